import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Cuts the three web fonts down to what Spanish, English and Portuguese write. Run again it does nothing while its inputs are the same. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, 'libs/ui/web/fonts');
const most = 40 * 1024;

const fonts = [
  ['alegreya-sans', '900', 'title-900.woff2'],
  ['andika', '400', 'text-400.woff2'],
  ['andika', '700', 'text-700.woff2'],
];

const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('');
const letters = 'áéíóúüñâêôãõçàÁÉÍÓÚÜÑÂÊÔÃÕÇÀªº';
const marks = '¿¡«»“”‘’–—…·°×\u00a0';
const glyphs = ascii + letters + marks;

const sources = fonts.map(([family, weight]) =>
  readFileSync(join(root, `node_modules/@fontsource/${family}/files/${family}-latin-${weight}-normal.woff2`)),
);
const state = hashOf([readFileSync(fileURLToPath(import.meta.url)), ...sources]);
const record = join(folder, '.made-from');

if (!isMade()) await make();

function isMade() {
  return existsSync(record) && readFileSync(record, 'utf8') === state && fonts.every(([, , name]) => existsSync(join(folder, name)));
}

async function make() {
  const { default: subsetFont } = await import('subset-font');
  mkdirSync(folder, { recursive: true });
  const cut = await Promise.all(sources.map((source) => subsetFont(source, glyphs, { targetFormat: 'woff2', noLayoutClosure: true })));
  const total = cut.reduce((sum, font) => sum + font.length, 0);
  if (total > most)
    throw new Error(`The web fonts weigh ${total} bytes; a page may carry ${most}. Take glyphs away in libs/tooling/fonts.mjs.`);
  cut.forEach((font, at) => writeFileSync(join(folder, fonts[at][2]), font));
  // The folder says by itself that it is made, not kept.
  writeFileSync(join(folder, '.gitignore'), '*\n');
  writeFileSync(record, state);
  console.log(`Fonts: ${cut.map((font) => font.length).join(' + ')} = ${total} bytes`);
}

function hashOf(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
