// What the page shows. Modules change this object and then call changed(); the page is drawn once a frame at most.

export const state = {
  /** The two links in front of the sessions; those to the endpoints are in the sessions themselves. */
  link: {
    server: 'connecting', // connecting, open, lost
    daemon: 'unknown', // unknown, present, lost, unsupported
    reason: '',
    daemonVersion: '',
    loaded: false, // whether a list was ever received
    fresh: 0, // when what is shown was last known to be true, in ms
  },
  /** Rows by session identifier, in the daemon's order: oldest first. See rows.js. */
  rows: new Map(),
  filter: { text: '', label: '', verdicts: new Set() },
  sort: { by: 'health', descending: false },
  selected: new Set(),
  /** Identifier of the session that the arrow keys stand on. */
  cursor: '',
  /** Identifier of the session whose details are open. */
  opened: '',
  /** The creation form while it is open, see draft.js. */
  draft: null,
  /** What is to be confirmed: { action, rows }. */
  confirm: null,
  help: false,
  /** Requests for operations, by request number. See operations.js. */
  operations: new Map(),
  /** Open questions, oldest first. */
  prompts: [],
  /** Number of the request whose question is in front. */
  shownPrompt: '',
  /** A polite word for screen readers, and what was copied or could not be done for everyone. */
  announcement: '',
  toast: '',
};

/** How long news of the daemon wait for others, in ms. */
const CALM = 100;

let draw = () => {};
let waiting = false;
let calm = 0;

export function drawWith(callback) {
  draw = callback;
  changed();
}

export function changed() {
  if (waiting) return;
  waiting = true;
  // A hidden page gets no frames, but its title is to follow.
  if (document.hidden) setTimeout(drawNow, 500);
  else requestAnimationFrame(drawNow);
}

/** For news of the daemon, which may come many times a second: several are drawn together. */
export function changedSoon() {
  if (!calm) calm = setTimeout(changed, CALM);
}

function drawNow() {
  waiting = false;
  clearTimeout(calm);
  calm = 0;
  draw();
}

let toastTimer = 0;

/** Shows a short text for some seconds, and says it. */
export function say(text) {
  state.toast = text;
  state.announcement = text;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => {
    state.toast = '';
    changed();
  }, 4000);
  changed();
}
