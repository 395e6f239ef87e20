// Keys for everything in the table. Single letters can be switched off, as speech input may type them.

import { act, selectedRows, toggleAll, toggleSelected } from './actions.js';
import { openCreation, openList, openSession } from './route.js';
import { shownRows } from './rows.js';
import { settings } from './settings.js';
import { changed, state } from './state.js';
import { focusRow } from './views/table.js';

const LETTERS = {
  '?': () => (state.help = true),
  '/': () => document.getElementById('search')?.focus(),
  n: openCreation,
  j: () => move(1),
  k: () => move(-1),
  x: () => state.cursor && toggleSelected(state.cursor),
  a: toggleAll,
  p: () => act('pause', targets()),
  r: () => act('resume', targets()),
  f: () => act('flush', targets()),
  e: () => act('reset', targets()),
  t: () => act('terminate', targets()),
};

const KEYS = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  PageDown: () => move(10),
  PageUp: () => move(-10),
  Home: () => move(-Infinity),
  End: () => move(Infinity),
};

const IN_ROW = {
  Enter: () => openSession(state.cursor),
  ' ': () => toggleSelected(state.cursor),
};

export function listenForKeys() {
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const action = actionFor(event);
    if (!action) return;
    event.preventDefault();
    action();
    changed();
  });
}

function actionFor(event) {
  const { key, target } = event;
  const typing = target.closest('input:not([type=checkbox]), textarea, select');
  if (document.querySelector('dialog[open]')) return undefined;
  if (key === 'Escape') return typing?.id === 'search' ? leaveSearch : escape;
  if (typing) return undefined;
  const row = target.matches('[data-row]');
  if (row && IN_ROW[key]) return IN_ROW[key];
  if (KEYS[key] && (row || target === document.body)) return KEYS[key];
  return settings.shortcuts ? LETTERS[key] : undefined;
}

function leaveSearch() {
  state.filter.text = '';
  document.getElementById('search').blur();
}

function escape() {
  if (state.opened) {
    openList();
    focusRow(state.cursor);
  } else {
    state.selected.clear();
  }
}

/** The selected sessions, else the one the cursor is on. */
function targets() {
  const selected = selectedRows();
  if (selected.length) return selected;
  const row = state.rows.get(state.cursor);
  return row ? [row] : [];
}

function move(distance) {
  const rows = shownRows();
  if (!rows.length) return;
  const at = rows.findIndex((row) => row.id === state.cursor);
  const next = at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + distance));
  state.cursor = rows[next].id;
  if (state.opened) openSession(state.cursor);
  focusRow(state.cursor);
}
