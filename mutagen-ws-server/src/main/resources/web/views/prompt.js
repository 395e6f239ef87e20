// A question of SSH: which operation asks, the exact text, and an answer that nobody sees unless it is meant to be seen.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { keyed } from '../vendor/lit-html/directives/keyed.js';
import { ref } from '../vendor/lit-html/directives/ref.js';
import { visible, visibleLines } from '../format.js';
import { t } from '../i18n.js';
import { answerPrompt, declinePrompt } from '../operations.js';
import { kindOf, takesFingerprint } from '../questions.js';
import { changed, state as page } from '../state.js';
import { icon } from './icons.js';
import { modal } from './modal.js';

const ANSWERS = { trust: trustAnswer, mistrust: trustAnswer, decision: decisionAnswer, text: textAnswer, secret: textAnswer };

export function promptDialog(state) {
  const prompt = state.prompts.find((each) => each.id === state.shownPrompt) ?? state.prompts[0];
  const operation = state.operations.get(prompt.request);
  const kind = kindOf(prompt);
  return modal({
    id: 'prompt',
    title: t(`prompt.${kind}`),
    close: () => declinePrompt(prompt),
    content: html`
      ${state.prompts.length > 1 ? tabs(state, prompt) : nothing}
      ${keyed(prompt.id, html`
        <form class="content" autocomplete="off" ${ref(focusAnswer)} @submit=${(event) => submitted(event, prompt)}>
          ${operation ? subject(operation) : nothing}
          ${kind === 'trust' || kind === 'mistrust' ? fingerprint(kind, operation) : nothing}
          <pre class="question" id="prompt-text" tabindex="0">${visibleLines(prompt.text)}</pre>
          ${ANSWERS[kind](prompt)}
        </form>`)}`,
  });
}

/** One question after the other in the same dialog: the browser looks for the focus only when it opens. */
function focusAnswer(form) {
  queueMicrotask(() => form?.isConnected && form.querySelector('[autofocus]')?.focus());
}

/** Several questions at once: each operation has its own. */
function tabs(state, shown) {
  return html`
    <div class="tabs" role="group" aria-label=${t('prompt.several', { n: state.prompts.length })}>
      ${state.prompts.map((prompt) => {
        const operation = state.operations.get(prompt.request);
        return html`<button type="button" aria-pressed=${prompt === shown} data-prompt=${prompt.id}
          @click=${() => { page.shownPrompt = prompt.id; changed(); }}>${operation ? operationName(operation) : prompt.id}</button>`;
      })}
    </div>`;
}

export function operationName(operation) {
  return visible(operation.name || `${operation.alpha} ⇄ ${operation.beta}`);
}

function subject(operation) {
  return html`
    <p class="subject"><b>${t(`operation.${operation.action}`)}</b> ${operation.name ? html`<b>${visible(operation.name)}</b>` : nothing}
      <span class="path">${visible(operation.alpha)} <span aria-hidden="true">⇄</span> ${visible(operation.beta)}</span></p>`;
}

function fingerprint(kind, operation) {
  return html`
    <p class=${kind === 'mistrust' ? 'box level-bad' : ''}>${t(`prompt.${kind}.explained`)}</p>
    ${operation?.fingerprint ? html`
      <p class="fingerprint"><span class="quiet">${t('prompt.fingerprint')}</span><code>${operation.fingerprint}</code></p>` : nothing}`;
}

function trustAnswer(prompt) {
  const typed = prompt.typed?.trim();
  return html`
    ${takesFingerprint(prompt) ? html`
      <label>${t('prompt.paste')}<input name="answer" type="text" autocomplete="off" spellcheck="false" placeholder="SHA256:…"
        @input=${(event) => { prompt.typed = event.target.value; changed(); }}></label>` : nothing}
    <footer>
      <button type="button" autofocus @click=${() => declinePrompt(prompt)}>${t('cancel')}</button>
      <button type="button" data-answer="no" @click=${() => answerPrompt(prompt, 'no', false)}>${t('prompt.no')}</button>
      <button type="submit" class=${kindOf(prompt) === 'mistrust' && !typed ? 'dangerous' : 'primary'} data-answer="yes">${t(typed ? 'prompt.compare' : 'prompt.yes.trust')}</button>
    </footer>`;
}

function decisionAnswer(prompt) {
  return html`
    <footer>
      <button type="button" @click=${() => declinePrompt(prompt)}>${t('cancel')}</button>
      <button type="button" autofocus data-answer="no" @click=${() => answerPrompt(prompt, 'no', false)}>${t('prompt.no')}</button>
      <button type="submit" class="primary" data-answer="yes">${t('prompt.yes')}</button>
    </footer>`;
}

function textAnswer(prompt) {
  return html`
    ${prompt.refused ? html`<p class="box level-warning" id="prompt-refused">${icon('warning')} ${t('prompt.refused')}</p>`
      : prompt.repeated ? html`<p class="quiet" id="prompt-repeated">${t('prompt.repeated')}</p>` : nothing}
    <label>${t(prompt.echo ? 'prompt.answer' : 'prompt.hidden')}
      <input name="answer" id="prompt-answer" type=${prompt.echo ? 'text' : 'password'} autofocus autocomplete="off"
        autocapitalize="off" spellcheck="false" aria-describedby="prompt-text"></label>
    ${prompt.echo ? nothing : html`
      <label class="check"><input type="checkbox" name="again" ?checked=${prompt.repeated && !prompt.refused}>
        <span>${t('prompt.again')}<small>${t('prompt.again.why')}</small></span></label>`}
    <footer>
      <button type="button" @click=${() => declinePrompt(prompt)}>${t('cancel')}</button>
      <button type="submit" class="primary" data-answer>${t('prompt.send')}</button>
    </footer>`;
}

function submitted(event, prompt) {
  event.preventDefault();
  const form = new FormData(event.target);
  const typed = form.get('answer') ?? '';
  const kind = kindOf(prompt);
  const value = kind === 'text' || kind === 'secret' ? typed : typed.trim() || 'yes';
  event.target.reset(); // the answer stays nowhere
  answerPrompt(prompt, value, form.get('again') === 'on');
}
