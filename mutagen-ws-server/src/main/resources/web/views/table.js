// The table of sessions. Only the rows in sight are in the document, so that a thousand sessions scroll as ten do.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { repeat } from '../vendor/lit-html/directives/repeat.js';
import { live } from '../vendor/lit-html/directives/live.js';
import { act, resumeWord, rowsFor, toggleAll, toggleSelected, usable } from '../actions.js';
import { bytes, number, percent, visible } from '../format.js';
import { hostText } from '../endpoint.js';
import { t } from '../i18n.js';
import { arrowOf, modeOf } from '../modes.js';
import { openSession } from '../route.js';
import { shownRows } from '../rows.js';
import { changed, state as page } from '../state.js';
import { levelOf } from '../title.js';
import { sortBy } from './toolbar.js';
import { icon } from './icons.js';

/** Rows drawn above and below those in sight, and how many must have scrolled by before others are drawn. */
const BEYOND = 8;
const STEP = 6;
const CARDS_BELOW = 720;

const cards = () => (scroller?.clientWidth || innerWidth) < CARDS_BELOW;
const rowHeight = () => (cards() ? 132 : 60); // as in style.css

const COLUMNS = ['health', 'name', 'alpha', 'beta', 'progress', 'conflicts', 'problems'];
const SORTABLE = new Set(['health', 'name', 'alpha', 'beta', 'conflicts', 'problems']);

let scroller = null;

addEventListener('resize', changed);

export function sessionTable(state) {
  const rows = shownRows();
  scroller = document.getElementById('scroller');
  const height = rowHeight();
  const inSight = Math.ceil((scroller?.clientHeight || innerHeight) / height);
  const top = Math.min(scroller?.scrollTop ?? 0, Math.max(0, rows.length * height - inSight * height));
  drawnStep = stepAt(top);
  const first = Math.max(0, drawnStep * STEP - BEYOND);
  const window = rows.slice(first, first + inSight + STEP + 2 * BEYOND);
  const after = rows.length - first - window.length;
  return html`
    <div class=${cards() ? 'scroller cards' : 'scroller'} id="scroller" @scroll=${scrolled}>
      <table role="table" aria-label=${t('sessions')} aria-rowcount=${rows.length + 1}>
        <thead role="rowgroup"><tr role="row" aria-rowindex="1">
          <th role="columnheader" class="select">${selectAll(state, rows)}</th>
          ${COLUMNS.map((column) => heading(state, column))}
          <th role="columnheader" class="actions"><span class="hidden">${t('column.actions')}</span></th>
        </tr></thead>
        <tbody role="rowgroup">
          ${space(first * height)}
          ${repeat(window, (row) => row.id, (row, index) => sessionRow(state, row, first + index))}
          ${space(after * height)}
        </tbody>
      </table>
      ${rows.length ? nothing : html`<p class="nothing">${t('filter.nothing')}
        <button type="button" @click=${clearFilter}>${t('filter.clear')}</button></p>`}
    </div>`;
}

let drawnStep = 0;
const stepAt = (top) => Math.floor(top / rowHeight() / STEP);

function scrolled() {
  if (stepAt(scroller?.scrollTop ?? 0) !== drawnStep) changed();
}

function space(height) {
  return height ? html`<tr role="presentation" aria-hidden="true" class="space"><td role="presentation" colspan="9" .style=${`height:${height}px`}></td></tr>` : nothing;
}

function clearFilter() {
  page.filter = { text: '', label: '', verdicts: new Set() };
  changed();
}

function selectAll(state, rows) {
  const chosen = rows.filter((row) => state.selected.has(row.id)).length;
  return html`<input type="checkbox" id="select-all" aria-label=${t('select.all')} .checked=${live(rows.length > 0 && chosen === rows.length)}
    .indeterminate=${chosen > 0 && chosen < rows.length} @change=${toggleAll}>`;
}

function heading(state, column) {
  if (!SORTABLE.has(column)) return html`<th role="columnheader" class=${column}>${t(`column.${column}`)}</th>`;
  const current = state.sort.by === column;
  return html`
    <th role="columnheader" class=${column} aria-sort=${current ? (state.sort.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" class="sorter" @click=${() => sortBy(state, column)}>${t(`column.${column}`)}
        ${current ? icon(state.sort.descending ? 'up' : 'down') : nothing}</button></th>`;
}

function sessionRow(state, row, index) {
  const { id } = row;
  const classes = `${state.opened === id ? 'opened ' : ''}${state.selected.has(id) ? 'selected' : ''}`;
  const focusable = state.cursor === id || (!page.rows.has(state.cursor) && index === 0);
  return html`
    <tr role="row" class=${classes} data-row=${id} data-name=${row.name} aria-rowindex=${index + 2} tabindex=${focusable ? 0 : -1}
      @click=${(event) => clicked(event, id)} @focus=${() => { state.cursor = id; }}>
      <td role="cell" class="select"><input type="checkbox" tabindex=${focusable ? 0 : -1} aria-label=${t('select.one', { name: rowName(row) })}
        .checked=${live(state.selected.has(id))} @click=${(event) => toggleSelected(id, event.shiftKey)}></td>
      <td role="cell" class="health">${verdictBadge(row)}</td>
      <td role="cell" class="name"><span class=${row.name ? 'title' : 'title quiet'} title=${rowName(row)}>${rowName(row)}</span>${labelChips(row)}</td>
      <td role="cell" class="alpha">${endpoint(row.state, 'alpha')}<span class="arrow" role="img" title=${modeTitle(row)} aria-label=${modeTitle(row)}>${arrowOf(modeOf(row.state))}</span></td>
      <td role="cell" class="beta">${endpoint(row.state, 'beta')}</td>
      <td role="cell" class="progress">${progressCell(row)}</td>
      <td role="cell" class="conflicts">${count(row.conflicts, 'count.conflicts')}</td>
      <td role="cell" class="problems">${count(row.problems, 'count.problems')}</td>
      <td role="cell" class="actions">${rowActions(row, focusable)}</td>
    </tr>`;
}

function clicked(event, id) {
  if (event.target.closest('button, input, a') || getSelection().toString()) return;
  page.cursor = id;
  openSession(id);
}

export function rowName(row) {
  return row.name ? visible(row.name) : t('unnamed');
}

export function verdictBadge(row) {
  const status = t(`status.${row.status}`);
  const more = row.verdict === 'paused' || row.verdict === 'synchronized' ? '' : status;
  return html`
    <span class="badge level-${levelOf(row.verdict)}">${icon(row.verdict)}<span><b>${t(`verdict.${row.verdict}`)}</b>
      ${more ? html`<small>${more}</small>` : nothing}${faultCounts(row)}</span></span>`;
}

/** In words, instead of the status, where there is no room for the columns. */
function faultCounts({ verdict, conflicts, problems }) {
  if (verdict !== 'conflicted' && verdict !== 'problems') return nothing;
  const counts = [[conflicts, 'count.conflicts'], [problems, 'count.problems']].filter(([value]) => value);
  return counts.length ? html`<small class="counted">${counts.map(([value, key]) => t(key, { n: value, count: number(value) })).join(' · ')}</small>` : nothing;
}

function labelChips(row) {
  if (!row.labels.length) return nothing;
  return html`<span class="label-chips">${row.labels.slice(0, 4).map(([key, value]) => html`
    <span class="label-chip">${visible(key)}${value ? html`<i>=</i>${visible(value)}` : nothing}</span>`)}</span>`;
}

function endpoint({ session, ...states }, side) {
  const url = session[side] ?? {};
  const host = hostText(url);
  const broken = !session.paused && !states[`${side}State`]?.connected;
  return html`
    <span class="endpoint" title=${visible(url.path)}>${icon(url.protocol ?? 'local')}<span>
      ${shortPath(url.path)}
      <small>${broken ? html`<span class="broken">${t('endpoint.disconnected')}</span>${host ? ' · ' : ''}` : nothing}${host ? visible(host) : broken ? '' : t('local')}</small>
    </span></span>`;
}

/** Where there is not enough room, the beginning gives way: the end tells more. */
function shortPath(path = '') {
  const end = Math.max(0, path.lastIndexOf('/', path.length - 2));
  return html`<span class="path short"><span>${visible(path.slice(0, end))}</span><span>${visible(path.slice(end))}</span></span>`;
}

function modeTitle(row) {
  return t(`mode.${modeOf(row.state)}`);
}

export function progressCell(row) {
  if (row.progress) return progressBar(row.progress);
  const scanned = row.state.alphaState?.scanned ? row.state.alphaState : row.state.betaState;
  if (!scanned?.scanned) return html`<span class="quiet">–</span>`;
  return html`<span class="content">${t('files', { n: scanned.files ?? 0, count: number(scanned.files ?? 0) })}
    <small>${bytes(scanned.totalFileSize)}</small></span>`;
}

export function progressBar(progress, inFull = false) {
  const files = progress.expectedFiles
    ? t('progress.files', { done: number(progress.files), n: progress.expectedFiles, total: number(progress.expectedFiles) })
    : t('progress.preparing');
  const size = progress.total
    ? t('progress.bytes', { done: bytes(progress.received), total: bytes(progress.total) }) : bytes(progress.received);
  const rate = progress.rate ? ` · ${t('rate', { size: bytes(progress.rate) })}` : '';
  const { received, expected } = progress.current;
  const current = inFull && expected ? html`<span class="quiet">${t('progress.bytes', { done: bytes(received), total: bytes(expected) })}</span>` : nothing;
  return html`
    <span class="transfer"><span class="transfer-line"><progress max="1" .value=${progress.fraction} aria-label=${t('column.progress')}></progress>
      <b>${percent(progress.fraction)}</b></span>
      <small title=${visible(progress.path)}>${files} · ${size}${rate}</small>
      <small class="path">${visible(progress.path)} ${current}</small></span>`;
}

function count(value, key) {
  return value ? html`<span class="count level-warning" title=${t(key, { n: value, count: number(value) })}>${number(value)}</span>` : nothing;
}

/** Two at most, one if it has a word; the others are in the details. */
function rowActions(row, focusable) {
  const offered = ['resume', 'pause', 'flush'].filter((action) => rowsFor([row], action).length);
  const inWords = row.verdict === 'attention' && offered[0] === 'resume';
  return offered.slice(0, inWords ? 1 : 2).map((action) => {
    const word = action === 'resume' ? t(resumeWord(row)) : t(`action.${action}`);
    return html`
      <button type="button" class="plain-button" tabindex=${focusable ? 0 : -1} data-action=${action} title=${word}
        aria-label=${t('action.of', { action: word, name: rowName(row) })} ?disabled=${!usable()}
        @click=${() => act(action, [row])}>${icon(action)}${inWords ? html`<span>${word}</span>` : nothing}</button>`;
  });
}

/** Brings the row into sight, where it is drawn, and focuses it. */
export function focusRow(identifier) {
  const index = shownRows().findIndex((row) => row.id === identifier);
  scroller ??= document.getElementById('scroller');
  if (index < 0 || !scroller) return;
  const height = rowHeight();
  const head = scroller.querySelector('thead').offsetHeight;
  const from = index * height;
  if (from < scroller.scrollTop) scroller.scrollTop = from;
  else if (from + height + head > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = from + height + head - scroller.clientHeight;
  }
  changed();
  requestAnimationFrame(() => requestAnimationFrame(() => {
    scroller.querySelector(`[data-row="${CSS.escape(identifier)}"]`)?.focus({ preventScroll: true });
  }));
}
