// The browser's own notifications, only if they were asked for: one for all that went wrong, then quiet for a while.

import { visible } from './format.js';
import { rank } from './health.js';
import { t } from './i18n.js';
import { openSession } from './route.js';
import { set, settings } from './settings.js';
import { say, state } from './state.js';
import { overall } from './title.js';

const QUIET = 60_000;
/** What is over sooner, such as a connection that is made anew, is no news. */
const GATHERING = 10_000;
const LINK = 'link';
const LOSSES = new Set(['server', 'daemon', 'unsupported']);

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

/** Compares what is wrong with what was wrong before. The first list is no news. */
export function noteTransitions() {
  if (!state.link.loaded) return;
  const before = known;
  known = troubles();
  for (const [id, trouble] of known) {
    if (!trouble) pending.delete(id);
    else if (before?.has(id) && before.get(id) !== trouble) note(id, trouble);
  }
}

/** What is wrong with each session, and with the link to all of them; empty if nothing is. */
function troubles() {
  const { key } = overall(state);
  const found = new Map([[LINK, LOSSES.has(key) ? key : '']]);
  for (const row of state.rows.values()) found.set(row.id, rank(row.verdict) > rank('paused') ? row.verdict : '');
  return found;
}

function note(id, trouble) {
  if (!settings.notify) return;
  pending.set(id, trouble);
  if (!timer) timer = setTimeout(show, Math.max(GATHERING, lastShown + QUIET - Date.now()));
}

function show() {
  timer = 0;
  const news = [...pending].filter(([id, trouble]) => known.get(id) === trouble);
  pending = new Map();
  if (!news.length || document.hasFocus()) return;
  lastShown = Date.now();
  const link = news.find(([id]) => id === LINK);
  const sessions = news.filter((each) => each !== link);
  const notification = new Notification(link ? t(`overall.${link[1]}`) : t('notify.title', { n: sessions.length }), {
    body: lines(sessions).join('\n'), tag: 'mutagen', icon: '/web/icon.svg',
  });
  notification.onclick = () => {
    focus();
    if (sessions.length) openSession(sessions[0][0]);
    notification.close();
  };
}

function lines(sessions) {
  const named = sessions.slice(0, 5).map(([id, verdict]) => {
    const row = state.rows.get(id);
    return `${visible(row.name || row.alpha)}: ${t(`verdict.${verdict}`)}`;
  });
  return sessions.length > 5 ? [...named, t('notify.more', { n: sessions.length - 5 })] : named;
}
