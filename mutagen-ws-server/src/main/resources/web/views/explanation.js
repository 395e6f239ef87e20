// What is the matter with a session in plain words, and what each remedy will do.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { act, usable } from '../actions.js';
import { duration, visible } from '../format.js';
import { hostText } from '../endpoint.js';
import { missingLogin } from '../health.js';
import { t } from '../i18n.js';
import { resetRisks } from './confirm.js';
import { icon } from './icons.js';

export function explanation(row) {
  if (row.verdict === 'halted') return halted(row);
  if (row.verdict === 'attention') return attention(row);
  if (row.verdict === 'disconnected') return disconnected(row);
  return nothing;
}

function halted(row) {
  return html`
    <section class="box level-bad" id="halted"><h3>${icon('halted')}${t(`halted.${row.status}`)}</h3>
      <p>${t(`halted.${row.status}.happened`)}</p>
      <dl class="remedies">
        <div><dt>${button(row, 'resume', 'action.resume')}</dt><dd>${t(`halted.${row.status}.resume`)}</dd></div>
        <div><dt>${button(row, 'reset', 'action.reset')}</dt><dd>${t('halted.reset')} ${resetRisks([row])}</dd></div>
      </dl></section>`;
}

function attention(row) {
  const side = missingLogin(row.state);
  if (!side) return html`<section class="box level-warning"><p>${t(row.status === 'unknown' ? 'attention.unknown' : 'attention.unwatched')}</p></section>`;
  return html`
    <section class="box level-warning" id="needs-password"><h3>${icon('attention')}${t('attention.login')}</h3>
      <p>${t('attention.login.explained', { host: visible(hostText(row.state.session[side])), age: duration(Date.now() - row.waitingSince) })}</p>
      <p>${button(row, 'resume', 'action.login', 'primary')}</p></section>`;
}

function disconnected(row) {
  return html`
    <section class="box"><p>${t('disconnected.explained', { age: duration(Date.now() - row.waitingSince) })}</p></section>`;
}

function button(row, action, word, style = '') {
  return html`<button type="button" class=${style} data-remedy=${action} ?disabled=${!usable()} @click=${() => act(action, [row])}>${icon(action)}<span>${t(word)}</span></button>`;
}
