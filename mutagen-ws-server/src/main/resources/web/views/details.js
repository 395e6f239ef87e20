// One session: what is the matter and what helps, its endpoints, conflicts, problems, configuration, and its command.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { ref } from '../vendor/lit-html/directives/ref.js';
import { keyed } from '../vendor/lit-html/directives/keyed.js';
import { act, ACTIONS, copy, resumeWord, rowsFor, usable } from '../actions.js';
import { createCommand, unwritableSide } from '../command.js';
import { dateTime, duration, seconds, visible } from '../format.js';
import { t } from '../i18n.js';
import { arrowOf, modeOf } from '../modes.js';
import { lastFailure } from '../operations.js';
import { openDraft } from '../draft.js';
import { openCreation, openList } from '../route.js';
import { conflictList, problemLists } from './faults.js';
import { configurationList } from './configuration.js';
import { endpointCard } from './endpoint.js';
import { explanation } from './explanation.js';
import { icon } from './icons.js';
import { progressBar, rowName, verdictBadge } from './table.js';
import { failure } from './tray.js';

export function details(state, row) {
  return html`<aside class="details" id="details" aria-label=${t('details')}>${row ? keyed(row.id, content(state, row)) : gone()}</aside>`;
}

function gone() {
  return html`<div class="details-head"><h2 tabindex="-1">${t('details.gone')}</h2>${closeButton()}</div><p>${t('details.gone.explained')}</p>`;
}

function closeButton() {
  return html`<button type="button" class="plain-button close" aria-label=${t('details.close')} title=${t('details.close')} @click=${openList}>${icon('cancel')}</button>`;
}

let focused = '';

/** A screen reader begins at the name of the session that was opened; not behind a dialog that is about to go. */
function focusHeading(element) {
  const session = element?.dataset.session ?? '';
  if (session && focused !== session && !document.activeElement?.matches('[data-row]')) {
    queueMicrotask(() => element.focus({ preventScroll: true }));
  }
  focused = session;
}

function content(state, row) {
  const { session } = row.state;
  const failed = lastFailure(row.id);
  return html`
    <div class="details-head"><h2 tabindex="-1" data-session=${row.id} ${ref(focusHeading)}>${rowName(row)}</h2>${closeButton()}
      <p>${verdictBadge(row)}</p></div>
    <div class="details-actions">${ACTIONS.filter((action) => rowsFor([row], action).length).map((action) => html`
      <button type="button" data-action=${action} class=${buttonClass(row, action)} ?disabled=${!usable()} title=${t(`action.${action}.does`)}
        @click=${() => act(action, [row])}>${icon(action)}<span>${action === 'resume' ? t(resumeWord(row)) : t(`action.${action}`)}</span></button>`)}</div>
    ${explanation(row)}
    ${failed ? html`<section class="box level-bad"><h3>${t('details.failed', { action: t(`action.${failed.action}`) })}</h3>${failure(failed.error)}</section>` : nothing}
    ${lastError(row)}
    ${row.progress ? html`<section class="box"><h3>${t(`status.${row.status}`)}</h3>${progressBar(row.progress, true)}</section>` : nothing}
    <section class="ends">${endpointCard(row, 'alpha')}${endpointCard(row, 'beta')}
      <p class="mode"><span class="arrow" aria-hidden="true">${arrowOf(modeOf(row.state))}</span><b>${t(`mode.${modeOf(row.state)}`)}</b> <span class="quiet">${t(`mode.${modeOf(row.state)}.means`)}</span></p></section>
    ${conflictList(row)}
    ${problemLists(row)}
    ${configurationList(row.state)}
    ${identity(row)}
    ${commandBox(session)}`;
}

function buttonClass(row, action) {
  if (action === 'terminate') return 'dangerous';
  return action === 'resume' && row.verdict === 'paused' ? 'primary' : '';
}

/** The daemon's text. Its time is when this page first saw it, because the daemon sends none. */
function lastError(row) {
  const text = row.state.lastError;
  if (!text) return nothing;
  return html`
    <section class="box level-warning" id="last-error"><h3>${t('details.lastError')}</h3>
      <p class="daemon-text">${visible(text)}</p>
      <p class="quiet">${t('details.lastError.seen', { time: dateTime(row.errorSince), age: duration(Date.now() - row.errorSince) })}</p></section>`;
}

function identity(row) {
  const { session } = row.state;
  const version = [session.creatingVersionMajor, session.creatingVersionMinor, session.creatingVersionPatch].map((part) => part ?? 0).join('.');
  return html`
    <section><h3>${t('details.identity')}</h3>
      <dl class="facts">
        <div><dt>${t('details.labels')}</dt><dd>${row.labels.length ? row.labels.map(([key, value]) => html`
          <span class="label-chip">${visible(key)}${value ? html`<i>=</i>${visible(value)}` : nothing}</span> `) : html`<span class="quiet">${t('none')}</span>`}</dd></div>
        <div><dt>${t('details.identifier')}</dt><dd><code class="breakable">${row.id}</code>
          <button type="button" class="plain-button" title=${t('copy')} aria-label=${t('copy.what', { what: t('details.identifier') })} @click=${() => copy(row.id)}>${icon('copy')}</button></dd></div>
        <div><dt>${t('details.created')}</dt><dd>${dateTime(seconds(session.creationTime))} · ${t('details.by', { version })}</dd></div>
        ${row.state.successfulCycles ? html`<div><dt>${t('details.cycles')}</dt><dd>${row.state.successfulCycles}</dd></div>` : nothing}
      </dl></section>`;
}

function commandBox(session) {
  const side = unwritableSide(session);
  const command = side ? '' : createCommand(session);
  return html`
    <section><h3>${t('details.command')}</h3>
      ${side ? html`<p id="unwritable">${t('command.unwritable', { side: t(side) })}</p>` : html`<pre class="command-text" tabindex="0">${visible(command)}</pre>`}
      <p class="row">${side ? nothing : html`<button type="button" id="copy-command" @click=${() => copy(command)}>${icon('copy')}<span>${t('copy.command')}</span></button>`}
        <button type="button" id="duplicate" @click=${() => { openDraft(session); openCreation(); }}>${icon('add')}<span>${t('details.duplicate')}</span></button></p></section>`;
}
