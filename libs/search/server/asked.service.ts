import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/server';
import { askedForms } from './asked-words.ts';

/** A question as the database understands it: queries of its full text search. */
export interface Asked {
  readonly words: readonly string[];
  /** All of it, anywhere. */
  readonly all: string;
  /** All of it, in the title. */
  readonly title: string;
  /** Any part of it, anywhere. */
  readonly any: string;
  /** Any of it, in the title. */
  readonly anyTitle: string;
  /** Any word of any part: the more of them, the better. */
  readonly ranked: string;
  /** Each part of it by itself, with the words that it came from. */
  readonly items: readonly { readonly query: string; readonly words: readonly string[] }[];
  /** What matching words begin with. */
  readonly stems: readonly string[];
}

interface ItemRow {
  readonly item: number;
  readonly query: string;
  readonly title: string;
  readonly ranked: string;
  readonly words: readonly string[];
  readonly stems: readonly string[];
}

/**
 * Each word in the stem of each language, for nobody says in which she asks. Words that a language leaves out (of, the, de) are
 * left out: in the texts of that language they are nowhere.
 */
const understood = `
  with given as (select * from jsonb_to_recordset($1::jsonb) as form(item int, wording int, place int, form text)),
  stems as (
    select item, wording, place, form, found from given cross join lateral (
      select ts_lexize('spanish_stem', form) union all select ts_lexize('english_stem', form)
      union all select ts_lexize('portuguese_stem', form) union all select array[form]) stem(found)),
  places as (
    select item, wording, place, bool_or(found = '{}') as is_left_out, array_agg(distinct form) as forms, array_agg(distinct lexeme) as lexemes
    from stems left join lateral unnest(found) lexeme on true group by item, wording, place),
  wordings as (
    select item, wording,
      '(' || string_agg('(' || (select string_agg(quote_literal(l), ' | ') from unnest(lexemes) l) || ')', ' & ') || ')' as query,
      '(' || string_agg('(' || (select string_agg(quote_literal(':' || l), ' | ') from unnest(lexemes) l) || ')', ' & ') || ')' as title,
      string_agg((select string_agg(quote_literal(l), ' | ') from unnest(lexemes) l), ' | ') as ranked
    from places where not is_left_out group by item, wording)
  select item, string_agg(query, ' | ') as query, string_agg(title, ' | ') as title, string_agg(ranked, ' | ') as ranked,
    array(select distinct form from places p, unnest(forms) form where p.item = wordings.item and wording = 0) as words,
    array(select distinct l from places p, unnest(lexemes) l where p.item = wordings.item and not is_left_out) as stems
  from wordings group by item order by item`;

/** Understands what somebody types. */
@Injectable()
export class AskedService {
  constructor(private readonly database: Database) {}

  /** What these words ask for; null where none of them can be looked for. */
  async of(words: readonly string[]): Promise<Asked | null> {
    const forms = askedForms(words);
    if (forms.length === 0) return null;
    const items = await this.database.query<ItemRow>(understood, [JSON.stringify(forms)]);
    if (items.length === 0) return null;
    const joined = (name: 'query' | 'title', by: string) => items.map((item) => `(${item[name]})`).join(by);
    return {
      words,
      all: joined('query', ' & '),
      title: joined('title', ' & '),
      any: joined('query', ' | '),
      anyTitle: joined('title', ' | '),
      ranked: items.map(({ ranked }) => ranked).join(' | '),
      items: items.map(({ query, words: own }) => ({ query, words: own })),
      stems: [...new Set(items.flatMap(({ stems }) => stems))],
    };
  }
}
