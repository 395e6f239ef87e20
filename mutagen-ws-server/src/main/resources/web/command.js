// A session as the mutagen command that creates it, for a POSIX shell.

import { endpointText, parseEndpoint } from './endpoint.js';

const SHARED = [
  ['synchronizationMode', '--mode'],
  ['hashingAlgorithm', '--hash'],
  ['symbolicLinkMode', '--symlink-mode'],
  ['ignoreSyntax', '--ignore-syntax'],
  ['permissionsMode', '--permissions-mode'],
];

/** Those that exist for one side too, with -alpha or -beta at the end. */
const SIDED = [
  ['probeMode', '--probe-mode'],
  ['scanMode', '--scan-mode'],
  ['stageMode', '--stage-mode'],
  ['watchMode', '--watch-mode'],
  ['watchPollingInterval', '--watch-polling-interval'],
  ['defaultFileMode', '--default-file-mode', octal],
  ['defaultDirectoryMode', '--default-directory-mode', octal],
  ['defaultOwner', '--default-owner'],
  ['defaultGroup', '--default-group'],
  ['compressionAlgorithm', '--compression'],
];

/** The variables of Docker's own that the command looks for. */
const DOCKER_VARIABLES = new Set(['DOCKER_HOST', 'DOCKER_TLS', 'DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH', 'DOCKER_CONTEXT',
  'DOCKER_CONFIG', 'DOCKER_API_VERSION']);

/**
 * The side that no command can name, empty if there is none: the command takes an endpoint as one word, and reads another
 * one from it if, say, the host holds a colon.
 */
export function unwritableSide(session) {
  return ['alpha', 'beta'].find((side) => !isWritable(session[side] ?? {})) ?? '';
}

function isWritable(url) {
  if (Object.keys(url.parameters ?? {}).length) return false;
  if (Object.keys(url.environment ?? {}).some((name) => !DOCKER_VARIABLES.has(name))) return false;
  const read = parseEndpoint(endpointText(url));
  return read.protocol === (url.protocol ?? 'local') && read.path === url.path
    && ['user', 'host', 'port'].every((part) => String(read[part] ?? '') === String(url[part] || ''));
}

/** @param session the session, or a creation specification: they have the same fields */
export function createCommand(session) {
  const shared = session.configuration ?? {};
  const words = ['mutagen', 'sync', 'create'];
  const flag = (name, value) => words.push(`${name}=${value}`);

  // Without this the user's own defaults would change what the command makes.
  words.push('--no-global-configuration');
  if (session.name) flag('--name', session.name);
  for (const [key, value] of Object.entries(session.labels ?? {})) flag('--label', `${key}=${value}`);
  if (session.paused) words.push('--paused');
  for (const [field, name] of SHARED) if (shared[field]) flag(name, shared[field]);
  for (const pattern of [...(shared.defaultIgnores ?? []), ...(shared.ignores ?? [])]) flag('--ignore', csv(pattern));
  if (shared.ignoreVCSMode === true) words.push('--ignore-vcs');
  if (shared.ignoreVCSMode === false) words.push('--no-ignore-vcs');
  if (shared.maximumEntryCount) flag('--max-entry-count', shared.maximumEntryCount);
  if (shared.maximumStagingFileSize) flag('--max-staging-file-size', shared.maximumStagingFileSize);
  for (const [suffix, part] of [['', shared], ['-alpha', session.configurationAlpha], ['-beta', session.configurationBeta]]) {
    for (const [field, name, write = String] of SIDED) if (part?.[field]) flag(name + suffix, write(part[field]));
  }
  // An endpoint that begins with a dash is no flag.
  const urls = [endpointText(session.alpha), endpointText(session.beta)];
  if (urls.some((url) => url.startsWith('-'))) words.push('--');
  words.push(...urls);
  return [...environment(session), ...words.map(quoted)].join(' ');
}

/** Docker's variables are taken from the environment of the command, each side by its own prefix. */
function environment(session) {
  return ['alpha', 'beta'].flatMap((side) => Object.entries(session[side]?.environment ?? {})
    .map(([name, value]) => `MUTAGEN_${side.toUpperCase()}_${name}=${quoted(value)}`));
}

function octal(mode) {
  return mode.toString(8).padStart(4, '0');
}

/** The command reads lists as comma-separated values. */
function csv(value) {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** One word for a POSIX shell, whatever it holds. A tilde stays with Mutagen, so it is quoted too. */
export function quoted(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
