import { listed, type Cell, type Speak } from '#libs/platform/shared';
import type { ComparedNeed } from './comparison-filter.ts';

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const columns = [
  'id',
  'need',
  'category',
  'programs',
  'licences',
  'places',
  'addresses',
  'commercial',
  'gain',
  'loss',
  'difficulty',
  'reviewed',
  'stale',
  'sources',
];

/** The comparison as a table for spreadsheets, in the words of the page. Lists stand in one cell, in the same order. */
export function comparisonTable(needs: readonly ComparedNeed[], t: Speak): Table {
  return {
    columns: columns.map((column) => t(`resources.column.${column}`)),
    rows: needs.map(({ id, need, category, programs, commercial, gain, loss, difficulty, reviewedOn, isStale, sources }) => [
      id,
      need.text,
      t(`resources.category.${category}`),
      listed(programs.map(({ name }) => name)),
      listed(programs.map(({ licence }) => licence ?? t('resources.licence-several'))),
      listed(programs.map(({ place }) => t(`resources.place.${place}`))),
      listed(programs.map(({ address }) => address)),
      listed(commercial),
      gain.text,
      loss.text,
      difficulty,
      reviewedOn,
      t(isStale ? 'resources.yes' : 'resources.no'),
      listed(sources.map(({ author, title, year }) => `${author}: ${title} (${year})`)),
    ]),
  };
}
