// The line of health, and what is wrong with the links in front of the sessions.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { duration, number, time, visible } from '../format.js';
import { VERDICTS } from '../health.js';
import { currentLanguage, languages, t } from '../i18n.js';
import { notificationsPossible, switchNotifications } from '../notifications.js';
import { openCreation } from '../route.js';
import { summaryOfRows } from '../rows.js';
import { set, settings } from '../settings.js';
import { changed, state as live } from '../state.js';
import { levelOf, overall } from '../title.js';
import { usable } from '../actions.js';
import { icon } from './icons.js';

const OVERALL_ICONS = {
  server: 'server', daemon: 'server', unsupported: 'warning', loading: 'working', empty: 'synchronized',
};

export function header(state) {
  const { key, level, n } = overall(state);
  return html`
    <header>
      <div class="health level-${level}" id="health" data-overall=${key}>
        <span class="health-icon">${icon(OVERALL_ICONS[key] ?? key)}</span>
        <p><strong>${t(`overall.${key}`, { n, count: number(n ?? 0) })}</strong>
          <span class="quiet">${underneath(state)}</span></p>
      </div>
      <div class="tools">
        ${notificationsPossible() ? html`
          <button type="button" class="plain-button" id="notify" aria-pressed=${settings.notify} title=${t('notify.switch')}
            aria-label=${t('notify.switch')} @click=${() => switchNotifications(!settings.notify)}>${icon(settings.notify ? 'bell' : 'bellOff')}</button>`
        : nothing}
        <label class="picker" title=${t('theme')}>${icon('theme')}<span class="hidden">${t('theme')}</span>
          <select id="theme" @change=${(event) => set('theme', event.target.value)}>
            ${['auto', 'light', 'dark'].map((theme) => html`
              <option value=${theme} ?selected=${settings.theme === theme}>${t(`theme.${theme}`)}</option>`)}
          </select></label>
        <label class="picker" title=${t('language')}>${icon('language')}<span class="hidden">${t('language')}</span>
          <select id="language" @change=${(event) => set('language', event.target.value)}>
            ${Object.entries(languages).map(([code, name]) => html`
              <option value=${code} lang=${code} ?selected=${currentLanguage() === code}>${name}</option>`)}
          </select></label>
        <button type="button" class="plain-button" title=${t('help')} aria-label=${t('help')} @click=${openHelp}>${icon('help')}</button>
        <button type="button" class="primary" id="new-session" ?disabled=${!usable()} @click=${openCreation}>
          ${icon('add')}<span>${t('create.button')}</span></button>
      </div>
    </header>`;
}

function underneath({ link, rows }) {
  const parts = [];
  if (rows.size) parts.push(t('sessions.count', { n: rows.size, count: number(rows.size) }));
  if (link.daemonVersion) parts.push(t('daemon.version', { version: visible(link.daemonVersion) }));
  return parts.join(' · ');
}

function openHelp() {
  live.help = true;
  changed();
}

/** The two losses that concern all sessions; the third, of an endpoint, is shown at its session. */
export function lossBanner({ link }) {
  const loss = link.server === 'lost' ? 'server' : link.daemon === 'unsupported' ? 'unsupported'
    : link.daemon === 'lost' ? 'daemon' : '';
  if (!loss || !link.loaded) return nothing;
  const age = t('stale', { time: time(link.fresh), age: duration(Date.now() - link.fresh) });
  return html`
    <div class="banner level-bad" role="alert" data-loss=${loss}>
      ${icon(loss === 'unsupported' ? 'warning' : 'server')}
      <div><strong>${t(`loss.${loss}`)}</strong> ${t(`loss.${loss}.next`)}
        ${loss !== 'server' && link.reason ? html`<p class="daemon-text">${visible(link.reason)}</p>` : nothing}
        <p class="quiet" id="age" aria-live="off">${age}</p></div>
    </div>`;
}

/** A button for each verdict that occurs, which shows only its sessions. */
export function verdictFilter(state) {
  const { verdicts } = summaryOfRows();
  const chosen = state.filter.verdicts;
  const present = [...VERDICTS].reverse().filter((verdict) => verdicts[verdict] || chosen.has(verdict));
  return html`
    <div class="chips" role="group" aria-label=${t('filter.health')}>
      ${present.map((verdict) => html`
        <button type="button" class="chip level-${levelOf(verdict)}" data-verdict=${verdict}
          aria-pressed=${chosen.has(verdict)} @click=${() => toggleVerdict(chosen, verdict)}>
          ${icon(verdict)}${t(`verdict.${verdict}`)} <b>${number(verdicts[verdict] ?? 0)}</b></button>`)}
    </div>`;
}

function toggleVerdict(chosen, verdict) {
  if (!chosen.delete(verdict)) chosen.add(verdict);
  changed();
}
