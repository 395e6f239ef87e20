// The configuration in effect: what was chosen, and the defaults of what was not.

import { html, nothing } from '../vendor/lit-html/lit-html.js';
import { bytes, number, visible } from '../format.js';
import { t } from '../i18n.js';

const UNLIMITED = 2 ** 63;
const octal = (mode) => mode.toString(8).padStart(4, '0');
const limit = (write) => (value) => (value >= UNLIMITED ? t('configuration.unlimited') : write(value));

/** Field, default, how it is written. The defaults are those of sessions of version 1. */
const FIELDS = [
  ['synchronizationMode', 'two-way-safe'],
  ['ignoreVCSMode', false, (value) => t(value ? 'configuration.vcs.ignored' : 'configuration.vcs.propagated')],
  ['ignoreSyntax', 'mutagen'],
  ['symbolicLinkMode', 'portable'],
  ['permissionsMode', 'portable'],
  ['hashingAlgorithm', 'sha1'],
  ['watchMode', 'portable', String, true],
  ['watchPollingInterval', 10, (value) => t('configuration.seconds', { n: value, count: number(value) }), true],
  ['scanMode', 'accelerated', String, true],
  ['stageMode', 'mutagen', String, true],
  ['probeMode', 'probe', String, true],
  ['compressionAlgorithm', 'deflate', String, true],
  ['maximumEntryCount', UNLIMITED, limit(number), true],
  ['maximumStagingFileSize', UNLIMITED, limit(bytes), true],
  ['defaultFileMode', 0o600, octal, true],
  ['defaultDirectoryMode', 0o700, octal, true],
  ['defaultOwner', '', String, true],
  ['defaultGroup', '', String, true],
];

export function configurationList({ session }) {
  const base = session.configuration ?? {};
  const ignores = [...(base.defaultIgnores ?? []), ...(base.ignores ?? [])];
  return html`
    <section><h3>${t('details.configuration')}</h3>
      <dl class="facts" id="configuration">
        <div><dt>${t('configuration.ignores')}</dt><dd>${ignores.length
          ? ignores.map((pattern) => html`<code class="pattern">${visible(pattern)}</code> `) : html`<span class="quiet">${t('none')}</span>`}</dd></div>
        ${FIELDS.map((field) => entries(session, base, field))}
      </dl></section>`;
}

/** A side's own value wins over the session's; two different ones are shown both. */
function entries(session, base, [field, standard, write = String, sided]) {
  const own = (side) => (sided ? session[`configuration${side}`]?.[field] : undefined) || undefined;
  const [alpha, beta] = [own('Alpha'), own('Beta')];
  const shared = isSet(base[field]) ? value(base[field], write) : standardValue(standard, write);
  if (shared === nothing && !alpha && !beta) return nothing;
  return html`<div><dt>${t(`configuration.${field}`)}</dt><dd>${alpha && beta ? nothing : shared}
    ${alpha ? html`<span>${t('alpha')}: ${value(alpha, write)}</span>` : nothing} ${beta ? html`<span>${t('beta')}: ${value(beta, write)}</span>` : nothing}</dd></div>`;
}

const isSet = (given) => given !== undefined && given !== '' && given !== 0;
const value = (given, write) => html`<b>${visible(write(given))}</b>`;

function standardValue(standard, write) {
  return standard === '' ? nothing : html`${write(standard)} <span class="quiet">${t('configuration.default')}</span>`;
}
