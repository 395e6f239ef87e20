// Keeps the page's sessions equal to the daemon's, and tells apart which link is lost: to the server, or to the daemon.

import { connection, ConnectionLost } from './connection.js';
import { announceHealth } from './announcer.js';
import { noteTransitions } from './notifications.js';
import { operationFrame, operationsLost } from './operations.js';
import { clockTick, replaceRows, updateRows } from './rows.js';
import { changed, changedSoon, state } from './state.js';

const DAEMON_CHECK = 4000;
const MONITOR_RETRY = 2000;
const CLOCK = 1000;
/** After so many checks without an answer the connection is lost, even if the browser does not know it yet. */
const SILENT_CHECKS = 4;

let monitor = 0;
/** Times for a check that have passed since the last answer. Counted, not timed: a computer that slept is not silent. */
let unanswered = 0;

export function follow() {
  connection.start({ opened, lost, frame });
  setInterval(() => state.link.server === 'open' && checkDaemon(), DAEMON_CHECK);
  setInterval(tick, CLOCK);
  addEventListener('online', () => connection.hurry());
  document.addEventListener('visibilitychange', () => document.hidden || connection.hurry());
}

/** Ages are shown, and how a session is may depend on for how long it has been so. */
function tick() {
  clockTick();
  noteTransitions();
  announceHealth();
  changed();
}

/** Follows all sessions from a new list on. */
function startMonitor() {
  const request = connection.request('monitor', {});
  monitor = request.id;
  request.answer.then(
    (list) => {
      if (monitor !== request.id) return;
      present();
      state.link.loaded = true;
      replaceRows(list.sessionStates ?? []);
      changed();
    },
    (failure) => {
      if (failure instanceof ConnectionLost || monitor !== request.id) return;
      absent(failure.message);
      setTimeout(() => monitor === request.id && state.link.server === 'open' && startMonitor(), MONITOR_RETRY);
    },
  );
}

/** Asks for the version: an answer proves that what is shown is still true, a refusal says what is wrong. */
async function checkDaemon() {
  if (unanswered === SILENT_CHECKS) connection.drop();
  if (unanswered++) return;
  try {
    const versions = await connection.request('version').answer;
    state.link.daemonVersion = versions.daemon ?? '';
    present();
    changed();
  } catch (failure) {
    if (!(failure instanceof ConnectionLost)) absent(failure.message);
  }
  unanswered = 0;
}

function opened() {
  state.link.server = 'open';
  unanswered = 0;
  startMonitor();
  checkDaemon();
  changed();
}

function lost(everOpen) {
  state.link.server = 'lost';
  monitor = 0;
  operationsLost();
  if (!everOpen) signInAgain();
  changed();
}

/** The sign-in ends when the server is restarted; the browser does not say why it could not connect. */
async function signInAgain() {
  try {
    const answer = await fetch('/ready', { cache: 'no-store' });
    if (answer.status === 401) location.reload();
  } catch {
    // No server at all: the page says so, and goes on trying.
  }
}

function frame(received) {
  switch (received.action) {
    case 'changes':
      if (received.id !== monitor) return;
      present();
      updateRows(received.data.updated ?? [], received.data.removed ?? []);
      changedSoon();
      return;
    case 'snapshot':
      if (received.id !== monitor) return;
      present();
      replaceRows(received.data.sessionStates ?? []);
      break;
    case 'disconnected':
      if (received.id === monitor) absent(received.message);
      break;
    default:
      operationFrame(received);
  }
  changed();
}

function present() {
  state.link.daemon = 'present';
  state.link.reason = '';
  state.link.fresh = Date.now();
}

function absent(reason) {
  state.link.daemon = /or newer|unsupported/i.test(reason) ? 'unsupported' : 'lost';
  state.link.reason = reason;
  changed();
}
