// The daemon's own rules for what a form can hold; each check gives the key of a text, or nothing.

const LABEL_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const LABEL_PREFIX = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
// Of 38 characters the daemon does not look at the outer two.
const UUID = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[a-z][\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}[-a-z\d])$/i;

export function nameFault(name) {
  if (!name) return '';
  if (!/^\p{L}/u.test(name)) return 'rule.name.start';
  if (!/^\p{L}[\p{L}\p{N}-]*$/u.test(name)) return 'rule.name.characters';
  if (name === 'defaults') return 'rule.name.defaults';
  return UUID.test(name) ? 'rule.name.uuid' : '';
}

export function labelFault(key, value) {
  const parts = key.split('/');
  const name = parts.at(-1);
  if (!name) return 'rule.label.empty';
  if (parts.length > 2 || name.length > 63 || !LABEL_NAME.test(name)) return 'rule.label.key';
  if (parts.length === 2 && (parts[0].length > 253 || !LABEL_PREFIX.test(parts[0]))) return 'rule.label.prefix';
  return value && (value.length > 63 || !LABEL_NAME.test(value)) ? 'rule.label.value' : '';
}

export function hostFault({ protocol, host }) {
  if (protocol === 'local' || host) return '';
  return protocol === 'ssh' ? 'rule.host' : 'rule.container';
}

export function portFault({ protocol, port }) {
  return protocol !== 'ssh' || !port || (/^\d+$/.test(port) && Number(port) <= 65535) ? '' : 'rule.port';
}

export function pathFault({ protocol, path }) {
  if (!path) return 'rule.path.empty';
  if (protocol === 'local') return path.startsWith('/') ? '' : 'rule.path.absolute';
  return protocol !== 'docker' || /^([/~]|[A-Za-z]:[\\/])/.test(path) ? '' : 'rule.path.docker';
}

export function modeBitsFault(text, executableAllowed) {
  if (!text) return '';
  if (!/^0?[0-7]{1,3}$/.test(text) || Number.parseInt(text, 8) === 0) return 'rule.mode.octal';
  return executableAllowed || (Number.parseInt(text, 8) & 0o111) === 0 ? '' : 'rule.mode.executable';
}

export function ownerFault(text) {
  return !text || /^id:(0|[1-9]\d*)$/.test(text) || /^sid:.+$/.test(text) || !/^(id|sid):/.test(text) ? '' : 'rule.owner';
}

/** A number of bytes, as the mutagen command reads it: plain, or with a unit such as 100 MB or 2 GiB. */
export function readSize(text) {
  const match = /^(\d+(?:\.\d+)?)\s*([kmgtp]?)(i?)b?$/i.exec(text.trim());
  if (!match || (match[3] && !match[2])) return undefined;
  const power = ['', 'k', 'm', 'g', 't', 'p'].indexOf(match[2].toLowerCase());
  return Math.round(Number(match[1]) * (match[3] ? 1024 : 1000) ** power);
}
