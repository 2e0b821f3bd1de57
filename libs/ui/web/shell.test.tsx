import { expect, test } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Shell, TextProvider } from './index.ts';

const alternates = { es: '/es/rutas', en: '/en/rutas', pt: '/pt/rutas' };

function page(children: ReactNode): string {
  return renderToStaticMarkup(
    <TextProvider language="en" t={(id) => id}>
      <Shell alternates={alternates} section="rutas">
        {children}
      </Shell>
    </TextProvider>,
  );
}

test('the first two stops of the keyboard are the content and the way out', () => {
  const [skip = '', exit = ''] = [...page('hola').matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
  expect(skip).toContain('href="#contenido"');
  expect(exit).toContain('data-exit');
  expect(exit).toContain('rel="noreferrer nofollow"');
  expect(exit).toMatch(/href="https:/);
});

test('the words about leaving stand on the page and belong to the way out', () => {
  expect(page('')).toMatch(/aria-describedby="salir-ya".*<p id="salir-ya">/s);
});

test('the languages lead to this same place, and the current ones are marked', () => {
  const html = page('');
  for (const [language, href] of Object.entries(alternates))
    expect(html).toContain(`<a href="${href}" lang="${language}" hrefLang="${language}"`);
  expect(html.match(/aria-current="true"/g)).toHaveLength(2);
});

test('no page carries styles or scripts inside', () => {
  expect(page('')).not.toMatch(/ style=|<script|<style| on[a-z]+=/);
});
