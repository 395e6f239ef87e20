// Numbers, sizes, times and daemon texts as the user's language writes them.

import { locale, t } from './i18n.js';

const formats = new Map();

function cached(key, make) {
  const full = `${locale()} ${key}`;
  if (!formats.has(full)) formats.set(full, make());
  return formats.get(full);
}

export function number(value) {
  return cached('number', () => new Intl.NumberFormat(locale())).format(value);
}

export function percent(fraction) {
  return cached('percent', () => new Intl.NumberFormat(locale(), { style: 'percent' })).format(fraction);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'];

/** Decimal units, as the mutagen command shows sizes. */
export function bytes(value) {
  let unit = 0;
  let size = value ?? 0;
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit++;
  }
  const digits = unit === 0 || size >= 99.95 ? 0 : 1;
  return cached(`unit ${unit} ${digits}`, () => new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: UNITS[unit],
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  })).format(size);
}

export function time(milliseconds) {
  return cached('time', () => new Intl.DateTimeFormat(locale(), { timeStyle: 'medium' })).format(milliseconds);
}

export function dateTime(milliseconds) {
  return cached('dateTime', () => new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'medium' }))
    .format(milliseconds);
}

/** A duration in its largest unit, such as "12 seconds" or "3 minutes". */
export function duration(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const [value, unit] = seconds < 100 ? [seconds, 'second']
    : seconds < 5400 ? [Math.round(seconds / 60), 'minute']
      : seconds < 129600 ? [Math.round(seconds / 3600), 'hour']
        : [Math.round(seconds / 86400), 'day'];
  return cached(`duration ${unit}`, () => new Intl.NumberFormat(locale(), {
    style: 'unit', unit, unitDisplay: t('duration.style'),
  })).format(value);
}

export function seconds(timestamp) {
  return (timestamp?.seconds ?? 0) * 1000 + (timestamp?.nanos ?? 0) / 1e6;
}

// Control characters, and those that reorder or hide text.
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** A daemon's text with control characters as symbols: nothing in a file name can break or reorder the page. */
export function visible(text) {
  return (text ?? '').replace(INVISIBLE, symbol);
}

/** The same for texts of several lines, such as a question of SSH. */
export function visibleLines(text) {
  return (text ?? '').replace(/\r\n?/g, '\n').split('\n').map(visible).join('\n');
}

function symbol(character) {
  const code = character.codePointAt(0);
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `\u27e8U+${code.toString(16).toUpperCase().padStart(4, '0')}\u27e9`;
}

/** A path below a synchronization root; the root itself has an empty one. */
export function pathText(path) {
  return path ? visible(path) : t('path.root');
}
