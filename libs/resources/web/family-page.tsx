import { resourcePath } from '#libs/resources/shared';
import { Breadcrumbs, Page, readFragment, Text, useText, type ResultOf } from '#libs/ui/web';
import { LinkedResource } from './linked-resource.tsx';
import { ResourceLink, type ResourceFamilyQuery } from './resource.graphql.ts';
import styles from './resources.module.css';

type Found = ResultOf<typeof ResourceFamilyQuery>;
type Relative = NonNullable<Found['resourceFamily']>['members'][number];

interface Props {
  readonly resource: NonNullable<Found['resource']>;
  readonly family: NonNullable<Found['resourceFamily']>;
}

/** A resource among all that it comes from and all that came of it, as a tree of nested lists. */
export function FamilyPage({ resource: { slug, title, language: written }, family: { members, isCut } }: Props) {
  const { t, language } = useText();
  const trail = [
    { label: t('resources.library'), href: `/${language}${resourcePath('')}` },
    { label: { text: title, language: written }, href: `/${language}${resourcePath(slug)}` },
  ];
  return (
    <Page>
      <Breadcrumbs label={t('resources.trail')} items={trail} />
      <h1>{t('resources.family', { title })}</h1>
      <p>{t('resources.family-what')}</p>
      {isCut && <p>{t('resources.family-cut', { most: members.length })}</p>}
      <Branch of={null} members={members} here={slug} />
    </Page>
  );
}

interface BranchProps {
  /** Whose children these are; null for where the family begins. */
  readonly of: string | null;
  readonly members: readonly Relative[];
  readonly here: string;
}

function Branch({ of, members, here }: BranchProps) {
  const { t, language } = useText();
  const children = members.filter(({ parentId }) => parentId === of);
  if (children.length === 0) return null;
  return (
    <ul className={styles.tree}>
      {children.map(({ resource }) => {
        const link = readFragment(ResourceLink, resource);
        const how = of === null ? null : t(resource.translatedFrom ? 'resources.is-translation' : 'resources.is-adaptation');
        return (
          <li key={resource.id}>
            <p aria-current={link.slug === here ? 'true' : undefined}>
              <LinkedResource to={resource} />
              {how && `, ${how}`}, {t(`resources.licence.${resource.licence}`)}
              {link.slug === here && <b> {t('resources.family-here')}</b>}
            </p>
            {resource.changes && (
              <p className={styles.changes}>
                <Text of={{ text: resource.changes, language: link.language === language ? language : link.language }} />
              </p>
            )}
            <Branch of={resource.id} members={members} here={here} />
          </li>
        );
      })}
    </ul>
  );
}
