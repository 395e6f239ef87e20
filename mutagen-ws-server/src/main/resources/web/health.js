// One verdict on a session, as mutagen-client's Health gives it, save that the page has a clock: a session that has
// been connecting for a while needs a person, because the daemon cannot ask for a password when it reconnects by itself.

/** From the best to what needs a person most. */
export const VERDICTS = [
  'synchronized', 'working', 'paused', 'disconnected', 'problems', 'conflicted', 'attention', 'halted',
];

export const PATIENCE = 30_000;

const CONNECTED = new Set([
  'watching', 'scanning', 'waiting-for-rescan', 'reconciling', 'staging-alpha', 'staging-beta', 'transitioning',
  'saving',
]);

export const rank = (verdict) => VERDICTS.indexOf(verdict);
export const statusOf = (state) => state.status ?? 'disconnected';
export const isHalted = (state) => statusOf(state).startsWith('halted');
export const isConnected = (state) => CONNECTED.has(statusOf(state));
export const isWaiting = (state) => !state.session.paused && !isHalted(state) && !isConnected(state);

export function conflictCount(state) {
  return (state.conflicts?.length ?? 0) + (state.excludedConflicts ?? 0);
}

export function scanProblemCount(endpoint) {
  return (endpoint?.scanProblems?.length ?? 0) + (endpoint?.excludedScanProblems ?? 0);
}

export function transitionProblemCount(endpoint) {
  return (endpoint?.transitionProblems?.length ?? 0) + (endpoint?.excludedTransitionProblems ?? 0);
}

export function problemCount(state) {
  return [state.alphaState, state.betaState]
    .reduce((sum, endpoint) => sum + scanProblemCount(endpoint) + transitionProblemCount(endpoint), 0);
}

/** The endpoint that a login is missing for: one over SSH that is not connected. */
export function missingLogin(state) {
  return ['alpha', 'beta'].find((side) =>
    state.session[side]?.protocol === 'ssh' && !state[`${side}State`]?.connected);
}

/** @param waitingFor how long it has been trying to connect, in ms */
export function verdictOf(state, waitingFor) {
  if (state.session.paused) return 'paused';
  if (isHalted(state)) return 'halted';
  if (statusOf(state) === 'unknown') return 'attention';
  if (!isConnected(state)) {
    return missingLogin(state) && (waitingFor >= PATIENCE || state.lastError) ? 'attention' : 'disconnected';
  }
  if (state.lastError) return 'problems';
  if (conflictCount(state)) return 'conflicted';
  if (problemCount(state)) return 'problems';
  if (statusOf(state) !== 'watching') return 'working';
  return state.successfulCycles ? 'synchronized' : 'attention';
}

/** Which operations make sense; the daemon refuses the others, or does nothing. */
export function allowedActions(state) {
  return {
    pause: !state.session.paused,
    resume: state.session.paused || !isConnected(state),
    flush: !state.session.paused && isConnected(state),
    reset: true,
    terminate: true,
  };
}
