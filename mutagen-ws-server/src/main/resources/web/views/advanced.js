// What few need: watching, permissions, links, sizes.

import { html } from '../vendor/lit-html/lit-html.js';
import { t } from '../i18n.js';
import { selectField, textField } from './fields.js';

const CHOICES = {
  watchMode: ['', 'force-poll', 'no-watch'],
  permissionsMode: ['', 'manual'],
  symbolicLinkMode: ['', 'ignore', 'posix-raw'],
};

const FIELDS = ['defaultFileMode', 'defaultDirectoryMode', 'defaultOwner', 'defaultGroup', 'maximumStagingFileSize'];
/** What holds if a field is left empty. */
const DEFAULTS = {
  watchPollingInterval: () => '10', defaultFileMode: () => '0600', defaultDirectoryMode: () => '0700',
  defaultOwner: () => t('configuration.own'), defaultGroup: () => t('configuration.own'),
  maximumStagingFileSize: () => t('configuration.unlimited'),
};
const HINTS = { watchPollingInterval: () => t('create.interval.hint') };

export function advanced(draft, found) {
  const select = (field) => selectField({
    draft, found, field, label: t(`configuration.${field}`), options: CHOICES[field].map((value) => [value, t(`${field}.${value || 'default'}`)]),
  });
  const text = (field) => textField({
    draft, found, field, holder: draft, name: field, label: t(`configuration.${field}`), hint: HINTS[field]?.(),
    placeholder: DEFAULTS[field](),
  });
  const open = [...Object.keys(CHOICES), 'watchPollingInterval', ...FIELDS]
    .some((field) => draft[field] || draft.refusal?.field === field);
  return html`
    <details class="advanced" ?open=${open}><summary>${t('create.advanced')}</summary>
      <div class="grid">${select('watchMode')}${text('watchPollingInterval')}${select('permissionsMode')}${select('symbolicLinkMode')}${FIELDS.map(text)}</div>
    </details>`;
}
