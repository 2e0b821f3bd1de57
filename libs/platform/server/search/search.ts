import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LanguageTag } from '#libs/kernel/shared';
import { Database } from '../persistence/database.ts';
import { formsOf, plainOf, stemmed, wordsOf } from './spelling.ts';

/** Something that can be found, in one language. */
export interface Findable {
  /** The same for the same thing in every language, and its own among those of its kind. */
  readonly reference: string;
  readonly language: LanguageTag;
  /** Where it is read; the page's language goes before it. */
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** Words that it is found by and that stand neither in its title nor in its summary, such as its topics. */
  readonly keywords: string;
  readonly body: string;
  /** What it can be filtered by, as `name:value`. */
  readonly facets: readonly string[];
}

/** How entries are written; a change of it makes them be written anew. */
const format = 1;

/** Any constant will do, as long as every starting process takes the same. */
const searchLock = 7_164_202_613;

/** How many entries one statement writes. */
const batch = 100;

/** Which stemmer a language has; the others are found by whole words. */
const stemmers: Readonly<Record<string, string>> = { es: 'spanish', en: 'english', pt: 'portuguese' };

type Words = Map<string, number>;

/** The registry of what can be found. Domains enter what they publish, and take out what they withdraw, with the transaction at hand. */
@Injectable()
export class Search {
  private readonly kinds = new Map<string, () => Promise<readonly Findable[]>>();

  constructor(private readonly database: Database) {}

  /** Registers a kind of page; `all` gives everything of it that everybody may read. */
  register(kind: string, all: () => Promise<readonly Findable[]>): void {
    this.kinds.set(kind, all);
  }

  /** Puts these entries in the place of all that stand under these references; null stands for the whole kind. */
  async replace(kind: string, references: readonly string[] | null, entries: readonly Findable[]): Promise<void> {
    if (!this.kinds.has(kind)) throw new Error(`Nobody registered the kind ${kind}`);
    // One at a time: two who count the same words at once could wait for each other for ever.
    await this.database.query('select pg_advisory_xact_lock($1)', [searchLock]);
    const gone = await this.database.query<Pick<Findable, 'title' | 'summary'>>(
      `with gone as (delete from search_entries where kind = $1 and ($2::text[] is null or reference = any($2)) returning title, summary)
       select * from gone`,
      [kind, references],
    );
    for (let at = 0; at < entries.length; at += batch) await this.write(kind, entries.slice(at, at + batch));
    const words: Words = new Map();
    for (const entry of gone) count(words, entry, -1);
    for (const entry of entries) count(words, entry, 1);
    await this.keepWords(words);
  }

  /** Writes everything anew where entries are of another form: after a change of ours, or of the database's own stemmers. */
  async settle(): Promise<void> {
    const current = await this.format();
    if (await this.isWritten(current)) return;
    await this.database.inTransaction(async () => {
      await this.database.query(`set local statement_timeout = '600s'`);
      await this.database.query('select pg_advisory_xact_lock($1)', [searchLock]);
      // Another process may have done it while this one waited.
      if (await this.isWritten(current)) return;
      await this.database.query('delete from search_entries');
      await this.database.query('delete from search_words');
      for (const [kind, all] of this.kinds) await this.replace(kind, null, await all());
      await this.database.query('delete from search_formats');
      await this.database.query('insert into search_formats values ($1)', [current]);
    });
  }

  /** The kinds are part of it: one that is new brings what was there before it. */
  private async format(): Promise<string> {
    const [server] = await this.database.query<{ version: number }>(`select current_setting('server_version_num')::int / 10000 as version`);
    const kinds = createHash('sha256')
      .update([...this.kinds.keys()].toSorted().join())
      .digest('hex')
      .slice(0, 8);
    return `${format} ${kinds} ${server?.version}`;
  }

  private async isWritten(current: string): Promise<boolean> {
    return (await this.database.query('select from search_formats where format = $1', [current])).length > 0;
  }

  private async write(kind: string, entries: readonly Findable[]): Promise<void> {
    const rows = entries.map(({ keywords, body, ...entry }) => ({
      ...entry,
      id: randomUUID(),
      body,
      name: nameOf(entry.title),
      stemmer: stemmers[entry.language] ?? 'simple',
      ...{ a: stemmed(entry.title), b: stemmed(entry.summary), c: stemmed(keywords), d: stemmed(body) },
    }));
    await this.database.query(
      `insert into search_entries (id, kind, reference, language, path, title, summary, body, name, facets, words)
       select id, $1, reference, language, path, title, summary, body, name, facets,
         setweight(to_tsvector(stemmer, a), 'A') || setweight(to_tsvector(stemmer, b), 'B')
         || setweight(to_tsvector(stemmer, c), 'C') || to_tsvector(stemmer, d)
         || array_to_tsvector(facets || array(select ':' || lexeme from unnest(to_tsvector(stemmer, a))))
       from jsonb_to_recordset($2::jsonb) as entry(id uuid, reference text, language text, path text, title text, summary text,
         body text, name text, facets text[], stemmer regconfig, a text, b text, c text, d text)`,
      [kind, JSON.stringify(rows)],
    );
  }

  /** In the order of the alphabet, so that two who publish at once wait for each other and never both. */
  private async keepWords(words: Words): Promise<void> {
    const changed = [...words].filter(([, uses]) => uses !== 0).toSorted(([one], [other]) => (one < other ? -1 : 1));
    if (changed.length === 0) return;
    const rows = changed.map(([word, uses]) => ({ word, uses, forms: formsOf(word) }));
    const given = JSON.stringify(rows);
    const record = 'jsonb_to_recordset($1::jsonb) as given(word text, uses int, forms text[])';
    await this.database.query(
      `insert into search_words (word, uses, forms) select word, uses, forms from ${record} where uses > 0 order by word
       on conflict (word) do update set uses = search_words.uses + excluded.uses`,
      [given],
    );
    await this.database.query(
      `delete from search_words using ${record} where given.uses < 0 and search_words.word = given.word and search_words.uses + given.uses <= 0`,
      [given],
    );
    await this.database.query(
      `update search_words set uses = search_words.uses + given.uses from ${record} where given.uses < 0 and search_words.word = given.word`,
      [given],
    );
  }
}

/** A title as it is compared with what somebody types. */
export function nameOf(title: string): string {
  return wordsOf(title).map(plainOf).join(' ');
}

function count(words: Words, { title, summary }: Pick<Findable, 'title' | 'summary'>, by: number): void {
  for (const word of new Set(wordsOf(`${title} ${summary}`))) if (/^\p{L}{3,30}$/u.test(word)) words.set(word, (words.get(word) ?? 0) + by);
}
