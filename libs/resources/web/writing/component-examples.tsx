import { insertable, insertionOf, type ComponentSchema, type PropValue } from '#libs/mdx/shared';
import { useText } from '#libs/ui/web';
import styles from './writing.module.css';

/** Each component as one writes it, to be copied where no script puts it into the text. */
export function ComponentExamples() {
  const { t } = useText();
  const words = { title: t('mdx.insert.title'), text: t('mdx.insert.text') };
  return (
    <details>
      <summary>{t('resources.write-examples')}</summary>
      <p>{t('resources.write-examples-what')}</p>
      <dl className={styles.examples}>
        {insertable.map((schema) => (
          <div key={schema.name}>
            <dt>{t(`mdx.component.${schema.name}`)}</dt>
            <dd>
              <p>{t(`mdx.component-what.${schema.name}`)}</p>
              <pre translate="no">{insertionOf(schema, exampleOf(schema, words.title), words)}</pre>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Values for what must be there. */
function exampleOf({ name, props }: ComponentSchema, title: string): Record<string, PropValue | undefined> {
  const stem = name.toLowerCase();
  return Object.fromEntries(
    [...props].flatMap(([prop, kind]) => {
      if (!kind.required) return [];
      const values: Readonly<Record<typeof kind.kind, PropValue | undefined>> = {
        text: title,
        enum: kind.kind === 'enum' ? kind.values[0] : undefined,
        int: kind.kind === 'int' ? Math.min(kind.max, 20) : undefined,
        bool: true,
        id: `${stem}-1`,
        list: [title],
        url: 'https://example.org/',
        date: '2026-11-22',
        media: 'media:una-imagen',
      };
      return [[prop, values[kind.kind]]];
    }),
  );
}
