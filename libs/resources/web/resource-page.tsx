import type { ReactNode } from 'react';
import type { Block } from '#libs/mdx/shared';
import { Blocks } from '#libs/mdx/web';
import { resourcePath } from '#libs/resources/shared';
import { Breadcrumbs, Fallback, Meta, Notice, Page, PaperCover, Text, readFragment, useText, type ResultOf } from '#libs/ui/web';
import { emblemOfTopic } from './emblem-of-topic.ts';
import { mediaIn } from './images/media-of.ts';
import { TextQuestions } from './questions/text-questions.tsx';
import { ResourceCalls } from './calls/resource-calls.tsx';
import { ResourceFacts } from './resource-facts.tsx';
import { LinkedResource } from './linked-resource.tsx';
import { ResourceLink, type ResourceQuery } from './resource.graphql.ts';
import { ResourceLineage } from './resource-lineage.tsx';
import styles from './resources.module.css';

/** A resource as everybody reads it. */
export type ReadResource = NonNullable<ResultOf<typeof ResourceQuery>['resource']>;

interface Props {
  readonly resource: ReadResource;
  /** The newest questions about it. */
  readonly questions: ResultOf<typeof ResourceQuery>['questionsAbout'];
  /** What stands before the text in the words of the page, such as the reading settings. */
  readonly tools?: ReactNode;
}

/** A resource to be read: what it is, whether its advice still holds, its text, and where it comes from. */
export function ResourcePage({ resource, questions, tools }: Props) {
  const { t, language, minutes, weight, date } = useText();
  const { kind, level, language: written, title, summary, isStale, reviewBy } = resource;
  return (
    <Page>
      <Breadcrumbs label={t('resources.trail')} items={[{ label: t('resources.library'), href: `/${language}${resourcePath('')}` }]} />
      <div className={styles.columns}>
        <article>
          <div className={styles.heading}>
            <PaperCover seed={resource.slug} emblem={emblemOfTopic(resource.topics[0])} colour="jade" />
            <div>
              <p className={styles.kind}>{t(`resources.kind.${kind}`)}</p>
              <h1>
                <Text of={{ text: title, language: written }} />
              </h1>
            </div>
          </div>
          <p className={styles.summary}>
            <Text of={{ text: summary, language: written }} />
          </p>
          <Meta items={[minutes(resource.minutes), t(`resources.level.${level}`), weight(resource.bytes)]} />
          {isStale && reviewBy && (
            <Notice kind="care" title={t('resources.stale-title')}>
              <p>{t('resources.stale-what', { day: date(reviewBy) })}</p>
            </Notice>
          )}
          <WorkChanged resource={resource} />
          {tools}
          <InYourLanguage resource={resource} />
          <Fallback language={written}>
            <div className={kind === 'POSTER' ? styles.poster : undefined}>
              <Blocks blocks={resource.blocks as readonly Block[]} language={written} mediaOf={mediaIn(resource.images)} isMembers />
            </div>
          </Fallback>
          <TextQuestions place={resourcePath(resource.slug).slice(1)} questions={questions} />
        </article>
        <aside className={styles.aside}>
          <ResourceFacts resource={resource} />
          <ResourceLineage resource={resource} />
          <ResourceCalls calls={resource.openCalls} />
        </aside>
      </div>
    </Page>
  );
}

/** Says that what this was made from was published anew since, and leads there. */
function WorkChanged({ resource: { hasWorkChanged, adaptedFrom, translatedFrom } }: Pick<Props, 'resource'>) {
  const { t } = useText();
  const work = adaptedFrom ?? translatedFrom;
  if (!hasWorkChanged || !work) return null;
  return (
    <Notice kind="info" title={t('resources.work-changed')}>
      <p>
        {t(adaptedFrom ? 'resources.work-moved.adapted' : 'resources.work-moved.translated')} <LinkedResource to={work} />
      </p>
    </Notice>
  );
}

/** Where the page speaks another language than the text, and the text exists in the page's: the way there. */
function InYourLanguage({ resource: { language: written, translatedFrom, madeOfIt } }: Pick<Props, 'resource'>) {
  const { t, language } = useText();
  if (written === language) return null;
  const others = [...(translatedFrom ? [translatedFrom] : []), ...madeOfIt.filter((made) => made.translatedFrom)];
  const [same] = others.filter((other) => readFragment(ResourceLink, other).language === language);
  return (
    same && (
      <p>
        {t('resources.in-your-language')} <LinkedResource to={same} />
      </p>
    )
  );
}
