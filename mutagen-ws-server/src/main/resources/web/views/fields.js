// Form fields that show what is wrong with them: our check once they were left, and the daemon's refusal.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { live } from '../vendor/lit-html/directives/live.js';
import { ifDefined } from '../vendor/lit-html/directives/if-defined.js';
import { visibleLines } from '../format.js';
import { t } from '../i18n.js';
import { shortRefusal } from '../refusal.js';
import { changed } from '../state.js';
import { innerError } from '../operations.js';

/** The text below a field, or nothing. */
export function faultOf(draft, found, field) {
  if (draft.refusal?.field === field) {
    const inner = innerError(draft.refusal.text);
    return html`<p class="fault" id=${faultId(field)} role="alert">${t('refused')} <q class="daemon-text">${visibleLines(inner || shortRefusal(draft.refusal.text))}</q></p>`;
  }
  const fault = found[field];
  return fault && (draft.submitted || draft.touched.has(field))
    ? html`<p class="fault" id=${faultId(field)}>${t(fault)}</p>` : nothing;
}

const faultId = (field) => `fault-${field.replace('.', '-')}`;

/** A field of text; the holder is the draft or one of its endpoints. */
export function textField({ draft, found, field, holder, name, label, hint, placeholder, type = 'text', autofocus = false, onText }) {
  const fault = faultOf(draft, found, field);
  const bad = fault !== nothing;
  const id = `field-${field.replace('.', '-')}`;
  return html`
    <div class="field ${bad ? 'bad' : ''}">
      <label for=${id}>${label}</label>
      <input id=${id} type=${type} .value=${live(String(holder[name] ?? ''))} placeholder=${placeholder ?? ''} ?autofocus=${autofocus}
        autocomplete="off" autocapitalize="off" spellcheck="false" aria-invalid=${bad}
        aria-describedby=${ifDefined(bad ? faultId(field) : hint ? `${id}-hint` : undefined)}
        @input=${(event) => { holder[name] = event.target.value; edited(draft, field); onText?.(event.target.value); }}
        @blur=${(event) => left(draft, field, event)}>
      ${bad ? fault : hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    </div>`;
}

export function selectField({ draft, found, field, label, options }) {
  const fault = faultOf(draft, found, field);
  return html`
    <div class="field">
      <label for=${`field-${field}`}>${label}</label>
      <select id=${`field-${field}`} @change=${(event) => { draft[field] = event.target.value; edited(draft, field); }}>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${draft[field] === value}>${text}</option>`)}
      </select>${fault}
    </div>`;
}

/** What the daemon refused is no longer what stands there. */
export function edited(draft, field) {
  if (draft.refusal?.field === field || draft.refusal?.field === '') draft.refusal = null;
  changed();
}

function left(draft, field, event) {
  // An untouched field is no fault yet, and the button that closes the form is no reason to complain.
  if (!event.target.value || event.relatedTarget?.closest('.close')) return;
  draft.touched.add(field);
  changed();
}
