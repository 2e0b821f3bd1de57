import { expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { coursesTexts } from '#libs/courses/shared';
import type { Block } from '#libs/mdx/shared';
import { voicesOf } from '#libs/platform/shared';
import { TextProvider } from '#libs/ui/web';
import { TextContents } from './text-contents.tsx';

const voices = voicesOf([coursesTexts]);

function html(blocks: readonly Block[], language = 'es'): string {
  return renderToStaticMarkup(
    <TextProvider language="es" t={voices.es}>
      <TextContents blocks={blocks} language={language} />
    </TextProvider>,
  );
}

const text: readonly Block[] = [
  ['h3', { id: 's-antes' }, 'Antes'],
  ['h2', { id: 's-uno' }, 'Uno ', ['em', 'y más']],
  ['p', 'x'],
  ['h3', { id: 's-parte' }, 'Parte'],
  ['h2', { id: 's-dos' }, 'Dos'],
];

test('the contents of a text lead to its headings, parts below their chapter, in a named navigation', () => {
  expect(html(text)).toBe(
    '<nav aria-labelledby="indice" class="contents"><h2 id="indice">En esta página</h2><ul>' +
      '<li><a href="#s-uno">Uno y más</a><ul><li><a href="#s-parte">Parte</a></li></ul></li>' +
      '<li><a href="#s-dos">Dos</a></li></ul></nav>',
  );
});

test('headings in another language than the page say so', () => {
  expect(html([['h2', { id: 's-um' }, 'Começar']], 'pt')).toContain('<a href="#s-um"><span lang="pt">Começar</span></a>');
});

test('a text without headings has no contents', () => {
  expect(html([['p', 'x'], 'y'])).toBe('');
});
