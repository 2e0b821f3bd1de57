import { inLanguage, type Language, type LocalizedText } from '#libs/kernel/shared';
import type { Speak } from '#libs/platform/shared';
import { EmptyState, LinkButton, Page, Prose, ScrollFrame, Section, useText, type ResultOf } from '#libs/ui/web';
import type { MyDataQuery } from './my-data.graphql.ts';

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;
/** The column that says where a file of hers is fetched. */
const address = 'address';

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

function DataPart({ name, rows: kept }: { readonly name: string; readonly rows: readonly Row[] }) {
  const { t, language } = useText();
  const rows = name === 'notices' ? kept.map((row) => noticeInWords(row, t, language)) : kept;
  const columns = Object.keys(rows[0] ?? {});
  return (
    <Section title={t(`mine.${name}`)}>
      <Prose>
        {columns.includes(address) && <p>{t('people.data-save-what')}</p>}
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
                      {column === address ? (
                        <SavedFile at={String(row[address])} name={String(row['name'])} />
                      ) : (
                        <DataCell part={name} column={column} value={row[column] ?? null} />
                      )}
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

/** A file of hers, kept apart because copies with all of them in would be more than a phone can hold. */
function SavedFile({ at, name }: { readonly at: string; readonly name: string }) {
  const { t } = useText();
  const file = `${name}${at.slice(at.lastIndexOf('.'))}`;
  return (
    <a href={at} download={file}>
      {t('people.data-save', { file })}
    </a>
  );
}

/** A value in words where the school has any for it, days as days; the file has all of it as it is kept. */
function DataCell({ part, column, value }: { readonly part: string; readonly column: string; readonly value: Cell }) {
  const { t, date } = useText();
  if (value === null || value === '') return t('people.data-empty');
  if (typeof value === 'boolean') return t(value ? 'people.data-yes' : 'people.data-no');
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+Z)?$/.exec(String(value)) ?? [];
  if (day) return date(day);
  const id = `mine.${part}.${column}.${value}`;
  const said = t(id);
  return said === id ? String(value) : said;
}

/** What a notice said, instead of its kind and what it named. */
function noticeInWords({ kind, values, ...row }: Row, t: Speak, language: Language): Row {
  const named = Object.entries(JSON.parse(String(values)) as Readonly<Record<string, string | LocalizedText>>);
  const inWords = named.map(([name, value]) => [name, typeof value === 'string' ? value : inLanguage(value, language).text]);
  return { ...row, sentence: t(`notice.${kind}`, Object.fromEntries(inWords) as Record<string, string>) };
}
