// Operations under way and those that failed, in a corner: messages, time, cancel, and what went wrong.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { repeat } from '../vendor/lit-html/directives/repeat.js';
import { duration, number, visible, visibleLines } from '../format.js';
import { reopenDraft } from '../draft.js';
import { t } from '../i18n.js';
import { cancel, dismiss, innerError } from '../operations.js';
import { openSession } from '../route.js';
import { icon } from './icons.js';
import { operationName } from './prompt.js';

export function tray(state) {
  const shown = [...state.operations.values()].filter((each) => !each.group && each !== state.draft?.operation
    && !(each.status === 'done' && state.opened && state.opened === (each.result?.session ?? each.sessionId)));
  return html`
    <aside class="tray" aria-label=${t('operations')}>
      ${repeat(shown, (each) => each.id, (each) => each.ofMany ? manyCard(each) : card(each))}
    </aside>`;
}

function card(operation) {
  const { status } = operation;
  return html`
    <article class="card ${status}" data-operation=${operation.action} data-status=${status}>
      <header>${icon(status === 'done' ? 'synchronized' : status === 'running' ? 'working' : 'warning')}
        <span><b>${heading(operation)}</b> ${operationName(operation)}</span>${buttons(operation)}</header>
      ${status === 'running' ? running(operation) : nothing}
      ${operation.result?.session ? html`<p><button type="button" class="link" @click=${() => openSession(operation.result.session)}>${t('operation.open')}</button></p>` : nothing}
      ${operation.error ? failure(operation.error) : nothing}
      ${operation.draft && status === 'failed' ? html`<button type="button" @click=${() => reopenDraft(operation)}>${t('operation.edit')}</button>` : nothing}
    </article>`;
}

/** Such as "Resuming", "Resumed", "Resume did not work". */
function heading({ action, status }) {
  if (status === 'running') return t(`operation.${action}`);
  return status === 'done' ? t(`operation.${action}.done`) : t('details.failed', { action: t(`action.${action}`) });
}

export function running(operation) {
  const last = operation.messages.at(-1);
  return html`<p class="quiet" role="status">${operation.cancelling ? t('operation.cancelling') : last ? visible(last) : t('operation.waiting')}
    <span aria-hidden="true">· ${duration(Date.now() - operation.startedAt)}</span></p>`;
}

function buttons(operation) {
  return operation.status === 'running'
    ? html`<button type="button" class="plain-button" ?disabled=${operation.cancelling} @click=${() => cancel(operation)}>${t('cancel')}</button>`
    : html`<button type="button" class="plain-button" aria-label=${t('close')} title=${t('close')} @click=${() => dismiss(operation.id)}>${icon('cancel')}</button>`;
}

/** The words of SSH first, then all that the daemon said. */
export function failure(error) {
  const inner = innerError(error);
  return html`
    <div class="failure" role="alert">
      ${inner ? html`<p class="daemon-text inner">${visibleLines(inner)}</p>
        <details><summary>${t('error.whole')}</summary><p class="daemon-text">${visibleLines(error)}</p></details>`
      : html`<p class="daemon-text">${visibleLines(error)}</p>`}
    </div>`;
}

function manyCard({ id, action, ofMany, status }) {
  const { done, total, failures } = ofMany;
  const untried = status === 'running' ? 0 : total - done - failures.length;
  return html`
    <article class="card ${status}" data-operation=${action} data-status=${status}>
      <header>${icon(status === 'done' ? 'synchronized' : status === 'running' ? 'working' : 'warning')}
        <span><b>${t(status === 'running' ? `operation.${action}` : `operation.${action}.done`)}</b> ${t('operation.many', { done: number(done), n: total, total: number(total) })}</span>
        ${buttons({ id, status, ofMany })}</header>
      ${status === 'running' ? html`<progress max=${total} .value=${done + failures.length} aria-label=${t(`operation.${action}`)}></progress>` : nothing}
      ${failures.length ? html`<details open><summary>${t('operation.failures', { n: failures.length, count: number(failures.length) })}</summary>
        <ul>${failures.slice(0, 50).map((each) => html`<li><b>${operationName(each)}</b> <span class="daemon-text">${visible(each.error || t('operation.cancelled'))}</span></li>`)}</ul></details>` : nothing}
      ${untried ? html`<p class="quiet">${t('operation.untried', { n: untried, count: number(untried) })}</p>` : nothing}
    </article>`;
}
