import { expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { mdxTexts, type Block } from '#libs/mdx/shared';
import { voicesOf } from '#libs/platform/shared';
import { TextProvider } from '#libs/ui/web';
import { Blocks } from './blocks.tsx';
import type { BlocksSlots } from './blocks-context.tsx';

const { es } = voicesOf([mdxTexts]);

function html(block: Block, slots: BlocksSlots = {}): string {
  return renderToStaticMarkup(
    <TextProvider language="es" t={es}>
      <Blocks blocks={[block]} {...slots} />
    </TextProvider>,
  );
}

const mediaOf = (slug: string) => (slug === 'foto' ? { href: '/media/abc/foto.webp', width: 640, height: 480, bytes: 20_480 } : null);
const image: Block = ['p', ['img', { src: 'media:foto', alt: 'Una flor' }]];
const figure: Block = ['Figure', { src: 'media:foto', alt: 'Una flor', credit: 'Ana' }, 'Pie'];
const download: Block = ['Download', { src: 'media:foto', label: 'La guía', kind: 'pdf' }];

test('a narrow screen is offered the smaller one of two files, and only one of ours', () => {
  const both = (href: string) => () => ({ href: '/media/a.webp', width: 1200, height: 900, small: { href, width: 480 } });
  expect(html(image, { mediaOf: both('/media/b.webp') })).toContain('srcSet="/media/b.webp 480w, /media/a.webp 1200w"');
  expect(html(image, { mediaOf: both('https://malo.org/b.webp') })).not.toContain('srcSet');
});

test('an image of ours keeps its place free and waits until somebody comes near', () => {
  const tag = '<img src="/media/abc/foto.webp" alt="Una flor" width="640" height="480" loading="lazy" decoding="async" class="image"/>';
  expect(html(image, { mediaOf })).toContain(`<p>${tag}</p>`);
  expect(html(figure, { mediaOf })).toContain(`<figure class="figure">${tag}<figcaption>Pie Ana</figcaption></figure>`);
});

test('a download says what it is and what it weighs before anybody presses', () => {
  const shown = html(download, { mediaOf });
  expect(shown).toContain('<a href="/media/abc/foto.webp" download="">La guía</a>');
  expect(shown).toMatch(/<li>PDF<\/li><li>[^<]*20[^<]*<\/li>/);
});

test.each([
  ['no page that knows files', undefined],
  ['no such file', () => null],
  ['an address elsewhere', () => ({ href: 'https://malo.org/x.png' })],
  ['an address that leaves the folder', () => ({ href: '/media/../graphql' })],
  ['another scheme', () => ({ href: 'javascript:alert(1)' })],
])('with %s its words stand there and nothing is asked for', (_what, broken) => {
  for (const block of [image, figure, download]) {
    const shown = html(block, broken && { mediaOf: broken });
    expect(shown).not.toMatch(/<img|href=|src=/);
    expect(shown).toMatch(/<span class="missing">Archivo que todavía no está: (Una flor|La guía)<\/span>/);
  }
});

test('a source that is no file of ours is never looked up', () => {
  const asked: string[] = [];
  html(['p', ['img', { src: 'https://malo.org/x.png', alt: 'x' }]], { mediaOf: (slug) => void asked.push(slug) });
  expect(asked).toEqual([]);
});

test("a member's link shows its host wherever its words could tell of another, and vouches for nothing", () => {
  const link = (words: string, href = 'https://ejemplo.org/a') => html(['p', ['a', { href }, words]], { isMembers: true });
  expect(link('ir')).toContain('rel="noopener noreferrer nofollow ugc">ir<span class="host"> (ejemplo.org)</span></a>');
  expect(link('banco.mx, o ejemplo.org')).toContain('(ejemplo.org)');
  expect(link('no-es-ejemplo.org')).toContain('(ejemplo.org)');
  for (const words of ['ejemplo.org', 'https://ejemplo.org/a', 'www.ejemplo.org/a']) expect(link(words)).not.toContain('class="host"');
  expect(link('bаnco.mx', 'https://bаnco.mx/')).toContain('(xn--bnco-53d.mx)');
});
