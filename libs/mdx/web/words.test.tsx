import { expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { languages, type Language } from '#libs/kernel/shared';
import { mdxTexts, publicComponents, type Block, type BlockProps, type ComponentSchema, type PropSchema } from '#libs/mdx/shared';
import { voicesOf } from '#libs/platform/shared';
import { TextProvider } from '#libs/ui/web';
import { Blocks } from './blocks.tsx';

// The web side has no Node types, on purpose; only here a style sheet is read as a file.
declare const process: { getBuiltinModule(name: 'node:fs'): { readFileSync(file: URL): Uint8Array<ArrayBuffer> } };

const voices = voicesOf([mdxTexts]);

/** Enough of a value for each kind of prop; every value of a closed list. */
function valuesOf(kind: PropSchema): readonly BlockProps[string][] {
  switch (kind.kind) {
    case 'enum':
      return kind.values;
    case 'int':
      return Array.from({ length: Math.min(5, kind.max) }, (_, index) => index + 1);
    case 'bool':
      return [true];
    case 'list':
      return [['a', 'b']];
    case 'date':
      return ['2026-11-22'];
    default:
      return [kind.kind === 'url' ? 'https://ejemplo.org' : kind.kind === 'media' ? 'media:foto' : 'a'];
  }
}

/** One block for each value of each prop, with all other props there. */
function everyVariant({ name, props }: ComponentSchema): readonly Block[] {
  const first = Object.fromEntries([...props].map(([prop, kind]) => [prop, valuesOf(kind)[0] ?? 'a']));
  return [...props].flatMap(([prop, kind]) => valuesOf(kind).map((value): Block => [name, { ...first, [prop]: value }, ['p', 'x']]));
}

test.each([...languages])('every word of every component is there in %s', (language: Language) => {
  const unknown: string[] = [];
  const t = (id: string, values?: Readonly<Record<string, unknown>>) => {
    const said = voices[language](id, values);
    if (id.startsWith('mdx.') && (said === id || said === '')) unknown.push(id);
    return said;
  };
  const blocks = [...publicComponents.values()].flatMap((schema) => {
    const variants = everyVariant(schema);
    return schema.name === 'Risk' ? [['RiskMatrix', { id: 'r' }, ...variants] as Block] : variants;
  });
  const shown = renderToStaticMarkup(
    <TextProvider language={language} t={t}>
      <Blocks blocks={[...blocks, ['table', ['tbody']]]} question={() => ({})} />
    </TextProvider>,
  );
  expect(unknown).toEqual([]);
  expect(shown).not.toContain('mdx.');
});

test('the three languages have the same words', () => {
  expect(Object.keys(mdxTexts.en).sort()).toEqual(Object.keys(mdxTexts.es).sort());
  expect(Object.keys(mdxTexts.pt).sort()).toEqual(Object.keys(mdxTexts.es).sort());
});

test('all styles of texts together weigh less than 2.5 KB', async () => {
  const sheet = process.getBuiltinModule('node:fs').readFileSync(new URL('blocks.module.css', import.meta.url));
  const gzipped = await new Response(new Blob([sheet]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  expect(gzipped.byteLength).toBeLessThan(2500);
});
