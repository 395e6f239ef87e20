// What this browser keeps: language, colours, shortcuts, notifications. Nothing about sessions.

import { chooseLanguage } from './i18n.js';
import { changed } from './state.js';

const KEY = 'mutagen-page';

export const settings = { language: '', theme: 'auto', shortcuts: true, notify: false, ...stored() };

function stored() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {}; // storage is switched off, or holds something else
  }
}

export function set(name, value) {
  settings[name] = value;
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // It then holds until the page is closed.
  }
  applySettings();
  changed();
}

export function applySettings() {
  chooseLanguage(settings.language);
  document.documentElement.dataset.theme = settings.theme;
}
