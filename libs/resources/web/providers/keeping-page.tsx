import { useQuery } from '@apollo/client/react';
import { ActForm, AskTwice, useTyped, type Typed } from '#libs/people/web';
import { Button, EmptyState, Meta, Section, useText, type ResultOf } from '#libs/ui/web';
import { CheckedOn } from '../checked-on.tsx';
import styles from '../directories.module.css';
import { StudioProvidersQuery } from './keeping.graphql.ts';
import { ProviderFields } from './provider-fields.tsx';

type Kept = ResultOf<typeof StudioProvidersQuery>['providersToKeep'][number];

/** The directory for those who keep it: what was checked the longest ago first, and a form for a new entry. */
export function KeepingPage() {
  const { t, language } = useText();
  const { data } = useQuery(StudioProvidersQuery);
  const providers = data?.providersToKeep ?? [];
  const typed = useTyped('provider-added');
  return (
    <>
      <h1>{t('resources.keeping')}</h1>
      <p>{t('resources.keeping-what')}</p>
      <p>
        <a href={`/${language}/proveedores`}>{t('resources.keeping-see')}</a>
      </p>
      {providers.length === 0 ? (
        <EmptyState title={t('resources.providers-empty')}>{t('resources.keeping-empty-what')}</EmptyState>
      ) : (
        <ul className={styles.cards}>
          {providers.map((provider) => (
            <KeptProvider key={provider.id} provider={provider} />
          ))}
        </ul>
      )}
      <Section title={t('resources.provider-add')}>
        <ActForm intent="provider-added">
          <ProviderFields id="new" values={typed} />
          <Button>{t('resources.provider-add')}</Button>
        </ActForm>
      </Section>
    </>
  );
}

function KeptProvider({ provider }: { readonly provider: Kept }) {
  const { t } = useText();
  const { id, name, cost, reviewedOn, isStale, isRetired } = provider;
  const typed = useTyped('provider-changed', id);
  const cameBack = Object.keys(typed).length > 0;
  return (
    <li className={styles.card}>
      <h2 translate="no">{name}</h2>
      <Meta items={[t(`resources.cost.${cost}`), isRetired && t('resources.provider-retired')]} />
      <CheckedOn day={reviewedOn} isStale={isStale} />
      <details open={cameBack}>
        <summary>{t('resources.provider-change')}</summary>
        <ActForm intent="provider-changed" item={id} sends={{ id }}>
          <ProviderFields id={id} values={cameBack ? typed : valuesOf(provider)} />
          <Button>{t('resources.provider-save')}</Button>
        </ActForm>
      </details>
      {isRetired ? (
        <ActForm intent="provider-restored" item={id} sends={{ id }}>
          <Button kind="quiet">{t('resources.provider-restore')}</Button>
        </ActForm>
      ) : (
        <AskTwice
          intent="provider-retired"
          item={id}
          sends={{ id }}
          label={t('resources.provider-retire')}
          what={t('resources.provider-retire-what', { name })}
          sure={t('resources.provider-retire-sure')}
        />
      )}
    </li>
  );
}

/** An entry as its form holds it. */
function valuesOf({ name, summaries, skills, cost, languages, countries, web, source, reviewedOn }: Kept): Typed {
  return {
    ...{ name, cost, web, source, reviewedOn, languages: languages.join(', '), countries: countries.join(', ') },
    ...Object.fromEntries(summaries.map(({ language, text }) => [`summary-${language}`, text])),
    ...Object.fromEntries(skills.map((skill) => [`skill-${skill}`, 'on'])),
  };
}
