import { useQuery } from '@apollo/client/react';
import { Meta, Section, Text, useText, type VariablesOf } from '#libs/ui/web';
import { AskTwice } from './ask-twice.tsx';
import { useStudio } from './studio-context.ts';
import { StudioHomeQuery } from './studio.graphql.ts';
import styles from './studio.module.css';
import { Term } from '../term.tsx';

/** Who she is here, and what for. */
export function StudioHomePage({ variables }: { readonly variables: VariablesOf<typeof StudioHomeQuery> }) {
  const { t, language } = useText();
  const { pseudonym, may } = useStudio();
  const { data } = useQuery(StudioHomeQuery, { variables });
  const places = (Object.keys(needs) as (keyof typeof needs)[]).filter((place) => may(needs[place]));
  const countAt = (place: string) => data?.studioCounts.find((each) => each.place === place)?.count ?? 0;
  return (
    <>
      <h1>{t('people.studio')}</h1>
      <p>{t('people.studio-hello', { pseudonym })}</p>
      <Section title={t('people.studio-roles')}>
        <ul className={styles.list}>
          {data?.myRoles.map(({ id, role, groupTitle, from, until }) => (
            <li key={id}>
              <h3>
                {t(`people.role.${role}`)}: <Text of={groupTitle} />
              </h3>
              <p>{t(`people.role-what.${role}`)}</p>
              <Meta items={[<Term key="term" from={from} until={until} />]} />
              <AskTwice
                intent="role-ended"
                item={id}
                sends={{ id }}
                label={t('people.studio-leave')}
                what={t('people.studio-leave-what')}
                sure={t('people.studio-leave-sure')}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('people.studio-can')}>
        <ul className={styles.list}>
          {places.map((place) => (
            <li key={place}>
              <h3>
                <a href={`/${language}/estudio/${place}`}>{t(`people.studio-place.${place}`)}</a>
              </h3>
              <p>{t(`people.studio-what.${place}`)}</p>
              {countAt(place) > 0 && <Meta items={[t('people.studio-waits', { count: countAt(place) })]} />}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

const needs = {
  biblioteca: 'write:resources',
  preguntas: 'answer:questions',
  problemas: 'handle:reports',
  convocatorias: 'write:resources',
  colecciones: 'review:resources',
  grupos: 'see:groups',
  anuncios: 'send:announcements',
  proveedores: 'keep:providers',
  cuentas: 'suspend:accounts',
  bitacora: 'see:audit',
} as const;
