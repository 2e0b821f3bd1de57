import { EmptyState, LinkButton, Page, Prose, ScrollFrame, Section, useText, type ResultOf } from '#libs/ui/web';
import type { MyDataQuery } from './my-data.graphql.ts';

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;
type Parts = ResultOf<typeof MyDataQuery>['myData'];

/** "Lo que esta escuela sabe de ti": all of it, readable, and as a file to take along. */
export function MyDataPage({ parts }: { readonly parts: Parts }) {
  const { t, language } = useText();
  return (
    <Page>
      <h1>{t('people.data-title')}</h1>
      <p>{t('people.data-lead')}</p>
      {parts.length === 0 ? (
        <EmptyState title={t('people.data-none')}>{t('people.data-none-what')}</EmptyState>
      ) : (
        <>
          <LinkButton href={`/${language}/mis-datos.json`}>{t('people.data-file')}</LinkButton>
          <p>{t('people.data-care')}</p>
          {parts.map(({ name, json }) => (
            <DataPart key={name} name={name} rows={JSON.parse(json) as readonly Row[]} />
          ))}
        </>
      )}
      <p>
        <a href={`/${language}/lo-que-guardamos`}>{t('people.data-kept')}</a>
      </p>
    </Page>
  );
}

function DataPart({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }) {
  const { t } = useText();
  const columns = Object.keys(rows[0] ?? {});
  return (
    <Section title={t(`mine.${name}`)}>
      <Prose>
        <ScrollFrame label={t(`mine.${name}`)}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`mine.${name}.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at}>
                  {columns.map((column) => (
                    <td key={column} translate="no">
                      <DataCell value={row[column] ?? null} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      </Prose>
    </Section>
  );
}

function DataCell({ value }: { readonly value: Cell }) {
  const { t } = useText();
  if (value === null || value === '') return t('people.data-empty');
  return typeof value === 'boolean' ? t(value ? 'people.data-yes' : 'people.data-no') : String(value);
}
