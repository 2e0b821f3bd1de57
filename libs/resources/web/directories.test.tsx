import { expect, test } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { csvOf } from '#libs/platform/shared';
import { TextProvider } from '#libs/ui/web';
import { ComparisonPage } from './comparison/comparison-page.tsx';
import { ProvidersPage } from './providers/providers-page.tsx';
import { providersTable } from './providers/providers-table.ts';

const t = (id: string, values?: object) => (values ? `${id} ${JSON.stringify(values)}` : id);

function shown(children: ReactNode): string {
  return renderToStaticMarkup(
    <TextProvider language="es" t={t}>
      {children}
    </TextProvider>,
  );
}

const said = (text: string, language = 'es') => ({ text, language });
const nothing = { category: null, difficulty: null, place: null };
const need = {
  id: 'uno',
  category: 'WEB' as const,
  need: said('Una necesidad'),
  programs: [{ name: 'P', licence: null, address: 'https://p.example/', place: 'DEVICE' as const }],
  commercial: ['C'],
  gain: said('A gain', 'en'),
  loss: said('Algo'),
  difficulty: 2,
  reviewedOn: '2026-11-22',
  isStale: false,
  sources: [{ author: 'A', title: 'T', year: 2000, url: null }],
};

const anybody = { skill: null, cost: null, language: null, country: null };
const provider = {
  slug: 'taller',
  name: '=HYPERLINK("https://x.example")',
  summary: said('@taller'),
  skills: ['HOSTING' as const],
  cost: 'FREE' as const,
  languages: ['es', 'quz'],
  countries: [],
  web: 'https://taller.example/',
  source: 'https://taller.example/',
  reviewedOn: '2025-01-01',
  isStale: true,
};

test('a comparison has a place of its own, says when it was checked, and warns where that is long ago', () => {
  const fresh = shown(<ComparisonPage choice={nothing} needs={[need]} />);
  expect(fresh).toContain('<li id="uno"');
  expect(fresh).toContain('href="#uno"');
  expect(fresh).toContain('22 de noviembre de 2026');
  expect(fresh).not.toContain('resources.checked-long-ago');
  expect(shown(<ComparisonPage choice={nothing} needs={[{ ...need, isStale: true }]} />)).toContain('resources.checked-long-ago');
});

test('what stands in another language than the page is marked, and several licences are said in words', () => {
  const html = shown(<ComparisonPage choice={nothing} needs={[need]} />);
  expect(html).toContain('<span lang="en">A gain</span>');
  expect(html).toContain('resources.licence-several');
});

test('where nothing fits, that is said, with the way back to all', () => {
  const html = shown(<ComparisonPage choice={{ ...nothing, category: 'web' }} needs={[]} />);
  expect(html).toContain('resources.comparison-none');
  expect(html).toContain('<a href="/es/comparacion">resources.filter-none</a>');
  expect(html).toContain('<option value="web" selected="">');
});

test('an empty directory offers nothing to choose, and says who can add the first ones', () => {
  const html = shown(<ProvidersPage choice={anybody} found={{ providers: [], all: [] }} />);
  expect(html).toContain('resources.providers-empty-what');
  expect(html).not.toContain('<form');
});

test('only languages and countries that some organisation has can be chosen', () => {
  const html = shown(<ProvidersPage choice={anybody} found={{ providers: [provider], all: [{ ...provider, countries: ['MX'] }] }} />);
  expect([...html.matchAll(/<option value="([a-zA-Z]{2,3})"/g)].map(([, value]) => value)).toEqual(['es', 'quz', 'MX']);
  expect(html).toContain('resources.from-afar');
  expect(html).toContain('resources.checked-long-ago');
});

test('what somebody typed into the directory is never computed by a spreadsheet', () => {
  const { columns, rows } = providersTable([provider], t, 'es');
  const [, line = ''] = csvOf(columns, rows).split('\r\n');
  expect(line.startsWith(`taller,"'=HYPERLINK(""https://x.example"")",'@taller,`)).toBe(true);
});
