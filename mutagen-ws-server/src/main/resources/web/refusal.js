// Finds the field of the creation form that a refusal of the daemon is about, by the daemon's words.

/** The daemon finds these only when it connects to a side, but they belong to no side. */
const FOUND_LATE = [
  [/unable to parse pattern|ignore pattern/, 'ignores'],
  [/unable to lookup user|unable to parse user/, 'defaultOwner'],
  [/unable to lookup group|unable to parse group/, 'defaultGroup'],
];

const FIELDS = [
  [/(?:alpha|beta) URL: (?:local URL with relative path|empty path|incorrect first path character)/, 'path'],
  [/(?:alpha|beta) URL: .*(?:host|container)/, 'host'],
  [/(?:alpha|beta) URL: .*port/, 'port'],
  [/(?:alpha|beta) URL: .*username/, 'user'],
  [/unable to connect to (?:alpha|beta)|(?:alpha|beta) URL/, 'path'],
];

const SHARED = [
  [/invalid name: /, 'name'],
  [/invalid label (?:key|value): |^labels\b|labels\./, 'labels'],
  [/synchronization mode/, 'mode'],
  [/ignore pattern|ignores?\b|VCS ignore/i, 'ignores'],
  [/default file permission mode|defaultFileMode/, 'defaultFileMode'],
  [/default directory permission mode|defaultDirectoryMode/, 'defaultDirectoryMode'],
  [/default owner|defaultOwner/, 'defaultOwner'],
  [/default group|defaultGroup/, 'defaultGroup'],
  [/permissions mode|permissionsMode/, 'permissionsMode'],
  [/watch mode|watchMode|watchPollingInterval/, 'watchMode'],
  [/symbolic link mode|symbolicLinkMode/, 'symbolicLinkMode'],
  [/maximumStagingFileSize/, 'maximumStagingFileSize'],
];

/** Such as "alpha.path" or "name"; empty if the refusal is about none. */
export function fieldOfRefusal(text, draft) {
  const side = /invalid beta URL|connect to beta|^beta\b/.test(text) ? 'beta'
    : /invalid alpha URL|connect to alpha|^alpha\b/.test(text) ? 'alpha' : '';
  if (side) {
    const late = FOUND_LATE.find(([pattern]) => pattern.test(text));
    if (late) return late[1];
    const field = FIELDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'path';
    // Who cannot be reached is the host; what cannot be used is the folder.
    return /unable to connect/.test(text) && draft[side].protocol !== 'local' ? `${side}.host` : `${side}.${field}`;
  }
  return SHARED.find(([pattern]) => pattern.test(text))?.[1] ?? '';
}

/** The part of a refusal that says what is wrong, without the path that led there. */
export function shortRefusal(text) {
  return text
    .replace(/^invalid create request: invalid creation specification: /, '')
    .replace(/^unable to connect to (?:alpha|beta): unable to connect to endpoint: /, '');
}
