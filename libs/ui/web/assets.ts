/** The address of the title letters, for a preload link (left out when the reader saves data). */
export { default as titleFontUrl } from './fonts/title-900.woff2?url';

/** The address of the one script of the read tier: `<script type="module" src={vueloUrl} />`. */
export { default as vueloUrl } from './vuelo.js?url';

/** The same script as text, for pages that have a nonce: one request less, and leaving works before the framework has come. */
export { default as vueloSource } from './vuelo.js?raw';
