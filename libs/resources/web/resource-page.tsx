import type { ReactNode } from 'react';
import type { Block } from '#libs/mdx/shared';
import { Blocks } from '#libs/mdx/web';
import { resourcePath } from '#libs/resources/shared';
import { Breadcrumbs, Fallback, Meta, Notice, Page, Text, useText, type ResultOf } from '#libs/ui/web';
import { ResourceFacts } from './resource-facts.tsx';
import type { ResourceQuery } from './resource.graphql.ts';
import { ResourceLineage } from './resource-lineage.tsx';
import styles from './resources.module.css';

/** A resource as everybody reads it. */
export type ReadResource = NonNullable<ResultOf<typeof ResourceQuery>['resource']>;

interface Props {
  readonly resource: ReadResource;
  /** What stands before the text in the words of the page, such as the reading settings. */
  readonly tools?: ReactNode;
}

/** A resource to be read: what it is, whether its advice still holds, its text, and where it comes from. */
export function ResourcePage({ resource, tools }: Props) {
  const { t, language, minutes, weight, date } = useText();
  const { kind, level, language: written, title, summary, isStale, reviewBy } = resource;
  return (
    <Page>
      <article className={styles.resource}>
        <Breadcrumbs label={t('resources.trail')} items={[{ label: t('resources.library'), href: `/${language}${resourcePath('')}` }]} />
        <p className={styles.kind}>{t(`resources.kind.${kind}`)}</p>
        <h1>
          <Text of={{ text: title, language: written }} />
        </h1>
        <p className={styles.summary}>
          <Text of={{ text: summary, language: written }} />
        </p>
        <Meta items={[minutes(resource.minutes), t(`resources.level.${level}`), weight(resource.bytes)]} />
        {isStale && reviewBy && (
          <Notice kind="care" title={t('resources.stale-title')}>
            <p>{t('resources.stale-what', { day: date(reviewBy) })}</p>
          </Notice>
        )}
        {tools}
        <Fallback language={written}>
          <Blocks blocks={resource.blocks as readonly Block[]} language={written} isMembers />
        </Fallback>
        <ResourceFacts resource={resource} />
        <ResourceLineage resource={resource} />
      </article>
    </Page>
  );
}
