import { Client } from 'pg';

/** How many different words the generated library has; the first are in almost all of it, the last in next to nothing. */
const vocabulary = 4000;

/** A word by its rank, made of syllables so that stemmers have something to do. */
const wordOf = (rank: string) =>
  `(array['ba','ce','di','fo','gu','la','me','ni','po','ru'])[1 + ${rank} % 10] || (array['lan','mer','nid','por','sul','tac','ven','ril'])[1 + ${rank} / 10 % 8] || (array['ta','de','mo','ri','sa'])[1 + ${rank} / 80 % 5] || (array['do','nes','cion','r','la','mente','s','je','dor','ura'])[1 + ${rank} / 400 % 10]`;

/** So many words by chance, common ones more often. `salt`, a column of the row, makes them others for each. */
const text = (count: number, salt: string) =>
  `(select string_agg(${wordOf('rank')}, ' ') from (select (floor(${vocabulary} * power(random(), 2.5)))::int as rank from generate_series(1, ${count} + 0 * ${salt})) words)`;

/** The word of so many ranks down, as it stands in texts. */
export async function generatedWord(url: string, rank: number): Promise<string> {
  const [row] = await inDatabase<{ word: string }>(url, `select ${wordOf(String(rank))} as word`);
  return row?.word ?? '';
}

/** Fills a school with published resources from one number to another, straight into the rows, as they and the search would have them. */
export async function fillLibrary(url: string, from: number, to: number): Promise<void> {
  await inDatabase(
    url,
    `drop index search_entries_words;
    select setseed(0.5);
    create temporary table written as select n, gen_random_uuid() as id, ${text(5, 'n')} as title, ${text(15, 'n')} as summary, ${text(80, 'n')} as body,
      (array['guide','card','case','story','checklist','poster','comparison','dossier','kit'])[1 + floor(9 * power(random(), 2))::int] as kind,
      array[(array['care','risk','accounts','communication','devices','browsing'])[1 + floor(6 * random())::int],
            (array['incidents','cooperatives','assemblies','economy','technology','education'])[1 + floor(6 * random())::int]] as topics,
      (array['start','deepen','master'])[1 + floor(3 * random())::int] as level, (array['es','es','es','pt','en','qu'])[1 + floor(6 * random())::int] as language,
      (array['CC0-1.0','CC-BY-4.0','CC-BY-SA-4.0','CC-BY-NC-SA-4.0'])[1 + floor(4 * random())::int] as licence
      from generate_series(${from + 1}, ${to}) n;
    insert into resources (id, slug, group_id, state, version, is_taken_back, published_version, published_on, kind, language, licence, topics, level, minutes, title, summary, is_signed, changes)
      select id, 'generado-' || n, (select id from groups limit 1), 'published', 1, false, 1, date '2020-01-01' + n % 2400, kind, language, licence, topics, level, 10, title, summary, false, '' from written;
    insert into search_entries (id, kind, reference, language, path, title, summary, body, name, facets, words)
      select gen_random_uuid(), 'resource', id::text, language, '/biblioteca/generado-' || n, title, summary, body, title, facets,
        setweight(to_tsvector('spanish', title), 'A') || setweight(to_tsvector('spanish', summary), 'B') || to_tsvector('spanish', body)
        || array_to_tsvector(facets || array(select ':' || lexeme from unnest(to_tsvector('spanish', title))))
      from written, lateral (select array['type:resource', 'type:' || kind, 'language:' || language, 'level:' || level, 'licence:' || licence, 'topic:' || topics[1], 'topic:' || topics[2]] as facets) f;
    drop table written;
    create index search_entries_words on search_entries using gin (words) with (fastupdate = off)`,
  );
  await inDatabase(url, 'vacuum analyze');
}

async function inDatabase<Row extends object>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(statement);
    return rows ?? [];
  } finally {
    await client.end();
  }
}
