// Conflicts by path with what each side did, and problems by endpoint and kind. The daemon sends ten of each at most.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { number, pathText, visible } from '../format.js';
import { scanProblemCount, transitionProblemCount } from '../health.js';
import { t } from '../i18n.js';
import { modeOf } from '../modes.js';
import { icon } from './icons.js';

export function conflictList({ state, conflicts }) {
  if (!conflicts) return nothing;
  const shown = state.conflicts ?? [];
  return html`
    <section id="conflicts"><h3>${icon('conflicted')}${heading('details.conflicts', shown.length, conflicts)}</h3>
      <p class="quiet">${t('conflicts.explained')}</p>
      <p>${t(modeOf(state) === 'one-way-safe' ? 'conflicts.next.one-way' : 'conflicts.next')}</p>
      <ul class="conflict-list">${shown.map((conflict) => html`
        <li><p class="path"><b>${pathText(conflict.root)}</b></p>
          <dl>${side('alpha', conflict.alphaChanges, conflict.root)}${side('beta', conflict.betaChanges, conflict.root)}</dl></li>`)}</ul>
    </section>`;
}

function heading(key, shown, all) {
  return shown === all
    ? t(key, { n: all, count: number(all) })
    : t(`${key}.some`, { n: all, shown: number(shown), count: number(all) });
}

function side(name, changes = [], root) {
  return html`<div><dt>${t(name)}</dt><dd>${changes.map((change) => html`
    <span class="change">${deed(change)}${(change.path ?? '') !== (root ?? '') ? html` <span class="path">${pathText(change.path)}</span>` : nothing}</span>`)}</dd></div>`;
}

/** What a side did: an absent old entry did not exist, an absent new one is deleted. */
function deed(change) {
  const { old, new: now } = change;
  if (!old && !now) return t('change.untracked');
  if (!old) return t('change.created', { what: entry(now) });
  if (!now) return t('change.deleted', { what: entry(old) });
  const same = (old.kind ?? 'directory') === (now.kind ?? 'directory');
  return same ? t('change.modified', { what: entry(now) }) : t('change.replaced', { what: entry(old), by: entry(now) });
}

function entry({ kind = 'directory', executable, target, problem }) {
  if (kind === 'symlink') return t('entry.symlink', { target: visible(target) });
  if (kind === 'problematic') return t('entry.problematic', { problem: visible(problem) });
  return t(`entry.${kind === 'file' && executable ? 'executable' : kind}`);
}

export function problemLists({ state, problems }) {
  if (!problems) return nothing;
  return html`
    <section id="problems"><h3>${icon('problems')}${t('details.problems', { n: problems, count: number(problems) })}</h3>
      <p>${t('problems.next')}</p>
      ${['alpha', 'beta'].map((name) => html`
        ${problemList(name, 'scan', state[`${name}State`]?.scanProblems, scanProblemCount(state[`${name}State`]))}
        ${problemList(name, 'transition', state[`${name}State`]?.transitionProblems, transitionProblemCount(state[`${name}State`]))}`)}
    </section>`;
}

function problemList(name, kind, shown = [], all) {
  if (!all) return nothing;
  return html`
    <h4>${t(`problems.${kind}`, { side: t(name) })} <span class="quiet">${shown.length === all ? number(all) : t('of', { shown: number(shown.length), count: number(all) })}</span></h4>
    <ul class="problem-list" data-side=${name} data-kind=${kind}>${shown.map((problem) => html`
      <li><span class="path"><b>${pathText(problem.path)}</b></span><span class="daemon-text">${visible(problem.error)}</span></li>`)}</ul>`;
}
