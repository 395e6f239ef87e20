// The sheet of keys, and what the words mean.

import { html } from '../vendor/lit-html/lit-html.js';
import { VERDICTS } from '../health.js';
import { t } from '../i18n.js';
import { set, settings } from '../settings.js';
import { changed, state } from '../state.js';
import { levelOf } from '../title.js';
import { icon } from './icons.js';
import { modal } from './modal.js';

const KEYS = [
  ['?', 'help'], ['/', 'search'], ['n', 'new'], ['↓ ↑', 'move'], ['j k', 'move.letters'], ['Enter', 'open'], ['Esc', 'close'],
  ['Space', 'select'], ['x', 'select.letter'], ['a', 'all'], ['p', 'pause'], ['r', 'resume'], ['f', 'flush'], ['e', 'reset'], ['t', 'terminate'],
];

export function helpDialog() {
  return modal({
    id: 'help',
    title: t('help'),
    close: () => { state.help = false; changed(); },
    content: html`
      <div class="content two">
        <section><h3>${t('help.keys')}</h3>
          <dl class="keys">${KEYS.map(([key, what]) => html`<div><dt>${key.split(' ').map((each) => html`<kbd>${each}</kbd> `)}</dt><dd>${t(`key.${what}`)}</dd></div>`)}</dl>
          <label class="check"><input type="checkbox" .checked=${settings.shortcuts} @change=${(event) => set('shortcuts', event.target.checked)}>
            <span>${t('help.letters')}</span></label></section>
        <section><h3>${t('help.verdicts')}</h3>
          <dl class="verdicts">${[...VERDICTS].reverse().map((verdict) => html`
            <div><dt class="level-${levelOf(verdict)}">${icon(verdict)}${t(`verdict.${verdict}`)}</dt><dd>${t(`verdict.${verdict}.means`)}</dd></div>`)}</dl></section>
      </div>`,
  });
}
