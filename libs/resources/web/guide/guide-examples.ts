import { insertable, insertionOf, type ComponentSchema, type InsertionWords, type PropValue } from '#libs/mdx/shared';
import { judge } from '#libs/mdx/shared/inert';

/** Something that can be written, and what becomes of it. */
export interface GuideExample {
  readonly source: string;
  /** Blocks; null where it cannot be shown by itself: it needs a file or an entry that is there. */
  readonly blocks: readonly unknown[] | null;
}

/** What the guide shows, judged like any text of a member: the words, and each component by its name. */
export interface GuideExamples {
  readonly words: GuideExample;
  readonly components: Readonly<Record<string, GuideExample>>;
}

const needsMore: ReadonlySet<string> = new Set(['Figure', 'Download', 'Term']);

/** The examples in the words of a language. */
export function guideExamples(t: (id: string) => string): GuideExamples {
  const words = { title: t('mdx.insert.title'), text: t('mdx.insert.text') };
  const shown = (source: string): GuideExample => {
    const judgement = judge(source);
    return { source, blocks: judgement.ok ? judgement.blocks : null };
  };
  return {
    words: shown(t('resources.guide-example')),
    components: Object.fromEntries(
      insertable.map((schema) => {
        const source = exampleOf(schema, words);
        return [schema.name, needsMore.has(schema.name) ? { source, blocks: null } : shown(source)];
      }),
    ),
  };
}

/** A component as one writes it, with values for what must be there. */
export function exampleOf(schema: ComponentSchema, words: InsertionWords): string {
  const stem = schema.name.toLowerCase();
  const values = Object.fromEntries(
    [...schema.props].flatMap(([prop, kind]) => {
      if (!kind.required) return [];
      const values: Readonly<Record<typeof kind.kind, PropValue | undefined>> = {
        text: words.title,
        enum: kind.kind === 'enum' ? kind.values[0] : undefined,
        int: kind.kind === 'int' ? Math.min(kind.max, 20) : undefined,
        bool: true,
        id: `${stem}-1`,
        list: [words.title],
        url: 'https://example.org/',
        date: '2026-11-22',
        media: 'media:una-imagen',
      };
      return [[prop, values[kind.kind]]];
    }),
  );
  return insertionOf(schema, values, words);
}
