import { components, insertable, type Block, type ComponentSchema, type PropSchema } from '#libs/mdx/shared';
import { Blocks } from '#libs/mdx/web';
import { resourcePath } from '#libs/resources/shared';
import { Breadcrumbs, Page, Section, useText } from '#libs/ui/web';
import type { GuideExample, GuideExamples } from './guide-examples.ts';
import { signatureOf } from './signature-of.ts';
import styles from './guide.module.css';

/** How a resource is written: the marks of its words, and every component with what it takes, by its schema. */
export function GuidePage({ examples }: { readonly examples: GuideExamples }) {
  const { t, language } = useText();
  return (
    <Page>
      <Breadcrumbs label={t('resources.trail')} items={[{ label: t('resources.library'), href: `/${language}${resourcePath('')}` }]} />
      <h1>{t('resources.guide')}</h1>
      <p>{t('resources.guide-what')}</p>
      <p>
        <a href={`/${language}/estudio/biblioteca`}>{t('resources.guide-write')}</a>
      </p>
      <Section title={t('resources.guide-words')} id="palabras">
        <Written source={examples.words.source} />
        <p className={styles.label}>{t('resources.guide-seen')}</p>
        {examples.words.blocks && <Look blocks={examples.words.blocks} />}
      </Section>
      <Section title={t('resources.guide-not')} id="no">
        <p>{t('resources.guide-not-what')}</p>
      </Section>
      <Section title={t('resources.guide-components')} id="componentes">
        <p>{t('resources.guide-components-what')}</p>
        <ul className={styles.contents}>
          {insertable.map(({ name }) => (
            <li key={name}>
              <a href={`#${name}`}>{t(`mdx.component.${name}`)}</a>
            </li>
          ))}
        </ul>
      </Section>
      {insertable.map((schema) => (
        <Component key={schema.name} schema={schema} example={examples.components[schema.name]} />
      ))}
    </Page>
  );
}

function Component({ schema, example }: { readonly schema: ComponentSchema; readonly example: GuideExample | undefined }) {
  const { t } = useText();
  const inner = schema.children.components?.flatMap((name) => components.get(name) ?? []) ?? [];
  return (
    <Section title={t(`mdx.component.${schema.name}`)} id={schema.name}>
      <p>{t(`mdx.component-what.${schema.name}`)}</p>
      {example?.blocks && <Look blocks={example.blocks} />}
      <details>
        <summary>{t('resources.guide-how')}</summary>
        {schema.props.size > 0 && (
          <dl className={styles.props}>
            {[...schema.props].map(([name, prop]) => (
              <Prop key={name} name={name} schema={prop} />
            ))}
          </dl>
        )}
        {inner.length > 0 && (
          <p>
            {t('resources.guide-inside')}{' '}
            {inner.map((each) => (
              <code key={each.name} className={styles.signature} translate="no">
                {signatureOf(each)}
              </code>
            ))}
          </p>
        )}
        {example && <Written source={example.source} />}
      </details>
    </Section>
  );
}

function Prop({ name, schema }: { readonly name: string; readonly schema: PropSchema }) {
  const { t } = useText();
  return (
    <div>
      <dt>
        <code translate="no">{name}</code> {t(`mdx.prop.${name}`)} ({t(`resources.guide-prop.${schema.required ? 'needed' : 'free'}`)})
      </dt>
      <dd>
        {t(`mdx.prop-hint.${name}`)}
        {schema.kind === 'enum' && (
          <ul className={styles.values}>
            {schema.values.map((value) => (
              <li key={value}>
                <code translate="no">{value}</code> {t(`mdx.value.${value}`)}
              </li>
            ))}
          </ul>
        )}
        {schema.kind === 'int' && ` ${t('resources.guide-between', { min: schema.min, max: schema.max })}`}
        {schema.kind === 'text' && ` ${t('resources.guide-most', { count: schema.max })}`}
      </dd>
    </div>
  );
}

function Written({ source }: { readonly source: string }) {
  return (
    <pre className={styles.written} translate="no">
      {source}
    </pre>
  );
}

function Look({ blocks }: { readonly blocks: readonly unknown[] }) {
  const { language } = useText();
  return (
    <div className={styles.look}>
      <Blocks blocks={blocks as readonly Block[]} language={language} />
    </div>
  );
}
