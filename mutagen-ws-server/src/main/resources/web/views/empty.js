// Instead of the table: nothing yet, no daemon, the wrong one, or no server. Each says the next step.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { copy, usable } from '../actions.js';
import { visible } from '../format.js';
import { t } from '../i18n.js';
import { openCreation } from '../route.js';
import { overall } from '../title.js';
import { icon } from './icons.js';

const COMMANDS = { daemon: ['mutagen daemon start'], unsupported: ['mutagen version', 'mutagen daemon stop', 'mutagen daemon start'] };

export function emptyView(state) {
  const { key, level } = overall(state);
  if (key === 'empty') return firstRun();
  return html`
    <section class="empty level-${level}" data-empty=${key}>
      <span class="big">${icon(key === 'loading' ? 'working' : key === 'unsupported' ? 'warning' : 'server')}</span>
      <h2>${t(`overall.${key}`)}</h2>
      <p>${t(`empty.${key}`)}</p>
      ${(COMMANDS[key] ?? []).map((command) => html`
        <p class="command"><code>${command}</code>
          <button type="button" class="plain-button" title=${t('copy')} aria-label=${t('copy.what', { what: command })}
            @click=${() => copy(command)}>${icon('copy')}</button></p>`)}
      ${state.link.reason && key !== 'loading' ? html`
        <details open><summary>${t('reason')}</summary><p class="daemon-text">${visible(state.link.reason)}</p></details>` : nothing}
      ${key === 'loading' ? nothing : html`<p class="quiet">${t('empty.retrying')}</p>`}
    </section>`;
}

function firstRun() {
  return html`
    <section class="empty first-run" data-empty="empty">
      <div class="picture" aria-hidden="true"><span>${icon('local')}</span><b>⇄</b><span>${icon('ssh')}</span></div>
      <h2>${t('overall.empty')}</h2>
      <p>${t('empty.empty')}</p>
      <button type="button" class="primary" ?disabled=${!usable()} @click=${openCreation}>${icon('add')}<span>${t('empty.create')}</span></button>
      <p class="quiet">${t('empty.command')}</p>
      <p class="command"><code>mutagen sync create --name=web ~/web me@example.org:~/web</code></p>
    </section>`;
}
