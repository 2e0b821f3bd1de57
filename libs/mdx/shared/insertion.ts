import { isId } from './check-prop.ts';
import type { PropValue } from './block.ts';
import type { ComponentSchema, PropKind } from './component-schema.ts';
import { components } from './components.ts';

/** Words that stand in a new component until somebody writes her own. */
export interface InsertionWords {
  readonly title: string;
  readonly text: string;
}

/** The components that can be put anywhere in a text; the others come inside of them. */
export const insertable: readonly ComponentSchema[] = [...components.values()].filter(({ parents }) => !parents);

/** What a field of a form holds as the value of a prop; undefined where it was left empty. */
export function valueOf(kind: PropKind, typed: string): PropValue | undefined {
  if (kind.kind === 'bool') return typed === '' ? undefined : true;
  const words = typed.trim();
  if (words === '') return undefined;
  if (kind.kind === 'int') return Number(words);
  return kind.kind === 'list' ? words.split('\n').flatMap((line) => line.trim() || []) : words;
}

/** A component as one writes it: with these values, and with words to be written over where it must hold something. */
export function insertionOf(
  schema: ComponentSchema,
  values: Readonly<Record<string, PropValue | undefined>>,
  words: InsertionWords,
): string {
  const { name, isInline } = schema;
  const opening = [name, ...[...schema.props.keys()].flatMap((prop) => attributeOf(prop, values[prop]))].join(' ');
  const inside = insideOf(schema, values, words);
  if (inside === null) return `<${opening} />`;
  return isInline ? `<${opening}>${inside}</${name}>` : `<${opening}>\n${inside}\n</${name}>`;
}

/** An id that a text does not have yet. */
export function freshId(source: string, stem: string): string {
  const taken = new Set([...source.matchAll(/\bid\s*=\s*["']([^"']*)["']/g)].map(([, id]) => id));
  let at = 1;
  while (taken.has(`${stem}-${at}`)) at += 1;
  return `${stem}-${at}`;
}

function attributeOf(prop: string, value: PropValue | undefined): string | [] {
  if (value === undefined || value === false) return [];
  if (value === true) return prop;
  if (typeof value === 'string') return `${prop}="${quoted(value)}"`;
  return `${prop}={${JSON.stringify(value)}}`;
}

/** A value in quotes is read like the words of a page: signs that would end it or begin something are named. */
function quoted(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function insideOf(
  { name, children, props }: ComponentSchema,
  values: Readonly<Record<string, PropValue | undefined>>,
  words: InsertionWords,
): string | null {
  const inner = children.components?.flatMap((each) => components.get(each) ?? []) ?? [];
  const parts = inner.flatMap((schema) => [1, 2].map((at) => insertionOf(schema, sampleOf(schema, at, values['id'], words), words)));
  if (parts.length > 0) return [...(children.inline ? [words.text] : []), ...parts].join('\n');
  if (children.optional || !(children.blocks || children.inline)) return null;
  return name === 'Checklist' && props.has('id') ? `\n- [ ] ${words.text}\n` : words.text;
}

/** Values for what stands inside of a new component: the first option of a question is the right one. */
function sampleOf(
  schema: ComponentSchema,
  at: number,
  id: PropValue | undefined,
  words: InsertionWords,
): Record<string, PropValue | undefined> {
  return Object.fromEntries(
    [...schema.props].map(([prop, kind]) => {
      if (kind.kind === 'id') return [prop, `${isId(id) ? id.slice(0, 50) : 'x'}-${at}`];
      if (kind.kind === 'bool') return [prop, at === 1 ? true : undefined];
      return [prop, kind.required ? sample(kind, at, words) : undefined];
    }),
  );
}

function sample(kind: PropKind, at: number, words: InsertionWords): PropValue | undefined {
  if (kind.kind === 'text') return `${words.title} ${at}`;
  if (kind.kind === 'int') return Math.min(kind.max, Math.max(kind.min, 3));
  return kind.kind === 'enum' ? kind.values[0] : undefined;
}
