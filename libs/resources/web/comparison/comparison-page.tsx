import { comparisonCategories, difficulties, programPlaces } from '#libs/mdx/shared';
import { comparisonPath, type ComparisonChoice } from '#libs/resources/shared';
import { EmptyState, Page, Select, useText } from '#libs/ui/web';
import styles from '../directories.module.css';
import { FileLinks } from '../file-links.tsx';
import { FilterForm } from '../filter-form.tsx';
import type { ComparedNeed } from './comparison-filter.ts';
import { ComparisonCard, groupPlace } from './comparison-card.tsx';

interface Props {
  readonly choice: ComparisonChoice;
  readonly needs: readonly ComparedNeed[];
}

/** Free programs beside what is sold for the same, with what one gains and loses. */
export function ComparisonPage({ choice, needs }: Props) {
  const { t, language } = useText();
  const isFiltered = Object.values(choice).some((chosen) => chosen !== null);
  const groups = groupsOf(needs);
  const any = { value: '', label: t('resources.any') };
  return (
    <Page>
      <h1>{t('resources.comparison')}</h1>
      <p>{t('resources.comparison-what')}</p>
      <p>
        {t('resources.comparison-help')} <a href={`/${language}/proveedores`}>{t('resources.providers')}</a>
      </p>
      {groups.length > 1 && <Groups groups={groups} />}
      <FilterForm path="/comparacion" isFiltered={isFiltered}>
        <Select
          id="categoria"
          label={t('resources.for-what')}
          value={choice.category ?? ''}
          options={[any, ...comparisonCategories.map((value) => ({ value, label: t(`resources.category.${value.toUpperCase()}`) }))]}
        />
        <Select
          id="dificultad"
          label={t('resources.how-hard')}
          value={String(choice.difficulty ?? '')}
          options={[any, ...difficulties.map((value) => ({ value: String(value), label: t(`resources.difficulty.${value}`) }))]}
        />
        <Select
          id="donde"
          label={t('resources.where')}
          value={choice.place ?? ''}
          options={[any, ...programPlaces.map((value) => ({ value, label: t(`resources.place.${value.toUpperCase()}`) }))]}
        />
      </FilterForm>
      {needs.length === 0 ? (
        <EmptyState title={t('resources.comparison-none')} action={<a href={`/${language}/comparacion`}>{t('resources.filter-none')}</a>}>
          {t('resources.comparison-none-what')}
        </EmptyState>
      ) : (
        <>
          <p role="status">{t('resources.comparison-count', { count: needs.length })}</p>
          <FileLinks pathOf={(file) => comparisonPath(choice, file)} />
          {groups.map(({ category, needs: alike }) => (
            <section key={category} id={groupPlace(category)}>
              <h2>{t(`resources.category.${category}`)}</h2>
              <ul className={styles.cards}>
                {alike.map((need) => (
                  <ComparisonCard key={need.id} need={need} />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Page>
  );
}

interface Group {
  readonly category: ComparedNeed['category'];
  readonly needs: readonly ComparedNeed[];
}

/** What there is in each category, in the order in which they can be chosen. */
function groupsOf(needs: readonly ComparedNeed[]): readonly Group[] {
  return comparisonCategories
    .map((word) => word.toUpperCase() as Group['category'])
    .map((category) => ({ category, needs: needs.filter((need) => need.category === category) }))
    .filter((group) => group.needs.length > 0);
}

/** The way to each category, with how much is there. */
function Groups({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useText();
  return (
    <nav aria-label={t('resources.comparison-by')} className={styles.groups}>
      <ul>
        {groups.map(({ category, needs }) => (
          <li key={category}>
            <a href={`#${groupPlace(category)}`}>
              {t(`resources.category.${category}`)} ({needs.length})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
