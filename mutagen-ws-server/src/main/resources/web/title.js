// The worst state in the tab: its title and its icon.

import { number } from './format.js';
import { t } from './i18n.js';
import { rank } from './health.js';
import { summaryOfRows } from './rows.js';

const COLOURS = { good: '#1a7f4b', busy: '#2f5fd0', quiet: '#6b7280', warning: '#b45309', bad: '#c42b2b' };

const SIGNS = {
  good: 'M9 16.5l5 5 9-10.5',
  busy: 'M7 12.5h17l-4.5-4.5M25 19.5H8l4.5 4.5',
  quiet: 'M12 9v14M20 9v14',
  warning: 'M16 7v11M16 24v.5',
  bad: 'M10 10l12 12M22 10L10 22',
};

const LEVELS = {
  synchronized: 'good', working: 'busy', paused: 'quiet', disconnected: 'warning', problems: 'warning',
  conflicted: 'warning', attention: 'warning', halted: 'bad',
};

/** What the page says in one line: the worst link first, then the worst session. */
export function overall(state) {
  const { link, rows } = state;
  if (link.server === 'lost') return { key: 'server', level: 'bad' };
  if (link.daemon === 'unsupported') return { key: 'unsupported', level: 'bad' };
  if (link.daemon === 'lost') return { key: 'daemon', level: 'bad' };
  if (!link.loaded) return { key: 'loading', level: 'quiet' };
  if (!rows.size) return { key: 'empty', level: 'quiet' };
  const { verdicts, worst } = summaryOfRows();
  if (rank(worst) <= rank('paused')) {
    const key = verdicts.working ? 'working' : verdicts.synchronized ? 'synchronized' : 'paused';
    return { key, level: LEVELS[key], n: verdicts[key] };
  }
  return { key: worst, level: LEVELS[worst], n: verdicts[worst] };
}

export const levelOf = (verdict) => LEVELS[verdict];

let shown = '';

export function showWorst(state) {
  const { key, level, n } = overall(state);
  const title = t(`title.${key}`, { n, count: number(n ?? 0) });
  if (document.title !== title) document.title = title;
  if (shown !== level) {
    shown = level;
    document.querySelector('link[rel=icon]').href = icon(level);
  }
}

function icon(level) {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">`
    + `<rect width="32" height="32" rx="8" fill="${COLOURS[level]}"/>`
    + `<path d="${SIGNS[level]}" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" `
    + `stroke-linejoin="round"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
