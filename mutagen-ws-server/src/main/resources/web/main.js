// Starts the page: reads the settings, follows the sessions, and draws whenever something changed.

import { render } from './vendor/lit-html/lit-html.js';
import { follow } from './live.js';
import { listenForKeys } from './keyboard.js';
import { followRoute } from './route.js';
import { applySettings } from './settings.js';
import { drawWith, state } from './state.js';
import { showWorst } from './title.js';
import { restoreFocus } from './views/modal.js';
import { page } from './views/page.js';

const root = document.getElementById('page');

applySettings();
drawWith(() => {
  render(page(state), root);
  restoreFocus();
  showWorst(state);
});
followRoute();
listenForKeys();
follow();
