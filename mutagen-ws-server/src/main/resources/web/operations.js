// What was asked of the daemon: its progress messages, its questions, and how it ended. Several run at once, and each
// message and question belongs to the request that its frame names.

import { connection, ConnectionLost } from './connection.js';
import { endpointText } from './endpoint.js';
import { t } from './i18n.js';
import { fingerprintIn } from './questions.js';
import { changed, say, state } from './state.js';

const AT_ONCE = 6;
const SHOWN_AFTER_SUCCESS = 4000;

/** Starts creation, pause, resume, flush, reset or terminate of one session. */
export function operate(action, session, data, group) {
  const request = connection.request(action, data);
  const operation = {
    id: request.id,
    action,
    sessionId: session.identifier ?? '',
    name: session.name ?? '',
    alpha: endpointText(session.alpha),
    beta: endpointText(session.beta),
    status: 'running', // running, done, failed, lost, cancelled
    cancelling: false,
    messages: [],
    error: '',
    startedAt: Date.now(),
    /** Answers to give again, by the question's text. */
    remembered: new Map(),
    /** The texts of the questions so far: SSH asks the same for each of its connections. */
    asked: new Set(),
    /** Those answered since the daemon's last message, which it sends before each connection: asked again, they were wrong. */
    answered: new Set(),
    /** Of the host's key that was asked about last. */
    fingerprint: '',
    group,
  };
  state.operations.set(operation.id, operation);
  changed();
  const finished = request.answer.then(
    (result) => end(operation, 'done', '', result),
    (failure) => failure instanceof ConnectionLost
      ? end(operation, 'lost', t('operation.lost'))
      : end(operation, operation.cancelling ? 'cancelled' : 'failed', failure.message),
  );
  return { operation, finished };
}

export function operateOn(row, action) {
  return operate(action, row.state.session, { id: row.id });
}

/** The same operation on many sessions, some at a time, each with its own questions and its own failure. */
export async function operateOnAll(rows, action) {
  if (rows.length === 1) return operateOn(rows[0], action).finished;
  const group = { action, total: rows.length, done: 0, failures: [], waiting: [...rows], startedAt: Date.now() };
  const worker = async () => {
    for (let row = group.waiting.shift(); row; row = group.waiting.shift()) {
      const operation = await operate(action, row.state.session, { id: row.id }, group).finished;
      if (operation.status === 'done') group.done++;
      else group.failures.push(operation);
      changed();
    }
  };
  const key = `group ${group.startedAt}`;
  state.operations.set(key, { id: key, action, ofMany: group, status: 'running' });
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const shown = state.operations.get(key);
  if (shown) shown.status = group.failures.length ? 'failed' : 'done';
  if (!group.failures.length) forgetSoon(key);
  state.announcement = t('announce.group', { done: group.done, n: group.total, action: t(`action.${action}`) });
  changed();
}

export function cancel(operation) {
  if (operation.ofMany) {
    operation.ofMany.waiting.length = 0;
    for (const each of state.operations.values()) if (each.group === operation.ofMany) cancel(each);
    return;
  }
  operation.cancelling = true;
  operation.remembered.clear();
  connection.request('cancel', { request: operation.id }).answer.catch(() => {}); // it may just have ended
  changed();
}

export function dismiss(identifier) {
  state.operations.delete(identifier);
  changed();
}

/** Takes a message or a question that belongs to an operation. */
export function operationFrame(frame) {
  const operation = state.operations.get(frame.data?.request);
  if (frame.action === 'message') {
    operation?.messages.push(frame.message);
    if (operation?.messages.length > 50) operation.messages.shift();
    operation?.answered.clear();
  } else if (frame.action === 'prompt') {
    ask(operation, frame);
  }
  changed();
}

function ask(operation, frame) {
  const refused = operation?.answered.has(frame.message) ?? false;
  if (refused) operation.remembered.delete(frame.message);
  const answer = operation?.remembered.get(frame.message);
  if (answer !== undefined) {
    operation.answered.add(frame.message);
    send(frame.data.prompt, answer);
    return;
  }
  const { prompt = '', request = 0, echo = false } = frame.data ?? {};
  const repeated = operation?.asked.has(frame.message) ?? false;
  state.prompts.push({ id: prompt, request, text: frame.message, echo, repeated, refused });
  state.shownPrompt ||= prompt;
  if (operation) {
    operation.asked.add(frame.message);
    operation.fingerprint = fingerprintIn(frame.message) || operation.fingerprint;
  }
}

/** Answers a question; if it is to be used again, only for the same text in the same operation. */
export function answerPrompt(prompt, value, again) {
  const operation = state.operations.get(prompt.request);
  operation?.answered.add(prompt.text);
  if (again) operation?.remembered.set(prompt.text, value);
  removePrompts((each) => each === prompt);
  send(prompt.id, value);
  // Another process of the same operation may have asked the same while this was open.
  if (again) {
    for (const same of state.prompts.filter((each) => each.request === prompt.request && each.text === prompt.text)) {
      removePrompts((each) => each === same);
      send(same.id, value);
    }
  }
  changed();
}

export function declinePrompt(prompt) {
  const operation = state.operations.get(prompt.request);
  removePrompts((each) => each.request === prompt.request);
  if (operation) cancel(operation);
  changed();
}

function send(prompt, value) {
  connection.request('answer', { prompt, value }).answer.catch((failure) => {
    if (!(failure instanceof ConnectionLost)) say(failure.message);
  });
}

/** The questions went with the connection. */
export function operationsLost() {
  state.prompts = [];
  state.shownPrompt = '';
}

function removePrompts(matches) {
  state.prompts = state.prompts.filter((prompt) => !matches(prompt));
  if (!state.prompts.some((prompt) => prompt.id === state.shownPrompt)) {
    state.shownPrompt = state.prompts[0]?.id ?? '';
  }
}

function end(operation, status, error, result) {
  operation.status = status;
  operation.error = error;
  operation.result = result;
  operation.remembered.clear();
  removePrompts((prompt) => prompt.request === operation.id);
  const ended = status === 'done' ? 'announce.done' : 'announce.failed';
  if (!operation.group) state.announcement = t(ended, { action: t(`action.${operation.action}`), name: operation.name });
  if (operation.group || status === 'cancelled') state.operations.delete(operation.id);
  else if (status === 'done') forgetSoon(operation.id);
  changed();
  return operation;
}

function forgetSoon(identifier) {
  setTimeout(() => dismiss(identifier), SHOWN_AFTER_SUCCESS);
}

/** The newest failure of an operation on the session, for its details. */
export function lastFailure(sessionId) {
  return [...state.operations.values()]
    .findLast((each) => each.sessionId === sessionId && (each.status === 'failed' || each.status === 'lost'));
}

/** The words of SSH or Docker inside the daemon's refusal, which are what a person needs; it writes their line ends as \r. */
export function innerError(error) {
  return /\(error output: ([\s\S]*)\)\s*$/.exec(error)?.[1].replace(/\\r(?=\n|$)/g, '').trim() ?? '';
}
