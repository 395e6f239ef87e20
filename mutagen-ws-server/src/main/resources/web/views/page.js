// The whole page.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { ref } from '../vendor/lit-html/directives/ref.js';
import { t } from '../i18n.js';
import { confirmDialog } from './confirm.js';
import { createDialog } from './create.js';
import { details } from './details.js';
import { emptyView } from './empty.js';
import { header, lossBanner } from './header.js';
import { helpDialog } from './help.js';
import { promptDialog } from './prompt.js';
import { sessionTable } from './table.js';
import { toolbar } from './toolbar.js';
import { tray } from './tray.js';

export function page(state) {
  const stale = state.link.server !== 'open' || state.link.daemon !== 'present';
  const list = state.link.loaded && state.rows.size > 0;
  const opened = list && state.opened;
  return html`
    <a class="skip" href="#main" @click=${skip}>${t('skip')}</a>
    ${header(state)}
    ${lossBanner(state)}
    <main id="main" tabindex="-1" class=${`${stale && state.link.loaded ? 'stale' : ''} ${opened ? 'with-details' : ''}`}>
      <h1 class="hidden">${t('page.heading')}</h1>
      ${list
        ? html`<section class="list" aria-label=${t('sessions')}>${toolbar(state)}${sessionTable(state)}</section>`
        : emptyView(state)}
      ${opened ? details(state, state.rows.get(state.opened)) : nothing}
    </main>
    ${tray(state)}
    ${state.draft ? createDialog(state.draft) : nothing}
    ${state.confirm ? confirmDialog(state.confirm) : nothing}
    ${state.help ? helpDialog() : nothing}
    ${state.prompts.length ? promptDialog(state) : nothing}
    ${state.toast ? html`<div class="toast" popover="manual" ${ref(show)}>${state.toast}</div>` : nothing}
    <div class="hidden" role="status" aria-live="polite">${state.announcement}</div>`;
}

/** A popover lies above dialogs. */
function show(element) {
  queueMicrotask(() => element?.isConnected && element.showPopover());
}

function skip(event) {
  event.preventDefault();
  document.getElementById('main').focus();
}
