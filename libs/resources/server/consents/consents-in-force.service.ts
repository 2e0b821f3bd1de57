import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Clock, Database, Refused, sql, type Sql } from '#libs/platform/server';
import { tellsOfALife, type ResourceContent } from '#libs/resources/shared';

/** How many works of works are followed. */
const depths = 20;

const pictures = sql`'pictures'`;

/** What a ledger says: whether anybody agreed to anything, and whether somebody still agrees to what is asked and to pictures. */
interface Ledger {
  readonly isKept: boolean;
  readonly agrees: boolean;
  readonly agreesToPictures: boolean;
}

/** What is to be published: what is said of it, and whether it shows images. */
interface Shown {
  readonly content: ResourceContent;
  readonly hasImages: boolean;
}

/** Knows whether what tells of somebody's life may be read by everybody (ADR 0030). */
@Injectable()
export class ConsentsInForce {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses what would be published without consent: a life without any, one whose consents have ended, and what stands on
   * a story whose teller agreed to no such use. What is called composed needs none, unless somebody was once asked for it.
   * Images go along only where somebody in each ledger behind it agrees to pictures: a face tells more than its story. Where
   * several told one story, a ledger does not say whose face is shown: whoever reviews asks that.
   */
  async check(id: Id<'Resource'>, { content, hasImages }: Shown): Promise<void> {
    const [own, works] = [await this.ledgerOf(id), await this.worksOf(content)];
    const told = works.filter(({ isKept }) => isKept);
    const ledgers = own.isKept ? [own, ...told] : told;
    const isLife = tellsOfALife(content.kind) && !content.isComposed;
    if (ledgers.some(({ agrees }) => !agrees) || (isLife && ledgers.length === 0)) throw new Refused('CONSENT_MISSING');
    if (hasImages && ledgers.some(({ agreesToPictures }) => !agreesToPictures)) throw new Refused('CONSENT_PICTURES_MISSING');
  }

  /**
   * What is published and may not be any more: what lost its consents, what lost those of the work on which it stands, what shows
   * images and lost those to pictures of any work behind it, and all that stands on it.
   */
  async unfounded(): Promise<Id<'Resource'>[]> {
    const use = sql`case when made.translated_from = work.id then 'translate' else 'adapt' end`;
    const { text, values } = sql`
      with recursive pictured as (
        select id as shown, id as work, 0 as depth from resources
        where state = 'published' and exists (select from published_images where resource_id = resources.id)
        union
        select shown, coalesce(adapted_from, translated_from), depth + 1
        from pictured join resources on resources.id = work
        where coalesce(adapted_from, translated_from) is not null and depth < ${depths}
      ), ended as (
        (select resources.id from resources
         where state = 'published' and ${this.isKept(sql`resources.id`)} and not ${this.isAgreed(sql`resources.id`, sql`'publish'`)}
         union
         select made.id from resources made join resources work on work.id = made.adapted_from or work.id = made.translated_from
         where made.state = 'published' and ${this.isKept(sql`work.id`)} and not ${this.isAgreed(sql`work.id`, use)}
         union
         select shown from pictured where ${this.isKept(sql`work`)} and not ${this.isAgreed(sql`work`, pictures)})
        union
        select made.id from resources made join ended on made.adapted_from = ended.id or made.translated_from = ended.id
        where made.state = 'published'
      ) select id from ended`;
    return (await this.database.query<{ id: Id<'Resource'> }>(text, values)).map(({ id }) => id);
  }

  private async ledgerOf(id: Id<'Resource'>): Promise<Ledger> {
    const resource = sql`${id}::uuid`;
    const { text, values } = sql`select ${this.isKept(resource)} as "isKept", ${this.isAgreed(resource, sql`'publish'`)} as agrees,
      ${this.isAgreed(resource, pictures)} as "agreesToPictures"`;
    return (await this.database.query<Ledger>(text, values))[0] ?? { isKept: false, agrees: false, agreesToPictures: false };
  }

  /** The ledgers of the works behind a content, the nearest first; one that its teller took back agrees to nothing. */
  private async worksOf({ adaptedFrom, translatedFrom }: ResourceContent): Promise<readonly Ledger[]> {
    const slug = adaptedFrom ?? translatedFrom;
    if (slug === null) return [];
    const use = translatedFrom === null ? 'adapt' : 'translate';
    const { text, values } = sql`
      with recursive works as (
        select id, adapted_from, translated_from, ${use}::text as use, 0 as depth from resources where slug = ${slug}
        union all
        select work.id, work.adapted_from, work.translated_from,
          case when works.translated_from = work.id then 'translate' else 'adapt' end, depth + 1
        from resources work join works on work.id = coalesce(works.adapted_from, works.translated_from) where depth < ${depths})
      select ${this.isKept(sql`works.id`)} as "isKept", ${this.isAgreed(sql`works.id`, sql`works.use`)} as agrees,
        ${this.isAgreed(sql`works.id`, pictures)} as "agreesToPictures" from works
      union all select true, false, false from withdrawn_stories where slug = ${slug}`;
    return this.database.query<Ledger>(text, values);
  }

  private isKept(resource: Sql): Sql {
    return sql`exists (select from story_consents where resource_id = ${resource})`;
  }

  private isAgreed(resource: Sql, use: Sql): Sql {
    return sql`exists (select from story_consents where resource_id = ${resource} and 'publish' = any(uses) and ${use} = any(uses)
      and (until_day is null or until_day >= ${this.clock.today()}))`;
  }
}
