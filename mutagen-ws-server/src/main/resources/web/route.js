// What is open is in the address, so that back, reload and bookmarks work.

import { keepDraft, openDraft } from './draft.js';
import { changed, state } from './state.js';

export function followRoute() {
  addEventListener('hashchange', read);
  read();
}

function read() {
  const session = /^#\/session\/(.+)$/.exec(location.hash);
  state.opened = session ? decodeURIComponent(session[1]) : '';
  if (state.opened) state.cursor = state.opened;
  if (location.hash === '#/new') {
    if (!state.draft) openDraft();
  } else {
    keepDraft();
  }
  changed();
}

export function openSession(identifier) {
  location.hash = `#/session/${encodeURIComponent(identifier)}`;
}

export function openCreation() {
  location.hash = '#/new';
}

export function openList() {
  if (location.hash) location.hash = '#/';
}
