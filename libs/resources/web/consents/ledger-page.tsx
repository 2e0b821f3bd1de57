import { useQuery } from '@apollo/client/react';
import { ActForm, useTyped } from '#libs/people/web';
import { consentUses, consentWays, contributionPath } from '#libs/resources/shared';
import { Breadcrumbs, Button, Checkbox, Field, RadioGroup, Section, useText, type VariablesOf } from '#libs/ui/web';
import { ConsentLedger } from './consent-ledger.tsx';
import { StoryLedgerQuery } from './consents.graphql.ts';

/** The consents for a contribution: who wrote it notes them, who reviews it sees them. */
export function LedgerPage({ variables }: { readonly variables: VariablesOf<typeof StoryLedgerQuery> }) {
  const { t, language } = useText();
  const { data } = useQuery(StoryLedgerQuery, { variables });
  const ledger = data?.storyLedger;
  return (
    <>
      <Breadcrumbs
        label={t('resources.review-above')}
        items={[{ label: t('resources.contribution'), href: `/${language}${contributionPath(variables.slug)}` }]}
      />
      <h1>{t('resources.ledger')}</h1>
      <p>{t('resources.ledger-what')}</p>
      {ledger && <ConsentLedger consents={ledger.consents} />}
      {ledger && (
        <Section title={t('resources.ledger-record')}>
          {ledger.isOwn ? <RecordConsent slug={ledger.slug} /> : <p>{t('resources.ledger-not-hers')}</p>}
        </Section>
      )}
    </>
  );
}

function RecordConsent({ slug }: { readonly slug: string }) {
  const { t } = useText();
  const typed = useTyped('consent-recorded');
  return (
    <ActForm intent="consent-recorded" sends={{ resource: slug }}>
      <p>{t('resources.ledger-record-what')}</p>
      <fieldset>
        <legend>{t('resources.ledger-uses')}</legend>
        {consentUses.map((use) => (
          <Checkbox
            key={use}
            name={`use-${use}`}
            label={t(`resources.consent-use.${use.toUpperCase()}`)}
            isChecked={`use-${use}` in typed}
          />
        ))}
      </fieldset>
      <RadioGroup
        name="way"
        legend={t('resources.ledger-way')}
        value={typed['way']}
        options={consentWays.map((way) => ({ value: way.toUpperCase(), label: t(`resources.consent-way.${way.toUpperCase()}`) }))}
        isRequired
      />
      <Field id="given" type="date" label={t('resources.ledger-day')} value={typed['given']} isRequired />
      <Field id="until" type="date" label={t('resources.ledger-last')} hint={t('resources.ledger-last-hint')} value={typed['until']} />
      <Button>{t('resources.ledger-save')}</Button>
    </ActForm>
  );
}
