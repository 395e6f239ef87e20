// What SSH and Docker ask, by their words.

const FINGERPRINT = /\b(SHA256:[A-Za-z0-9+/=]{20,}|MD5:[0-9a-f:]{47})/;
const YES_OR_NO = /\(yes\/no(\/\[fingerprint\])?\)(\? |: )\s*$/;
const MISTYPED = /^Please type 'yes', 'no' or the fingerprint: *$/;

/** The fingerprint of a host's key that the question names, if any. */
export const fingerprintIn = (text) => FINGERPRINT.exec(text)?.[1] ?? '';

/**
 * - trust: whether a host's key is the right one
 * - mistrust: the same once more, because the fingerprint that was given for an answer is another one
 * - decision: another question for yes or no
 * - text: one whose answer may be seen
 * - secret: any other
 */
export function kindOf({ text, echo }) {
  if (MISTYPED.test(text)) return 'mistrust';
  if (YES_OR_NO.test(text)) return fingerprintIn(text) ? 'trust' : 'decision';
  return echo ? 'text' : 'secret';
}

export const takesFingerprint = ({ text }) => text.includes('fingerprint]') || MISTYPED.test(text);
