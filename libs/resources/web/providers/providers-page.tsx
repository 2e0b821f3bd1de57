import { providerCosts, providerSkills, providersPath, type ProviderChoice } from '#libs/resources/shared';
import { nameOfCountry, nameOfLanguage } from '#libs/ui/shared';
import { EmptyState, Page, Select, useText, type ResultOf } from '#libs/ui/web';
import styles from '../directories.module.css';
import { FileLinks } from '../file-links.tsx';
import { FilterForm } from '../filter-form.tsx';
import { ProviderCard } from './provider-card.tsx';
import type { ProvidersQuery } from './providers.graphql.ts';

interface Props {
  readonly choice: ProviderChoice;
  readonly found: ResultOf<typeof ProvidersQuery>;
}

/** Organisations that give services to others, by what they publish of themselves. */
export function ProvidersPage({ choice, found: { providers, all } }: Props) {
  const { t, language } = useText();
  return (
    <Page>
      <h1>{t('resources.providers')}</h1>
      <p>{t('resources.providers-what')}</p>
      <p>
        {t('resources.providers-before')} <a href={`/${language}/comparacion`}>{t('resources.comparison')}</a>
      </p>
      {all.length === 0 ? (
        <EmptyState title={t('resources.providers-empty')}>{t('resources.providers-empty-what')}</EmptyState>
      ) : (
        <>
          <ProviderChoices choice={choice} all={all} />
          {providers.length === 0 ? (
            <EmptyState
              title={t('resources.providers-none')}
              action={<a href={`/${language}/proveedores`}>{t('resources.filter-none')}</a>}
            >
              {t('resources.providers-none-what')}
            </EmptyState>
          ) : (
            <>
              <p role="status">{t('resources.providers-count', { count: providers.length })}</p>
              <FileLinks pathOf={(file) => providersPath(choice, file)} />
              <ul className={styles.cards}>
                {providers.map((provider) => (
                  <ProviderCard key={provider.slug} provider={provider} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Page>
  );
}

function ProviderChoices({ choice, all }: { readonly choice: ProviderChoice; readonly all: Props['found']['all'] }) {
  const { t, language } = useText();
  const any = { value: '', label: t('resources.any') };
  // Only what some organisation has: anything else would find nobody.
  const named = (values: readonly string[], nameOf: typeof nameOfLanguage) =>
    [...new Set(values)]
      .map((value) => ({ value, label: nameOf(value, language) }))
      .sort((one, other) => one.label.localeCompare(other.label, language));
  return (
    <FilterForm path="/proveedores" isFiltered={Object.values(choice).some((chosen) => chosen !== null)}>
      <Select
        id="saber"
        label={t('resources.skills')}
        value={choice.skill ?? ''}
        options={[any, ...providerSkills.map((value) => ({ value, label: t(`resources.skill.${value.toUpperCase()}`) }))]}
      />
      <Select
        id="costo"
        label={t('resources.cost')}
        value={choice.cost ?? ''}
        options={[any, ...providerCosts.map((value) => ({ value, label: t(`resources.cost.${value.toUpperCase()}`) }))]}
      />
      <Select
        id="idioma"
        label={t('resources.in-language')}
        value={choice.language ?? ''}
        options={[
          any,
          ...named(
            all.flatMap(({ languages }) => languages),
            nameOfLanguage,
          ),
        ]}
      />
      <Select
        id="pais"
        label={t('resources.in-country')}
        value={choice.country ?? ''}
        options={[
          any,
          ...named(
            all.flatMap(({ countries }) => countries),
            nameOfCountry,
          ),
        ]}
      />
    </FilterForm>
  );
}
