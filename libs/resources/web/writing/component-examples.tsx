import { insertable } from '#libs/mdx/shared';
import { useText } from '#libs/ui/web';
import { exampleOf } from '../guide/guide-examples.ts';
import styles from './writing.module.css';

/** Each component as one writes it, to be copied where no script puts it into the text. */
export function ComponentExamples() {
  const { t, language } = useText();
  const words = { title: t('mdx.insert.title'), text: t('mdx.insert.text') };
  return (
    <details>
      <summary>{t('resources.write-examples')}</summary>
      <p>
        {t('resources.write-examples-what')}{' '}
        <a href={`/${language}/escribir`} target="_blank" rel="noreferrer">
          {t('resources.guide')}
        </a>
      </p>
      <dl className={styles.examples}>
        {insertable.map((schema) => (
          <div key={schema.name}>
            <dt>{t(`mdx.component.${schema.name}`)}</dt>
            <dd>
              <p>{t(`mdx.component-what.${schema.name}`)}</p>
              <pre translate="no">{exampleOf(schema, words)}</pre>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
