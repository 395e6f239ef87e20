// What a person can do with sessions, from a button or a key. What can delete is confirmed first.

import { allowedActions, isConnected } from './health.js';
import { t } from './i18n.js';
import { operateOn, operateOnAll } from './operations.js';
import { shownRows } from './rows.js';
import { changed, say, state } from './state.js';

export const ACTIONS = ['pause', 'resume', 'flush', 'reset', 'terminate'];
const CONFIRMED = new Set(['reset', 'terminate']);

/** Those of the rows that the action makes sense for. */
export function rowsFor(rows, action) {
  return rows.filter((row) => allowedActions(row.state)[action]);
}

export function selectedRows() {
  return [...state.selected].map((identifier) => state.rows.get(identifier)).filter(Boolean);
}

/** Does it, or asks first. */
export function act(action, rows) {
  const able = rowsFor(rows, action);
  if (!able.length || !usable()) return;
  if (CONFIRMED.has(action)) state.confirm = { action, rows: able };
  else perform(action, able);
  changed();
}

export function perform(action, rows) {
  state.confirm = null;
  if (rows.length === 1) operateOn(rows[0], action);
  else operateOnAll(rows, action);
  changed();
}

/** Whether the daemon can be reached now. */
export function usable() {
  return state.link.server === 'open' && state.link.daemon === 'present';
}

/** The session that was selected last, or no more selected. */
let anchor = '';

/** @param through whether all that are shown between the last one and this are meant */
export function toggleSelected(identifier, through = false) {
  const on = !state.selected.has(identifier);
  for (const each of through ? between(anchor, identifier) : [identifier]) {
    if (on) state.selected.add(each);
    else state.selected.delete(each);
  }
  anchor = identifier;
  changed();
}

function between(one, other) {
  const shown = shownRows().map((row) => row.id);
  const ends = [shown.indexOf(one), shown.indexOf(other)].sort((low, high) => low - high);
  return ends[0] < 0 ? [other] : shown.slice(ends[0], ends[1] + 1);
}

/** All that are shown, or none if all of them are selected. */
export function toggleAll() {
  const rows = shownRows();
  const all = rows.every((row) => state.selected.has(row.id));
  for (const row of rows) {
    if (all) state.selected.delete(row.id);
    else state.selected.add(row.id);
  }
  changed();
}

/** How the button for resuming a row is called: it connects anew, it checks a halted one, or it goes on. */
export function resumeWord(row) {
  if (row.state.session.paused) return 'action.resume';
  if (row.verdict === 'attention' && !isConnected(row.state)) return 'action.login';
  return row.verdict === 'halted' ? 'action.resume' : 'action.reconnect';
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say(t('copied'));
  } catch {
    say(t('copy.failed'));
  }
}
