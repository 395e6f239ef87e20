// One side of a session: where it is, whether it is connected, and what the last scan found.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { bytes, number, visible } from '../format.js';
import { hostText } from '../endpoint.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';

export function endpointCard(row, side) {
  const url = row.state.session[side] ?? {};
  const endpoint = row.state[`${side}State`] ?? {};
  const host = hostText(url);
  return html`
    <article class="end" data-side=${side}>
      <h3>${icon(url.protocol ?? 'local')}<span>${t(side)}</span><span class="quiet">${host ? visible(host) : t('local')}</span></h3>
      <p class="path">${visible(url.path)}</p>
      <p>${connection(row, endpoint)}</p>
      ${endpoint.scanned ? html`<dl class="counts">
        ${fact('directories', number(endpoint.directories ?? 0))}${fact('files', number(endpoint.files ?? 0))}
        ${endpoint.symbolicLinks ? fact('symbolicLinks', number(endpoint.symbolicLinks)) : nothing}${fact('size', bytes(endpoint.totalFileSize ?? 0))}
      </dl>` : nothing}
      ${variables(url)}
    </article>`;
}

function connection({ state, verdict }, endpoint) {
  if (state.session.paused) return html`<span class="quiet">${t('endpoint.paused')}</span>`;
  if (verdict === 'halted') return html`<span class="quiet">${t('endpoint.halted')}</span>`;
  if (!endpoint.connected) return html`<span class="badge level-warning">${icon('disconnected')}<b>${t('endpoint.disconnected')}</b></span>`;
  return html`<span class="badge level-good">${icon('synchronized')}<b>${t(endpoint.scanned ? 'endpoint.scanned' : 'endpoint.connected')}</b></span>`;
}

function fact(key, value) {
  return html`<div><dt>${t(`endpoint.${key}`)}</dt><dd>${value}</dd></div>`;
}

function variables(url) {
  const pairs = [...Object.entries(url.environment ?? {}), ...Object.entries(url.parameters ?? {})];
  return pairs.length ? html`<p class="quiet">${pairs.map(([name, value]) => html`<code>${visible(name)}=${visible(value)}</code> `)}</p>` : nothing;
}
