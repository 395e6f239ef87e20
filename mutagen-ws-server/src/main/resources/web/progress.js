// How far a session is in transferring files.

const SMOOTHING = 0.3;

/**
 * What is known while files flow to one side, else null. There is no total of bytes on the wire: if all files of the
 * sending side are expected, its size is the total; else the files count alike, with the part of the current one.
 */
export function progressOf(session, old, now) {
  const side = session.status === 'staging-alpha' ? 'alpha' : session.status === 'staging-beta' ? 'beta' : '';
  const staging = side && session[`${side}State`]?.stagingProgress;
  if (!staging) return null;
  const sender = session[side === 'alpha' ? 'betaState' : 'alphaState'] ?? {};
  const files = staging.receivedFiles ?? 0;
  const expectedFiles = staging.expectedFiles ?? 0;
  const received = staging.totalReceivedSize ?? 0;
  const whole = expectedFiles === sender.files ? sender.totalFileSize ?? 0 : 0;
  const total = received <= whole ? whole : 0; // a file that grew meanwhile
  const current = { received: staging.receivedSize ?? 0, expected: staging.expectedSize ?? 0 };
  const ofCurrent = current.expected ? Math.min(1, current.received / current.expected) : 0;
  const done = total ? received / total : expectedFiles ? (files + ofCurrent) / expectedFiles : 0;
  return {
    path: staging.path ?? '',
    current,
    files,
    expectedFiles,
    received,
    total,
    fraction: Math.min(done, 0.99), // never 100 % while work remains
    ...rateOf(received, old, now),
  };
}

/** Smoothed bytes a second; mark is where the last measurement ended. */
function rateOf(received, old, now) {
  if (!old || received < old.mark.received) return { rate: 0, mark: { received, at: now } };
  const elapsed = now - old.mark.at;
  if (elapsed < 200) return { rate: old.rate, mark: old.mark };
  const rate = ((received - old.mark.received) * 1000) / elapsed;
  return {
    rate: old.rate ? old.rate + SMOOTHING * (rate - old.rate) : rate,
    mark: { received, at: now },
  };
}
