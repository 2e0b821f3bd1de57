import { Page, Prose, Section, useText, type ResultOf } from '#libs/ui/web';
import type { KeptColumnsQuery } from './kept.graphql.ts';

type Columns = ResultOf<typeof KeptColumnsQuery>['keptColumns'];

/** "Lo que guardamos": told from the schema in use, so that it cannot fall behind. */
export function KeptPage({ columns }: { readonly columns: Columns }) {
  const { t, language } = useText();
  const tables = [...new Set(columns.map(({ table }) => table))];
  return (
    <Page>
      <h1>{t('people.kept-title')}</h1>
      <p>{t('people.kept-lead')}</p>
      <Section title={t('people.kept-reading-title')}>
        <p>{t('people.kept-reading')}</p>
      </Section>
      <Section title={t('people.kept-marking-title')}>
        <Prose>
          <p>{t('people.kept-marking')}</p>
          {tables.map((table) => (
            <KeptTable key={table} name={table} columns={columns.filter((column) => column.table === table)} />
          ))}
        </Prose>
      </Section>
      {['cookies', 'never', 'limits', 'yours'].map((part) => (
        <Section key={part} title={t(`people.kept-${part}-title`)}>
          <p>{t(`people.kept-${part}`)}</p>
        </Section>
      ))}
      <p>
        <a href={`/${language}/mis-datos`}>{t('people.data-title')}</a>
      </p>
    </Page>
  );
}

function KeptTable({ name, columns }: { readonly name: string; readonly columns: Columns }) {
  const { t } = useText();
  return (
    <>
      <h3>{t(`kept.${name}`)}</h3>
      <ul>
        {columns.map(({ column, type }) => (
          <li key={column}>
            {t(`kept.${name}.${column}`)} <small translate="no">({`${name}.${column}, ${type}`})</small>
          </li>
        ))}
      </ul>
    </>
  );
}
