// Line drawings, 16 by 16. Each verdict has a shape of its own, so that colour is never alone.

import { html } from '../vendor/lit-html/lit-html.js';

const PATHS = {
  synchronized: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM5.2 8.2l2 2 3.6-4.2',
  working: 'M13.4 7A5.5 5.5 0 0 0 3.6 4.8L2.4 6.2M2.4 2.8v3.4h3.4M2.6 9a5.5 5.5 0 0 0 9.8 2.2l1.2-1.4M13.6 13.2V9.8h-3.4',
  paused: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM6.4 5.8v4.4M9.6 5.8v4.4',
  disconnected: 'M6.6 9.4 9.4 6.6M7 4.6l1.6-1.6a3.1 3.1 0 0 1 4.4 4.4L11.4 9M9 11.4 7.4 13A3.1 3.1 0 0 1 3 8.6L4.6 7M2 2l12 12',
  problems: 'M8 2.2 14.4 13.4H1.6zM8 6.4v3.2M8 11.5v.1',
  conflicted: 'M8 2.4v11.2M1.6 8h4M3.8 5.8 6 8l-2.2 2.2M14.4 8h-4M12.2 5.8 10 8l2.2 2.2',
  attention: 'M5.2 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM8 8h6.4v2.6M11.6 8v2',
  halted: 'M5.5 1.8h5l3.7 3.7v5l-3.7 3.7h-5l-3.7-3.7v-5zM8 4.8v3.8M8 11v.1',
  pause: 'M5.6 3.6v8.8M10.4 3.6v8.8',
  resume: 'M5 3.2 12.4 8 5 12.8z',
  flush: 'M9.2 1.8 3.4 9h4.2l-.8 5.2L12.6 7H8.4z',
  reset: 'M3 3.4V7h3.6M3.4 7a5 5 0 1 1-.2 3',
  terminate: 'M3 4.4h10M6.4 4.2V2.6h3.2v1.6M4.4 4.4l.6 9h6l.6-9M6.8 7v4M9.2 7v4',
  cancel: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 2.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8zM10.2 10.2l3.4 3.4',
  add: 'M8 3v10M3 8h10',
  copy: 'M5.6 5.6h7.8v7.8H5.6zM10.4 5.4V2.6H2.6v7.8h2.8',
  help: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM6.2 6.2a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.8.6-.8 1.3M8 11.3v.1',
  theme: 'M8 1.8a6.2 6.2 0 1 1 0 12.4zM8 1.8a6.2 6.2 0 0 0 0 12.4z',
  language: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM1.8 8h12.4M8 1.8c4 4 4 8.4 0 12.4M8 1.8c-4 4-4 8.4 0 12.4',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1.2 1.4H2.8zM6.6 14h2.8',
  bellOff: 'M4 11V7a4 4 0 0 1 6.2-3.3M12 7v4l1.2 1.4H5.6M6.6 14h2.8M2.4 2l11.4 12',
  up: 'M8 12.6V3.4M4.4 7 8 3.4 11.6 7',
  down: 'M8 3.4v9.2M4.4 9 8 12.6 11.6 9',
  local: 'M2.2 3h11.6v8H2.2zM6 13.6h4M8 11v2.6',
  ssh: 'M2.2 3h11.6v10H2.2zM4.8 6.2 6.6 8l-1.8 1.8M8.4 10h2.8',
  docker: 'M8 1.8 13.6 4.8v6.4L8 14.2l-5.6-3V4.8zM2.6 4.9 8 7.8l5.4-2.9M8 7.8v6.2',
  warning: 'M8 2.2 14.4 13.4H1.6zM8 6.4v3.2M8 11.5v.1',
  server: 'M2.6 2.6h10.8v4.2H2.6zM2.6 9.2h10.8v4.2H2.6zM5 4.7v.1M5 11.3v.1',
};

export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d=${PATHS[name]}></path></svg>`;
}
