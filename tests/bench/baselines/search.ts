import { given, orEnd, poolOf, serve } from './serve.ts';

const { facts, headers, body, ...rest } = given<{ readonly word: string }>();
const pool = poolOf(rest);

const query = `(websearch_to_tsquery('spanish', $1) && '''type:guide'''::tsquery && '''topic:accounts'''::tsquery)`;

const found = `with found as (select id, reference, ts_rank(words, ${query}) as rank from search_entries where words @@ ${query} limit 501)
  select search_entries.id, kind, language, path, title, summary, body, facets, rank from found join search_entries using (id) order by rank desc, id limit 21`;

const counts = `with found as materialized (select reference, facets from search_entries where words @@ ${query} limit 501)
  select facet, count(distinct reference)::int as count from found, unnest(facets) facet group by facet`;

serve((_, response) => {
  const answer = async () => {
    await Promise.all([
      pool.query({ name: 'found', text: found, values: [facts.word] }),
      pool.query({ name: 'counts', text: counts, values: [facts.word] }),
    ]);
    response.writeHead(200, headers).end(body);
  };
  orEnd(answer());
});
