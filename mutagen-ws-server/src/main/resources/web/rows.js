// The sessions as the table shows them. A row is made once for each new state of its session, not at each drawing.

import { endpointText } from './endpoint.js';
import { conflictCount, isWaiting, PATIENCE, problemCount, rank, statusOf, verdictOf } from './health.js';
import { progressOf } from './progress.js';
import { state } from './state.js';

/** Counts up whenever rows changed, so that what is derived from all of them can be kept. */
let revision = 0;

export function replaceRows(states) {
  const old = state.rows;
  state.rows = new Map(states.map((each) => [each.session.identifier, makeRow(each, old.get(each.session.identifier))]));
  forgetGone();
}

export function updateRows(updated, removed) {
  for (const each of updated) {
    const identifier = each.session.identifier;
    state.rows.set(identifier, makeRow(each, state.rows.get(identifier)));
  }
  for (const identifier of removed) state.rows.delete(identifier);
  forgetGone();
}

/** The verdict on a session that connects depends on how long it does. */
export function clockTick() {
  const now = Date.now();
  for (const row of state.rows.values()) {
    if (row.verdict === 'disconnected' && row.waitingSince && now - row.waitingSince >= PATIENCE) {
      row.verdict = verdictOf(row.state, now - row.waitingSince);
      revision++;
    }
  }
}

function makeRow(session, old) {
  const now = Date.now();
  const waitingSince = isWaiting(session) ? old?.waitingSince || now : 0;
  return {
    id: session.session.identifier,
    state: session,
    status: statusOf(session),
    name: session.session.name ?? '',
    alpha: endpointText(session.session.alpha),
    beta: endpointText(session.session.beta),
    labels: Object.entries(session.session.labels ?? {}),
    conflicts: conflictCount(session),
    problems: problemCount(session),
    waitingSince,
    verdict: verdictOf(session, waitingSince && now - waitingSince),
    progress: progressOf(session, old?.progress, now),
    // The daemon sends an error without its time: this is when the page first saw it.
    errorSince: session.lastError ? (session.lastError === old?.state.lastError ? old.errorSince : now) : 0,
  };
}

function forgetGone() {
  revision++;
  for (const identifier of state.selected) {
    if (!state.rows.has(identifier)) state.selected.delete(identifier);
  }
}

const collator = new Intl.Collator(undefined, { numeric: true });

/** A session that works is as well as one that is done: rows are not to jump with each change. */
const urgency = (row) => Math.max(rank(row.verdict), rank('working'));

const ORDERS = {
  health: (one, other) => urgency(other) - urgency(one) || byName(one, other),
  name: byName,
  alpha: (one, other) => collator.compare(one.alpha, other.alpha),
  beta: (one, other) => collator.compare(one.beta, other.beta),
  conflicts: (one, other) => other.conflicts - one.conflicts || byName(one, other),
  problems: (one, other) => other.problems - one.problems || byName(one, other),
  created: (one, other) => created(other) - created(one),
};

function byName(one, other) {
  return collator.compare(one.name || one.alpha, other.name || other.alpha) || (one.id < other.id ? -1 : 1);
}

function created(row) {
  return row.state.session.creationTime?.seconds ?? 0;
}

let shown = { key: '', rows: [] };

/** The rows that pass the filters, in the chosen order. */
export function shownRows() {
  const { filter, sort } = state;
  const key = JSON.stringify([revision, filter.text, filter.label, [...filter.verdicts], sort]);
  if (shown.key !== key) {
    const rows = [...state.rows.values()].filter(passes(filter)).sort(ORDERS[sort.by]);
    shown = { key, rows: sort.descending ? rows.reverse() : rows };
  }
  return shown.rows;
}

function passes({ text, label, verdicts }) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (row) => (!verdicts.size || verdicts.has(row.verdict))
    && (!label || row.labels.some(([key, value]) => `${key}=${value}` === label))
    && words.every((word) => searchText(row).includes(word));
}

function searchText(row) {
  row.searchText ??= [row.name, row.alpha, row.beta, row.id, ...row.labels.map((pair) => pair.join('='))]
    .join('\n').toLowerCase();
  return row.searchText;
}

let summary = { revision: -1 };

/** How many rows have each verdict, and all labels with their counts. */
export function summaryOfRows() {
  if (summary.revision !== revision) {
    const verdicts = {};
    const labels = new Map();
    let worst = 'synchronized';
    for (const row of state.rows.values()) {
      verdicts[row.verdict] = (verdicts[row.verdict] ?? 0) + 1;
      if (rank(row.verdict) > rank(worst)) worst = row.verdict;
      for (const [key, value] of row.labels) {
        const label = `${key}=${value}`;
        labels.set(label, (labels.get(label) ?? 0) + 1);
      }
    }
    const sorted = [...labels].sort(([one], [other]) => collator.compare(one, other));
    summary = { revision, verdicts, labels: sorted, worst };
  }
  return summary;
}
