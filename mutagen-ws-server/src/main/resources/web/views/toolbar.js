// Search, filters, order, and what to do with the selected sessions.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { live } from '../vendor/lit-html/directives/live.js';
import { act, ACTIONS, rowsFor, selectedRows, usable } from '../actions.js';
import { number, visible } from '../format.js';
import { t } from '../i18n.js';
import { shownRows, summaryOfRows } from '../rows.js';
import { changed } from '../state.js';
import { verdictFilter } from './header.js';
import { icon } from './icons.js';

const ORDERS = ['health', 'name', 'alpha', 'beta', 'conflicts', 'problems', 'created'];

export function toolbar(state) {
  return html`
    <div class="toolbar">
      <label class="search">${icon('search')}<span class="hidden">${t('search')}</span>
        <input id="search" type="search" placeholder=${t('search')} .value=${live(state.filter.text)}
          autocomplete="off" spellcheck="false" @input=${(event) => filterBy(state, 'text', event.target.value)}></label>
      ${labelFilter(state)}
      <label class="order"><span class="hidden">${t('sort')}</span>
        <select id="order" @change=${(event) => sortBy(state, event.target.value)}>
          ${ORDERS.map((order) => html`
            <option value=${order} ?selected=${state.sort.by === order}>${t('sort.by', { what: t(`sort.${order}`) })}</option>`)}
        </select></label>
      ${verdictFilter(state)}
    </div>
    ${state.selected.size ? bulkBar(state) : nothing}`;
}

function labelFilter(state) {
  const { labels } = summaryOfRows();
  if (!labels.length) return nothing;
  return html`
    <label class="labels"><span class="hidden">${t('filter.label')}</span>
      <select id="label-filter" .value=${live(state.filter.label)} @change=${(event) => filterBy(state, 'label', event.target.value)}>
        <option value="">${t('filter.label.all')}</option>
        ${labels.map(([label, count]) => html`<option value=${label}>${visible(label)} (${number(count)})</option>`)}
      </select></label>`;
}

function filterBy(state, field, value) {
  state.filter[field] = value;
  changed();
}

export function sortBy(state, by) {
  state.sort = { by, descending: state.sort.by === by && !state.sort.descending };
  changed();
}

function bulkBar(state) {
  const rows = selectedRows();
  const hidden = rows.length - shownRows().filter((row) => state.selected.has(row.id)).length;
  return html`
    <div class="bulk" role="group" aria-label=${t('bulk')}>
      <span>${t('selected', { n: rows.length, count: number(rows.length) })}${hidden ? html` <small>${t('selected.hidden', { n: hidden, count: number(hidden) })}</small>` : nothing}</span>
      ${ACTIONS.map((action) => {
        const able = rowsFor(rows, action).length;
        return html`
          <button type="button" data-action=${action} class=${action === 'terminate' ? 'dangerous' : ''}
            ?disabled=${!able || !usable()} @click=${() => act(action, rows)}>${icon(action)}${t(`action.${action}`)}
            ${able && able !== rows.length ? html`<small>${number(able)}</small>` : nothing}</button>`;
      })}
      <button type="button" class="plain-button" @click=${() => { state.selected.clear(); changed(); }}>${t('select.none')}</button>
    </div>`;
}
