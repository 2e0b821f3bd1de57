import { Injectable } from '@nestjs/common';
import type { Id, LanguageTag, Viewer } from '#libs/kernel/shared';
import { connectionOf, Database, nameOf, notFound, sql, type PageInfoType } from '#libs/platform/server';
import { askedWords } from './asked-words.ts';
import { AskedService, type Asked } from './asked.service.ts';
import { CandidatesService, noCandidates, rankedOf, type Candidates, type Matching } from './candidates.service.ts';
import { facetsOf, type Wanted } from './wanted.ts';
import { excerptOf, type ExcerptPart } from './excerpt.ts';
import { SpellingService } from './spelling.service.ts';

/** Something that was found. */
export interface Found {
  readonly id: Id<'SearchEntry'>;
  readonly kind: string;
  readonly language: LanguageTag;
  readonly path: string;
  readonly title: string;
  readonly facets: readonly string[];
  readonly excerpt: readonly ExcerptPart[];
}

interface FoundRow extends Omit<Found, 'excerpt'> {
  readonly summary: string;
  readonly body: string;
  readonly score: number;
}

/** A way of looking: for what was asked, or for what was meant; for every word of it, or for any. */
interface Way extends Matching {
  readonly asked: Asked;
  readonly isMended: boolean;
  readonly isLoose: boolean;
  readonly wanted: Wanted;
}

/** How it was looked for in the end, and what may answer. */
export interface Plan extends Way {
  readonly candidates: Candidates;
}

/** A part of what was found. */
export interface Findings {
  readonly edges: { readonly node: Found; readonly cursor: string }[];
  readonly pageInfo: PageInfoType;
  /** Null where there was nothing to look for. */
  readonly plan: Plan | null;
}

/** A question, and from where on its answer is wanted. */
export interface Question {
  readonly query: string;
  readonly wanted: Wanted;
  /** In which language its asker reads: what is in it comes first. */
  readonly language: LanguageTag;
  readonly first: number;
  readonly after: string | null;
}

/** Finds what is published. */
@Injectable()
export class FindingService {
  constructor(
    private readonly database: Database,
    private readonly asked: AskedService,
    private readonly candidates: CandidatesService,
    private readonly spelling: SpellingService,
  ) {}

  /** What a question finds. Where that is nothing, what its words mend to; where that is nothing either, what has some of them. */
  async find(viewer: Viewer, question: Question): Promise<Findings> {
    const asked = await this.asked.of(askedWords(question.query));
    if (!asked) return { ...connectionOf<Found>([], question.first, true, () => ''), plan: null };
    const place = question.after === null ? null : placeOf(question.after);
    for await (const way of this.ways(asked, question.wanted)) {
      if (place && place.mode !== modeOf(way)) continue;
      const candidates = await this.candidates.of(viewer, way);
      if (candidates.anywhere.length === 0 && !place) continue;
      const plan = { ...way, candidates };
      return findings(await this.rows(plan, question, place), plan, question);
    }
    return findings([], { ...wayOf(asked, question.wanted), candidates: noCandidates }, question);
  }

  /** The ways of looking, one when the one before found nothing. */
  private async *ways(asked: Asked, wanted: Wanted): AsyncGenerator<Way> {
    yield wayOf(asked, wanted);
    const mended = await this.spelling.mended(asked);
    const meant = mended && (await this.asked.of(mended));
    if (meant) yield wayOf(meant, wanted, { isMended: true });
    if (meant || asked.items.length > 1) yield wayOf(meant ?? asked, wanted, { isMended: meant !== null, isLoose: true });
  }

  /**
   * Ranks by the words that match, those of titles first, then by what the whole title says, then by language. Of one thing
   * in several languages that of her own stands for all. What teaches goes before what only names: a row of a table, an address.
   */
  private rows(plan: Plan, { language, first, query }: Question, after: Place | null): Promise<FoundRow[]> {
    const { asked, isLoose, candidates } = plan;
    const name = nameOf(plan.isMended ? asked.words.join(' ') : query);
    const items = isLoose ? asked.items.map((item) => item.query) : [];
    const { text, values } = sql`
      with scored as (
        select id, kind, reference, language, (100000 * (
            ts_rank('{0.05, 0.15, 0.4, 1}', words, ${asked.ranked}::tsquery, 0)
            + case when name = ${name} then 1.5 when ' ' || name || ' ' like '% ' || ${name} || ' %' then 0.4 else 0 end
            + case when id = any(${candidates.byTitle}::uuid[]) then 0.5 else 0 end
            + 0.5 * (select count(*) from unnest(${items}::text[]) item where words @@ item::tsquery)
          ) * case when language = ${language} then 1 else 0.6 end
            * case kind when 'course' then 1.15 when 'lesson' then 1.1 when 'manual' then 0.9 when 'alternative' then 0.8 when 'provider' then 0.8 else 1 end)::int as score
        from search_entries where id = any(${rankedOf(candidates)}::uuid[])),
      best as (
        select distinct on (kind, reference) id, max(score) over (partition by kind, reference) as score
        from scored order by kind, reference, language = ${language} desc, score desc, id)
      select search_entries.id, kind, language, path, title, summary, body, facets, score
      from (select id, score from best
        where ${after === null}::boolean or score < ${after?.score ?? 0}::int or score = ${after?.score ?? 0}::int and id > ${after?.id ?? null}::uuid
        order by score desc, id limit ${first + 1}) shown join search_entries using (id) order by score desc, search_entries.id`;
    return this.database.query<FoundRow>(text, values);
  }
}

function wayOf(asked: Asked, wanted: Wanted, { isMended = false, isLoose = false } = {}): Way {
  const facets = facetsOf(wanted);
  const [anywhere, byTitle] = isLoose ? [asked.any, asked.anyTitle] : [asked.all, asked.title];
  return { asked, wanted, isMended, isLoose, query: within(anywhere, facets), titleQuery: within(byTitle, facets) };
}

function within(query: string, facets: readonly string[]): string {
  return [`(${query})`, ...facets.map((facet) => `'${facet}'`)].join(' & ');
}

function findings(rows: readonly FoundRow[], plan: Plan, { first, after }: Question): Findings {
  const found = (row: FoundRow) => `${modeOf(plan)} ${row.score} ${row.id}`;
  const { edges, pageInfo } = connectionOf(rows, first, after === null, (row) => Buffer.from(found(row)).toString('base64url'));
  const shown = ({ summary, body, score: _, ...node }: FoundRow): Found => ({
    ...node,
    excerpt: excerptOf({ title: node.title, summary, body }, plan.asked.stems),
  });
  return { edges: edges.map(({ node, cursor }) => ({ node: shown(node), cursor })), pageInfo, plan };
}

type Mode = 'a' | 'l' | 'm' | 'n';

/** Which way of looking found something: all of it, some of it, and the same for what was meant. A cursor keeps to it. */
function modeOf({ isMended, isLoose }: Way): Mode {
  if (isMended) return isLoose ? 'n' : 'm';
  return isLoose ? 'l' : 'a';
}

interface Place {
  readonly mode: Mode;
  readonly score: number;
  readonly id: string;
}

function placeOf(cursor: string): Place {
  const [, mode, score, id] =
    /^([almn]) (\d{1,9}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!mode || !score || !id) throw notFound();
  return { mode: mode as Mode, score: Number(score), id };
}
