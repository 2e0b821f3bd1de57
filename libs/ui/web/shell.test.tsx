import { expect, test } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Shell, TextProvider, type HeaderPerson } from './index.ts';

const alternates = { es: '/es/rutas', en: '/en/rutas', pt: '/pt/rutas' };

function page(children: ReactNode, person: HeaderPerson | null = null, notices?: number): string {
  return renderToStaticMarkup(
    <TextProvider language="en" t={(id) => id}>
      <Shell alternates={alternates} section="rutas" person={person} notices={notices}>
        {children}
      </Shell>
    </TextProvider>,
  );
}

test('the first two stops of the keyboard are the content and the way out', () => {
  const [skip = '', exit = ''] = [...page('hola').matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
  expect(skip).toContain('href="#contenido"');
  expect(exit).toContain('data-exit');
  // Older browsers say only by the referrer that a page of ours asks; the other site gets none.
  expect(exit).toContain('href="/en/salir" rel="nofollow"');
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

test('whoever is signed in is named; the others can sign in', () => {
  const colibri = { pseudonym: 'colibrí', isOnSharedDevice: false };
  expect(page('')).toMatch(/<a href="\/en\/entrar">ui\.nav\.sign-in</);
  expect(page('', colibri)).toMatch(/<a href="\/en\/cuenta"[^>]*>.*colibrí/s);
  for (const isOnSharedDevice of [true, false])
    expect(page('', { ...colibri, isOnSharedDevice }).includes('ui.shared-device')).toBe(isOnSharedDevice);
});

test('what waits for whoever has a session stands as a number with its words; nobody else is led there', () => {
  expect(page('', null, 3)).toMatch(/<a href="\/en\/avisos">ui\.nav\.avisos.*3 .*ui\.nav\.unread/s);
  expect(page('', null, 0)).toContain('/en/avisos');
  expect(page('', null, 0)).not.toContain('ui.nav.unread');
  expect(page('')).not.toContain('/en/avisos');
});

test('no page carries styles or scripts inside', () => {
  expect(page('')).not.toMatch(/ style=|<script|<style| on[a-z]+=/);
});
