import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id, LanguageTag } from '#libs/kernel/shared';

/** One page, or part of one, in one language, as it is found. Only what everybody may read is ever entered. */
@Entity('search_entries')
export class SearchEntry {
  @PrimaryColumn('uuid')
  id: Id<'SearchEntry'>;

  @Column({ type: 'text' })
  kind: string;

  /** The same for the same thing in every language, and its own among those of its kind. */
  @Column({ type: 'text' })
  reference: string;

  @Column({ type: 'text' })
  language: LanguageTag;

  /** Where it is read; the page's language goes before it. */
  @Column({ type: 'text' })
  path: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  summary: string;

  @Column({ type: 'text' })
  body: string;

  /** Its title in lower case and without accents, for whoever types just that. */
  @Column({ type: 'text' })
  name: string;

  /** What it can be filtered by, as `name:value`. */
  @Column({ type: 'text', array: true })
  facets: string[];

  /** Stems of all its words, those of the title once more behind a colon, and its facets: one index answers for all of them together. */
  @Column({ type: 'tsvector' })
  words: string;
}

/** A word of titles and summaries, for whoever mistypes it. It goes with the last entry that has it. */
@Entity('search_words')
export class SearchWord {
  @PrimaryColumn('text')
  word: string;

  /** In how many entries it stands. */
  @Column({ type: 'int' })
  uses: number;

  /** How it sounds, whole and with each letter left out: slips of the same word share one of them. */
  @Column({ type: 'text', array: true })
  forms: string[];
}

/** How the entries were written; those of another form are written anew. */
@Entity('search_formats')
export class SearchFormat {
  @PrimaryColumn('text')
  format: string;
}
