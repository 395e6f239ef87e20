// The form for a new session. It explains each choice by what it does to files, and checks by the daemon's own rules.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { live } from '../vendor/lit-html/directives/live.js';
import { copy, usable } from '../actions.js';
import { createCommand, unwritableSide } from '../command.js';
import {
  closeDraft, faults, hasPreset, patterns, PRESETS, specification, startOver, submit, togglePreset,
} from '../draft.js';
import { parseEndpoint } from '../endpoint.js';
import { number, visible } from '../format.js';
import { t } from '../i18n.js';
import { arrowOf, lossOf, MODES } from '../modes.js';
import { cancel } from '../operations.js';
import { changed } from '../state.js';
import { advanced } from './advanced.js';
import { edited, faultOf, textField } from './fields.js';
import { icon } from './icons.js';
import { modal } from './modal.js';
import { failure, running } from './tray.js';

const PROTOCOLS = ['local', 'ssh', 'docker'];

export function createDialog(draft) {
  const found = faults(draft);
  return modal({
    id: 'create',
    className: 'wide',
    title: t('create.title'),
    close: closeDraft,
    content: html`
      <form class="content" novalidate autocomplete="off" @submit=${(event) => submitted(event, draft)}>
        <fieldset ?disabled=${Boolean(draft.operation)}>
          <legend class="hidden">${t('create.title')}</legend>
          <div class="pair sides">${endpointFields(draft, found, 'alpha')}${endpointFields(draft, found, 'beta')}</div>
          ${modeFields(draft, found)}
          <div class="pair">
            ${textField({ draft, found, field: 'name', holder: draft, name: 'name', label: t('create.name'), hint: t('create.name.hint'), placeholder: 'web' })}
            ${labelFields(draft, found)}
          </div>
          ${ignoreFields(draft, found)}
          ${advanced(draft, found)}
          <label class="check"><input type="checkbox" id="paused" .checked=${live(draft.paused)} @change=${(event) => { draft.paused = event.target.checked; changed(); }}>
            <span>${t('create.paused')}<small>${t('create.paused.why')}</small></span></label>
        </fieldset>
        ${draft.refusal && !draft.refusal.field ? html`<div class="box level-bad" id="refusal"><h3>${t('refused')}</h3>${failure(draft.refusal.text)}</div>` : nothing}
        ${draft.refusal?.field ? html`<details class="quiet"><summary>${t('error.whole')}</summary><p class="daemon-text">${visible(draft.refusal.text)}</p></details>` : nothing}
        ${draft.operation ? html`<div class="under-way">${running(draft.operation)}</div>` : nothing}
        <footer>
          ${commandButton(draft, found)}
          <span class="spring"></span>
          ${draft.operation ? html`
            <button type="button" @click=${closeDraft}>${t('create.background')}</button>
            <button type="button" @click=${() => cancel(draft.operation)} ?disabled=${draft.operation.cancelling}>${t('cancel')}</button>`
          : html`
            <button type="button" class="plain-button" id="start-over" @click=${startOver}>${t('create.over')}</button>
            <button type="button" class="close" @click=${closeDraft}>${t('close')}</button>
            <button type="submit" class="primary" id="create-session" ?disabled=${!usable()}>${icon('add')}<span>${t('create.submit')}</span></button>`}
        </footer>
      </form>`,
  });
}

function commandButton(draft, found) {
  const faulty = Object.keys(found).length > 0;
  const session = specification(draft);
  const side = faulty ? '' : unwritableSide(session);
  return side ? html`<p class="hint" id="unwritable">${t('command.unwritable', { side: t(side) })}</p>`
    : html`<button type="button" class="plain-button" ?disabled=${faulty} @click=${() => copy(createCommand(session))}>${icon('copy')}<span>${t('copy.command')}</span></button>`;
}

async function submitted(event, draft) {
  event.preventDefault();
  const form = event.target;
  await submit(draft);
  requestAnimationFrame(() => form.querySelector('[aria-invalid=true]')?.focus());
}

function endpointFields(draft, found, side) {
  const endpoint = draft[side];
  const { protocol } = endpoint;
  const field = (name, options) => textField({ draft, found, field: `${side}.${name}`, holder: endpoint, name, ...options });
  return html`
    <fieldset class="end" data-side=${side}>
      <legend>${t(side)}<span class="quiet">${t(`create.${side}.hint`)}</span></legend>
      <div class="segments" role="radiogroup" aria-label=${t('create.where')}>
        ${PROTOCOLS.map((each) => html`<label class=${protocol === each ? 'chosen' : ''}>
          <input type="radio" name=${`protocol-${side}`} value=${each} .checked=${live(protocol === each)}
            @change=${() => { endpoint.protocol = each; edited(draft, `${side}.path`); }}>${icon(each)}${t(`protocol.${each}`)}</label>`)}
      </div>
      ${protocol === 'ssh' ? html`<div class="trio">
        ${field('user', { label: t('create.user'), placeholder: t('create.user.default') })}
        ${field('host', { label: t('create.host'), placeholder: 'example.org' })}
        ${field('port', { label: t('create.port'), placeholder: '22' })}</div>` : nothing}
      ${protocol === 'docker' ? html`<div class="duo">
        ${field('host', { label: t('create.container'), placeholder: 'my-container' })}
        ${field('user', { label: t('create.user'), placeholder: t('create.user.container') })}</div>` : nothing}
      ${field('path', {
        label: t('create.path'), hint: t(`create.path.${protocol}`), autofocus: side === 'alpha',
        placeholder: protocol === 'local' ? '/home/me/web' : protocol === 'ssh' ? '~/web' : '/var/www',
        onText: (text) => pasted(draft, side, text),
      })}
    </fieldset>`;
}

/** A whole endpoint as the command line writes it fills the other fields. */
function pasted(draft, side, text) {
  const endpoint = draft[side];
  if (endpoint.protocol !== 'local') return;
  const parsed = parseEndpoint(text.trim());
  // Not while a name is typed: only what begins a path after the colon.
  if (parsed.protocol === 'docker' || (parsed.protocol === 'ssh' && /^[/~.]/.test(parsed.path))) {
    Object.assign(endpoint, parsed);
    changed();
  }
}

function modeFields(draft, found) {
  const chosen = draft.mode || 'two-way-safe';
  return html`
    <fieldset class="modes"><legend>${t('create.mode')}</legend>
      ${MODES.map((mode) => html`
        <label class=${chosen === mode ? 'mode-choice chosen' : 'mode-choice'}>
          <input type="radio" name="mode" value=${mode} .checked=${live(chosen === mode)}
            @change=${() => { draft.mode = mode === 'two-way-safe' ? '' : mode; edited(draft, 'mode'); }}>
          <span class="arrow" aria-hidden="true">${arrowOf(mode)}</span>
          <span><b>${t(`mode.${mode}`)}</b> <code>${mode}</code><small>${t(`mode.${mode}.means`)}</small>
            ${loss(lossOf(mode))}</span>
        </label>`)}
      ${faultOf(draft, found, 'mode')}
    </fieldset>`;
}

function loss(kind) {
  const none = kind === 'none';
  return html`<small class=${none ? 'loss level-good' : 'loss level-bad'}>${icon(none ? 'synchronized' : 'warning')}${t(`mode.loss.${kind}`)}</small>`;
}

function labelFields(draft, found) {
  const fault = faultOf(draft, found, 'labels');
  return html`
    <div class="field ${fault === nothing ? '' : 'bad'}" role="group" aria-label=${t('create.labels')}>
      <span class="label">${t('create.labels')}</span>
      ${draft.labels.map((label, index) => html`<div class="label-row">
        <input type="text" aria-label=${t('create.label.key', { n: index + 1 })} placeholder="env" .value=${live(label.key)} spellcheck="false"
          aria-invalid=${fault !== nothing} @input=${(event) => setLabel(draft, label, 'key', event)} @blur=${() => { draft.touched.add('labels'); changed(); }}>
        <span aria-hidden="true">=</span>
        <input type="text" aria-label=${t('create.label.value', { n: index + 1 })} placeholder="staging" .value=${live(label.value)} spellcheck="false"
          @input=${(event) => setLabel(draft, label, 'value', event)}>
        <button type="button" class="plain-button" aria-label=${t('create.label.remove', { n: index + 1 })} @click=${() => { draft.labels.splice(index, 1); changed(); }}>${icon('cancel')}</button></div>`)}
      <button type="button" class="link" id="add-label" @click=${() => { draft.labels.push({ key: '', value: '' }); changed(); }}>${icon('add')}${t('create.label.add')}</button>
      ${fault === nothing ? html`<p class="hint">${t('create.labels.hint')}</p>` : fault}
    </div>`;
}

function setLabel(draft, label, part, event) {
  label[part] = event.target.value;
  edited(draft, 'labels');
}

function ignoreFields(draft, found) {
  const fault = faultOf(draft, found, 'ignores');
  const count = patterns(draft).length;
  return html`
    <div class="field ${fault === nothing ? '' : 'bad'}">
      <label for="field-ignores">${t('create.ignores')}${count ? html` <span class="quiet">${number(count)}</span>` : nothing}</label>
      <div class="chips" role="group" aria-label=${t('create.presets')}>
        ${Object.keys(PRESETS).map((preset) => html`
          <button type="button" class="chip" data-preset=${preset} aria-pressed=${hasPreset(draft, preset)} title=${PRESETS[preset].join(' ')}
            @click=${() => togglePreset(draft, preset)}>${t(`preset.${preset}`)}</button>`)}
      </div>
      <textarea id="field-ignores" rows="3" spellcheck="false" placeholder="*.log" .value=${live(draft.ignores)} aria-invalid=${fault !== nothing}
        aria-describedby="ignores-hint" @input=${(event) => { draft.ignores = event.target.value; edited(draft, 'ignores'); }}></textarea>
      ${fault}
      <p class="hint" id="ignores-hint">${t('create.ignores.hint')}</p>
      <label class="check"><input type="checkbox" id="ignore-vcs" .checked=${live(draft.ignoreVCS)} @change=${(event) => { draft.ignoreVCS = event.target.checked; changed(); }}>
        <span>${t('create.vcs')}<small>${t('create.vcs.why')}</small></span></label>
    </div>`;
}
