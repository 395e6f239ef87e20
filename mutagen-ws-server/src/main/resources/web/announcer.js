// Tells screen readers how all sessions are, once that has settled: not each time that one begins to work and is done.

import { number } from './format.js';
import { t } from './i18n.js';
import { state } from './state.js';
import { overall } from './title.js';

const CALM = new Set(['loading', 'working', 'synchronized']);

let before = '';
let told = '';

/** Called once a second; what holds for the second time is told. */
export function announceHealth() {
  const { key, n } = overall(state);
  const now = CALM.has(key) ? 'fine' : `${key} ${n ?? ''}`;
  if (now === before && now !== told) {
    if (told || now !== 'fine') state.announcement = t(`overall.${key}`, { n, count: number(n ?? 0) });
    told = now;
  }
  before = now;
}
