// A question of SSH: which operation asks, the exact text, and an answer that nobody sees unless it is meant to be seen.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { keyed } from '../vendor/lit-html/directives/keyed.js';
import { visible, visibleLines } from '../format.js';
import { t } from '../i18n.js';
import { answerPrompt, declinePrompt } from '../operations.js';
import { changed, state as page } from '../state.js';
import { modal } from './modal.js';

const FINGERPRINT = /\b(SHA256:[A-Za-z0-9+/=]{20,}|MD5:[0-9a-f:]{47})/;
const YES_OR_NO = /\(yes\/no(\/\[fingerprint\])?\)\?\s*$/;

export function promptDialog(state) {
  const prompt = state.prompts.find((each) => each.id === state.shownPrompt) ?? state.prompts[0];
  const operation = state.operations.get(prompt.request);
  const hostKey = YES_OR_NO.test(prompt.text);
  return modal({
    id: 'prompt',
    title: t(hostKey ? 'prompt.hostkey' : prompt.echo ? 'prompt.question' : 'prompt.secret'),
    close: () => declinePrompt(prompt),
    content: html`
      ${state.prompts.length > 1 ? tabs(state, prompt) : nothing}
      ${keyed(prompt.id, html`
        <form class="content" autocomplete="off" @submit=${(event) => submitted(event, prompt)}>
          ${operation ? subject(operation) : nothing}
          ${hostKey ? fingerprint(prompt) : nothing}
          <pre class="question" id="prompt-text" tabindex="0">${visibleLines(prompt.text)}</pre>
          ${hostKey ? hostKeyAnswer(prompt) : textAnswer(prompt)}
        </form>`)}`,
  });
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
    <p class="subject"><b>${t(`operation.${operation.action}`)}</b> ${operation.name ? visible(operation.name) : ''}
      <span class="path">${visible(operation.alpha)} <span aria-hidden="true">⇄</span> ${visible(operation.beta)}</span></p>`;
}

function fingerprint(prompt) {
  const found = FINGERPRINT.exec(prompt.text)?.[1];
  return html`
    <p>${t('prompt.hostkey.explained')}</p>
    ${found ? html`<p class="fingerprint"><span class="quiet">${t('prompt.fingerprint')}</span><code>${found}</code></p>` : nothing}`;
}

function hostKeyAnswer(prompt) {
  return html`
    ${/fingerprint\]/.test(prompt.text) ? html`
      <label>${t('prompt.paste')}<input name="answer" type="text" autocomplete="off" spellcheck="false" placeholder="SHA256:…"></label>` : nothing}
    <footer>
      <button type="button" autofocus @click=${() => declinePrompt(prompt)}>${t('cancel')}</button>
      <button type="button" data-answer="no" @click=${() => answerPrompt(prompt, 'no', false)}>${t('prompt.no')}</button>
      <button type="submit" class="primary" data-answer="yes">${t('prompt.trust')}</button>
    </footer>`;
}

function textAnswer(prompt) {
  return html`
    <label>${t(prompt.echo ? 'prompt.answer' : 'prompt.hidden')}
      <input name="answer" id="prompt-answer" type=${prompt.echo ? 'text' : 'password'} autofocus autocomplete="off"
        autocapitalize="off" spellcheck="false" aria-describedby="prompt-text"></label>
    ${prompt.echo ? nothing : html`
      <label class="check"><input type="checkbox" name="again">
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
  const value = YES_OR_NO.test(prompt.text) ? typed.trim() || 'yes' : typed;
  event.target.reset(); // the answer stays nowhere
  answerPrompt(prompt, value, form.get('again') === 'on');
}
