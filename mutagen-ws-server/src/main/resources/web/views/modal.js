// A modal dialog of the browser: it keeps the focus inside, gives it back, and Escape closes it.

import { html } from '../vendor/lit-html/lit-html.js';
import { ref } from '../vendor/lit-html/directives/ref.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** What had the focus when a dialog opened, by the dialog's identifier. */
const before = new Map();

/** After each drawing: a dialog that was taken away leaves the focus nowhere, and it goes back where it came from. */
export function restoreFocus() {
  for (const [id, element] of before) {
    if (document.getElementById(id)) continue;
    before.delete(id);
    queueMicrotask(() => {
      if (document.activeElement === document.body) element?.focus();
    });
  }
}

/** A ref is called before its element is in the document, and again only for another element. */
function open(element) {
  queueMicrotask(() => {
    if (!element?.isConnected || element.open) return;
    before.set(element.id, document.activeElement);
    element.showModal();
    // A question that is open stays in front of what is opened after it.
    const question = document.getElementById('prompt');
    if (question?.open && question !== element) {
      question.close();
      question.showModal();
    }
  });
}

export function modal({ id, title, close, content, className = '' }) {
  return html`
    <dialog id=${id} class=${className} aria-labelledby=${`${id}-title`} ${ref(open)}
      @cancel=${(event) => { event.preventDefault(); close(); }}>
      <header><h2 id=${`${id}-title`}>${title}</h2>
        <button type="button" class="plain-button close" aria-label=${t('close')} title=${t('close')} @click=${close}>${icon('cancel')}</button>
      </header>
      ${content}
    </dialog>`;
}
