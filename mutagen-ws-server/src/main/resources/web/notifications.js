// The browser's own notifications, only if they were asked for: one for what went wrong since the last, then quiet.

import { rank } from './health.js';
import { t } from './i18n.js';
import { openSession } from './route.js';
import { set, settings } from './settings.js';
import { say, state } from './state.js';
import { visible } from './format.js';

const QUIET = 60_000;
const GATHERING = 2000;

let known = null;
let pending = new Map();
let timer = 0;
let lastShown = 0;

export const notificationsPossible = () => 'Notification' in globalThis && Notification.permission !== 'denied';

export async function switchNotifications(on) {
  if (on && await Notification.requestPermission() !== 'granted') {
    say(t('notify.denied'));
    set('notify', false);
    return;
  }
  set('notify', on);
}

/** Compares the verdicts with those before. The first list is no news. */
export function noteTransitions() {
  const before = known;
  known = new Map();
  for (const row of state.rows.values()) {
    known.set(row.id, row.verdict);
    const was = before?.get(row.id);
    if (was && was !== row.verdict && rank(row.verdict) > rank('paused')) note(row);
    else if (rank(row.verdict) <= rank('paused')) pending.delete(row.id);
  }
}

function note(row) {
  if (!settings.notify) return;
  pending.set(row.id, row.verdict);
  if (!timer) timer = setTimeout(show, Math.max(GATHERING, lastShown + QUIET - Date.now()));
}

function show() {
  timer = 0;
  const news = [...pending].filter(([id, verdict]) => state.rows.get(id)?.verdict === verdict);
  pending = new Map();
  if (!news.length || document.hasFocus()) return;
  lastShown = Date.now();
  const lines = news.slice(0, 5).map(([id, verdict]) => {
    const row = state.rows.get(id);
    return `${visible(row.name || row.alpha)}: ${t(`verdict.${verdict}`)}`;
  });
  if (news.length > 5) lines.push(t('notify.more', { n: news.length - 5 }));
  const notification = new Notification(t('notify.title', { n: news.length }), {
    body: lines.join('\n'), tag: 'mutagen', icon: '/web/icon.svg',
  });
  notification.onclick = () => {
    focus();
    openSession(news[0][0]);
    notification.close();
  };
}
