import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { propsOf, type PropValue } from './block.ts';
import { whatPropWants } from './check-prop.ts';
import type { ComponentSchema, PropSchema } from './component-schema.ts';
import { judge } from './inert/index.ts';
import { freshId, insertable, insertionOf, valueOf } from './insertion.ts';

const words = { title: 'Título', text: 'Escribe aquí.' };

/** Something fit for a prop. */
function fitting(kind: PropSchema): PropValue | undefined {
  const values: Readonly<Record<PropSchema['kind'], PropValue | undefined>> = {
    text: 'Con "comillas", <signos> & {ll}',
    enum: kind.kind === 'enum' ? kind.values.at(-1) : undefined,
    int: kind.kind === 'int' ? kind.max : undefined,
    bool: true,
    id: 'una-cosa',
    list: ['papel', 'plumón "rojo"'],
    url: 'https://example.org/a?b=c&d=e',
    date: '2026-11-22',
    media: 'media:foto',
  };
  return values[kind.kind];
}

const valuesOf = ({ props }: ComponentSchema, isWanted: (kind: PropSchema) => boolean) =>
  Object.fromEntries([...props].filter(([, kind]) => isWanted(kind)).map(([prop, kind]) => [prop, fitting(kind)]));

const judged = (source: string) => {
  const judgement = judge(source);
  return judgement.ok ? judgement.blocks : judgement.issues;
};

test.each(insertable.map((schema) => [schema.name, schema] as const))('a new %s is accepted as it stands', (name, schema) => {
  for (const isWanted of [({ required }: PropSchema) => required, () => true]) {
    const values = valuesOf(schema, isWanted);
    const source = `Antes.\n\n${insertionOf(schema, values, words)}\n\nDespués.\n`;
    const blocks = judged(source);
    const found = JSON.stringify(blocks);
    expect([source, blocks.length, found.includes('"code"')]).toEqual([source, 3, false]);
    expect(found).toContain(`"${name}"`);
  }
});

test('whatever somebody types for a prop either is refused before, or arrives as she typed it', () => {
  const callout = insertable.find(({ name }) => name === 'Callout')!;
  const title = callout.props.get('title')!;
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 130 }), (typed) => {
      const value = valueOf(title, typed);
      if (value === undefined || whatPropWants(title, value)) return;
      const [block] = judged(insertionOf(callout, { type: 'note', title: value }, words));
      expect(propsOf(block as never)).toEqual({ type: 'note', title: value });
    }),
  );
});

test('what a field holds becomes the value of its prop', () => {
  const kind = (name: string, prop: string) => insertable.find((schema) => schema.name === name)!.props.get(prop)!;
  expect(valueOf(kind('Activity', 'minutes'), ' 20 ')).toBe(20);
  expect(valueOf(kind('Activity', 'materials'), 'papel\n\n plumones \n')).toEqual(['papel', 'plumones']);
  expect(valueOf(kind('CaseStudy', 'composed'), 'on')).toBe(true);
  expect(['', ' '].map((typed) => valueOf(kind('Callout', 'title'), typed))).toEqual([undefined, undefined]);
});

test('a new id is none that the text has', () => {
  expect(freshId('<Checklist id="lista-1">\n<Quiz id=\'lista-2\'>', 'lista')).toBe('lista-3');
  expect(freshId('', 'lista')).toBe('lista-1');
});
