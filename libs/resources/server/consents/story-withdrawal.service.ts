import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { readPhrase, wordsInPhrase } from '#libs/people/shared';
import { Bounds, ContentVersion, Database, Erasures, InTransaction, Places, Refused, sql } from '#libs/platform/server';
import { resourcePath } from '#libs/resources/shared';
import { Authors } from '../authors.service.ts';
import { Correspondence } from '../correspondence.service.ts';
import { Publication } from '../publication.service.ts';
import { Resource } from '../resource.entity.ts';
import { storyWords } from './consent.bounds.ts';
import { ConsentDetailsService } from './consent-details.service.ts';
import { StoryConsent, WithdrawnStory } from './story-consent.entity.ts';
import { StoryLineService } from './story-line.service.ts';

const kind = 'resource';

/** Whoever told a story takes it back with her words: it goes for good, with all that was made of it (ADR 0030). */
@Injectable()
export class StoryWithdrawalService implements OnModuleInit {
  constructor(
    readonly database: Database,
    private readonly bounds: Bounds,
    private readonly version: ContentVersion,
    private readonly erasures: Erasures,
    private readonly details: ConsentDetailsService,
    private readonly line: StoryLineService,
    private readonly publication: Publication,
    private readonly authors: Authors,
    private readonly correspondence: Correspondence,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.erasures.register({ kind, ids: () => this.ids(), erase: (ids) => this.forgetAgain(ids as Id<'Resource'>[]) });
  }

  /** Takes a story back by its words. Not sure yet: then nothing is done, and she is told of words that open none. */
  @InTransaction()
  async withdraw(typed: string, isConfirmed: boolean): Promise<void> {
    const id = await this.storyOf(typed);
    if (!isConfirmed) throw new Refused('NOT_CONFIRMED');
    const gone = await this.forget([id]);
    for (const resource of gone) {
      await this.erasures.note(kind, resource.id);
      // What it was called would stay in the log and in somebody's notices for as long as these last.
      await this.correspondence.noteOfNobody('story-withdrawn', resource.groupId, resource.id);
      const author = this.authors.accountOf(resource);
      if (author) await this.correspondence.tell([author], 'story-withdrawn', {});
    }
  }

  /** Whether what stood at this address was taken back by whoever told it. */
  async isWithdrawn(slug: string): Promise<boolean> {
    return (await this.database.row(WithdrawnStory, sql`where slug = ${slug}`)) !== null;
  }

  private async storyOf(typed: string): Promise<Id<'Resource'>> {
    const phrase = readPhrase(typed);
    if ('unknown' in phrase) throw new Refused('WORD_UNKNOWN', { word: phrase.unknown });
    if ('count' in phrase) throw new Refused('WORDS_MISSING', { count: phrase.count, wanted: wordsInPhrase });
    this.bounds.take(storyWords);
    const consent = await this.database.row(StoryConsent, sql`where fingerprint = ${this.details.fingerprint(phrase.words)}`);
    if (!consent) throw new Refused('WORDS_OF_NO_STORY');
    return consent.resourceId;
  }

  /** While the line is looked for nobody sends in or publishes: what would be made of it meanwhile would stay. */
  private async forget(ids: readonly Id<'Resource'>[]): Promise<Resource[]> {
    await this.database.query('lock table resources in share row exclusive mode');
    const { resources, drafts, titles } = await this.line.of(ids);
    const gone = await this.database.rows(Resource, sql`where id = any(${[...resources]}::uuid[]) order by id`);
    // Also what was withdrawn before: nothing of it may be left where everybody looks.
    for (const { id } of gone) await this.publication.withdraw(id, true);
    for (const { slug } of gone) await this.places.forget(resourcePath(slug).slice(1));
    await this.database.query('delete from resource_drafts where id = any($1::uuid[])', [drafts]);
    await this.database.query(
      'insert into withdrawn_stories select slug from resources where id = any($1::uuid[]) on conflict do nothing',
      [[...resources]],
    );
    await this.database.query('delete from resources where id = any($1::uuid[])', [[...resources]]);
    await this.correspondence.forget(titles);
    await this.version.raise();
    return gone;
  }

  private async ids(): Promise<string[]> {
    return (await this.database.query<{ id: string }>('select id from resources')).map(({ id }) => id);
  }

  /** What an old copy brought back goes again; who was told once is not told twice. What was made of it there was not on the list. */
  private async forgetAgain(ids: readonly Id<'Resource'>[]): Promise<void> {
    for (const { id } of await this.forget(ids)) if (!ids.includes(id)) await this.erasures.note(kind, id);
  }
}
