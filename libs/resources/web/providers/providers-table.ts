import type { Language } from '#libs/kernel/shared';
import { listed, type Cell, type Speak } from '#libs/platform/shared';
import { nameOfCountry, nameOfLanguage } from '#libs/ui/shared';
import type { ListedProvider } from './provider-filter.ts';

const columns = ['id', 'name', 'summary', 'skills', 'cost', 'languages', 'countries', 'web', 'source', 'reviewed', 'stale'];

/** The directory as a table for spreadsheets, in the words of the page. Lists stand in one cell. */
export function providersTable(providers: readonly ListedProvider[], t: Speak, language: Language) {
  return {
    columns: columns.map((column) => t(`resources.column.${column}`)),
    rows: providers.map(({ slug, name, summary, skills, cost, languages, countries, web, source, reviewedOn, isStale }): Cell[] => [
      slug,
      name,
      summary.text,
      listed(skills.map((skill) => t(`resources.skill.${skill}`))),
      t(`resources.cost.${cost}`),
      listed(languages.map((tag) => nameOfLanguage(tag, language))),
      countries.length === 0 ? t('resources.from-afar') : listed(countries.map((code) => nameOfCountry(code, language))),
      web,
      source,
      reviewedOn,
      t(isStale ? 'resources.yes' : 'resources.no'),
    ]),
  };
}
