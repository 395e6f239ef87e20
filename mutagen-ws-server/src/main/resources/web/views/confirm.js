// Asks before a reset or a termination: which sessions, and what will happen to what is in them.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { perform, usable } from '../actions.js';
import { number, visible } from '../format.js';
import { t } from '../i18n.js';
import { arrowOf, lossOf, modeOf } from '../modes.js';
import { changed, state } from '../state.js';
import { icon } from './icons.js';
import { modal } from './modal.js';
import { rowName } from './table.js';

const NAMED = 8;

export function confirmDialog({ action, rows }) {
  const one = rows.length === 1;
  const title = one
    ? t(`confirm.${action}`, { name: rowName(rows[0]) })
    : t(`confirm.${action}.many`, { n: rows.length, count: number(rows.length) });
  return modal({
    id: 'confirm',
    title,
    close: closeConfirm,
    content: html`
      <div class="content">
        <ul class="named">${rows.slice(0, NAMED).map((row) => html`
          <li><b>${rowName(row)}</b> <span class="path">${visible(row.alpha)} <span aria-hidden="true">${arrowOf(modeOf(row.state))}</span> ${visible(row.beta)}</span></li>`)}
          ${rows.length > NAMED ? html`<li>${t('confirm.more', { n: rows.length - NAMED })}</li>` : nothing}</ul>
        <p>${t(`confirm.${action}.effect`)}</p>
        ${action === 'reset' ? resetRisks(rows) : nothing}
      </div>
      <footer>
        <button type="button" autofocus @click=${closeConfirm}>${t('confirm.no')}</button>
        <button type="button" class=${action === 'terminate' || risky(rows) ? 'danger' : 'primary'} data-confirm
          ?disabled=${!usable()} @click=${() => perform(action, rows)}>${icon(action)}<span>${t(`action.${action}`)}</span></button>
      </footer>`,
  });
}

function closeConfirm() {
  state.confirm = null;
  changed();
}

const overwrites = (mode) => lossOf(mode) !== 'none';
const risky = (rows) => rows.some((row) => overwrites(modeOf(row.state)));

/** Without its history the daemon takes both sides as new; what that may cost depends on the mode. */
export function resetRisks(rows) {
  const modes = [...new Set(rows.map((row) => modeOf(row.state)))];
  return html`<ul class="risks">${modes.map((mode) => html`
    <li class=${overwrites(mode) ? 'level-bad' : 'level-good'}>${icon(overwrites(mode) ? 'warning' : 'synchronized')}
      <span><b>${t(`mode.${mode}`)}</b> – ${t(`reset.risk.${mode}`)}</span></li>`)}</ul>`;
}
