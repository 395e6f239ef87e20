// The session that is being described in the creation form.

import { dismiss, operate } from './operations.js';
import { fieldOfRefusal } from './refusal.js';
import { patternFault } from './patterns.js';
import { openCreation, openList, openSession } from './route.js';
import {
  hostFault, labelFault, modeBitsFault, nameFault, ownerFault, pathFault, portFault, readSize,
} from './rules.js';
import { changed, state } from './state.js';

/** Patterns that people add again and again. */
export const PRESETS = {
  node: ['node_modules/'],
  python: ['__pycache__/', '*.pyc', '.venv/'],
  java: ['target/', 'build/', '.gradle/', '*.class'],
  rust: ['target/'],
  go: ['bin/', '*.test'],
  editors: ['.idea/', '.vscode/', '*.swp', '*~'],
  system: ['.DS_Store', 'Thumbs.db', 'desktop.ini'],
  temporary: ['*.tmp', '*.log', '.cache/'],
};

const EMPTY = { protocol: 'local', user: '', host: '', port: '', path: '' };

/** What was typed into a form that was closed, for when it is opened again. */
let kept = null;

export function openDraft(session) {
  state.draft = !session && kept ? kept : newDraft(session);
  kept = null;
  changed();
}

export function startOver() {
  state.draft = newDraft();
  changed();
}

function newDraft(session) {
  return {
    alpha: endpointDraft(session?.alpha),
    beta: endpointDraft(session?.beta),
    name: session?.name ?? '',
    labels: Object.entries(session?.labels ?? {}).map(([key, value]) => ({ key, value })),
    mode: '',
    ignores: '',
    ignoreVCS: true,
    watchMode: '',
    watchPollingInterval: '',
    permissionsMode: '',
    defaultFileMode: '',
    defaultDirectoryMode: '',
    defaultOwner: '',
    defaultGroup: '',
    symbolicLinkMode: '',
    maximumStagingFileSize: '',
    paused: false,
    ...(session && configurationDraft(session.configuration ?? {})),
    /** What is kept of a session that is copied and has no field here. */
    rest: session ? restOf(session) : {},
    touched: new Set(),
    submitted: false,
    /** The daemon's refusal: { field, text, value }. */
    refusal: null,
    operation: null,
  };
}

function endpointDraft(url = {}) {
  return { ...EMPTY, ...url, protocol: url.protocol ?? 'local', port: url.port ? String(url.port) : '' };
}

function configurationDraft(configuration) {
  const { synchronizationMode, ignores, ignoreVCSMode, defaultFileMode, defaultDirectoryMode } = configuration;
  const plain = ['watchMode', 'permissionsMode', 'defaultOwner', 'defaultGroup', 'symbolicLinkMode'];
  return {
    ...Object.fromEntries(plain.map((field) => [field, configuration[field] ?? ''])),
    mode: synchronizationMode ?? '',
    ignores: [...(configuration.defaultIgnores ?? []), ...(ignores ?? [])].join('\n'),
    ignoreVCS: ignoreVCSMode === true,
    watchPollingInterval: String(configuration.watchPollingInterval ?? ''),
    defaultFileMode: defaultFileMode ? defaultFileMode.toString(8) : '',
    defaultDirectoryMode: defaultDirectoryMode ? defaultDirectoryMode.toString(8) : '',
    maximumStagingFileSize: String(configuration.maximumStagingFileSize ?? ''),
  };
}

function restOf({ configuration = {}, configurationAlpha, configurationBeta }) {
  const fields = ['hashingAlgorithm', 'maximumEntryCount', 'probeMode', 'scanMode', 'stageMode', 'ignoreSyntax',
    'compressionAlgorithm'];
  const kept = fields.filter((field) => configuration[field]).map((field) => [field, configuration[field]]);
  return { configuration: Object.fromEntries(kept), configurationAlpha, configurationBeta };
}

export const patterns = (draft) => draft.ignores.split('\n').map((line) => line.trim()).filter(Boolean);

export function hasPreset(draft, preset) {
  const given = new Set(patterns(draft));
  return PRESETS[preset].every((pattern) => given.has(pattern));
}

export function togglePreset(draft, preset) {
  const given = patterns(draft);
  const kept = hasPreset(draft, preset)
    ? given.filter((pattern) => !PRESETS[preset].includes(pattern))
    : [...given, ...PRESETS[preset].filter((pattern) => !given.includes(pattern))];
  draft.ignores = kept.join('\n');
  changed();
}

/** Every fault by field, as keys of texts. */
export function faults(draft) {
  const found = {
    name: nameFault(draft.name),
    labels: draft.labels.filter(({ key, value }) => key || value).map(({ key, value }) => labelFault(key, value))
      .find(Boolean),
    ignores: draft.rest.configuration?.ignoreSyntax === 'docker' ? '' : patterns(draft).map(patternFault).find(Boolean),
    watchPollingInterval: /^\d*$/.test(draft.watchPollingInterval)
      && Number(draft.watchPollingInterval) < 2 ** 32 ? '' : 'rule.interval',
    defaultFileMode: modeBitsFault(draft.defaultFileMode, draft.permissionsMode === 'manual'),
    defaultDirectoryMode: modeBitsFault(draft.defaultDirectoryMode, true),
    defaultOwner: ownerFault(draft.defaultOwner),
    defaultGroup: ownerFault(draft.defaultGroup),
    maximumStagingFileSize: !draft.maximumStagingFileSize || readSize(draft.maximumStagingFileSize) !== undefined
      ? '' : 'rule.size',
  };
  for (const side of ['alpha', 'beta']) {
    found[`${side}.host`] = hostFault(draft[side]);
    found[`${side}.port`] = portFault(draft[side]);
    found[`${side}.path`] = pathFault(draft[side]);
  }
  const same = draft.alpha.protocol === 'local' && draft.beta.protocol === 'local'
    && draft.alpha.path && draft.alpha.path.replace(/\/+$/, '') === draft.beta.path.replace(/\/+$/, '');
  if (same) found['beta.path'] ||= 'rule.path.same';
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault));
}

/** The creation specification of the server's interface; what has its default is left out. */
export function specification(draft) {
  const configuration = { ...draft.rest.configuration };
  const put = (field, value) => value !== '' && value !== undefined && (configuration[field] = value);
  put('synchronizationMode', draft.mode);
  if (patterns(draft).length) configuration.ignores = patterns(draft);
  if (draft.ignoreVCS) configuration.ignoreVCSMode = true;
  for (const field of ['watchMode', 'permissionsMode', 'defaultOwner', 'defaultGroup', 'symbolicLinkMode']) {
    put(field, draft[field]);
  }
  if (Number(draft.watchPollingInterval)) put('watchPollingInterval', Number(draft.watchPollingInterval));
  if (draft.defaultFileMode) put('defaultFileMode', Number.parseInt(draft.defaultFileMode, 8));
  if (draft.defaultDirectoryMode) put('defaultDirectoryMode', Number.parseInt(draft.defaultDirectoryMode, 8));
  if (draft.maximumStagingFileSize) put('maximumStagingFileSize', readSize(draft.maximumStagingFileSize));
  const labels = Object.fromEntries(draft.labels.filter(({ key }) => key).map(({ key, value }) => [key, value]));
  return {
    ...(draft.name && { name: draft.name }),
    ...(Object.keys(labels).length && { labels }),
    ...(draft.paused && { paused: true }),
    alpha: urlOf(draft.alpha),
    beta: urlOf(draft.beta),
    configuration,
    configurationAlpha: draft.rest.configurationAlpha ?? {},
    configurationBeta: draft.rest.configurationBeta ?? {},
  };
}

function urlOf({ protocol, user, host, port, path, environment, parameters }) {
  if (protocol === 'local') return { path };
  const url = { protocol, host, path };
  if (user) url.user = user;
  if (protocol === 'ssh' && port) url.port = Number(port);
  if (protocol === 'docker') Object.assign(url, environment && { environment }, parameters && { parameters });
  return url;
}

/** Asks the daemon to create it. The form follows until it is closed; the operation goes on without it. */
export async function submit(draft) {
  draft.submitted = true;
  draft.refusal = null;
  if (Object.keys(faults(draft)).length || draft.operation) {
    changed();
    return false;
  }
  const data = specification(draft);
  const { operation, finished } = operate('creation', data, data);
  draft.operation = operation;
  operation.draft = draft;
  const ended = await finished;
  draft.operation = null;
  if (ended.status === 'done') {
    if (kept === draft) kept = null;
    if (state.draft === draft) {
      state.draft = null;
      openSession(ended.result.session);
    }
  } else if (ended.status === 'failed') {
    draft.refusal = { field: fieldOfRefusal(ended.error, draft), text: ended.error };
    if (state.draft === draft) dismiss(ended.id);
  }
  changed();
  return true;
}

/** After a refused creation whose form was closed: the form as it was, with the refusal at its field. */
export function reopenDraft(operation) {
  state.draft = operation.draft;
  dismiss(operation.id);
  openCreation();
}

/** The form is no longer shown; one whose creation is under way or done is not offered again. */
export function keepDraft() {
  if (state.draft && !state.draft.operation) kept = state.draft;
  state.draft = null;
}

/** Closes the form; a creation under way goes on and is shown with the other operations. */
export function closeDraft() {
  keepDraft();
  openList();
  changed();
}
