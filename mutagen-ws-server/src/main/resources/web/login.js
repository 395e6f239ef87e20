// The sign-in page works without this; here it learns the user's language, and says if the token was wrong.

import { t } from './i18n.js';
import { applySettings } from './settings.js';

applySettings();
document.title = t('login.title');
for (const element of document.querySelectorAll('[data-text]')) element.textContent = t(element.dataset.text);
document.getElementById('failed').hidden = new URLSearchParams(location.search).get('login') !== 'failed';
