import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { actorOf } from '#libs/people/server';
import { recoveryWords, wordsInPhrase } from '#libs/people/shared';
import { Bounds, Clock, Database, InTransaction, notFound, Refused, sql } from '#libs/platform/server';
import { consentLimits, type ConsentUse, type ConsentWay } from '#libs/resources/shared';
import { Authors } from '../authors.service.ts';
import { Resource } from '../resource.entity.ts';
import { consentings } from './consent.bounds.ts';
import { ConsentDetailsService, type ConsentDetails } from './consent-details.service.ts';
import { ledgersVisibleTo, storiesToldTo } from './consents.policy.ts';
import { StoryConsent } from './story-consent.entity.ts';

/** To what somebody agreed, as the author heard it. */
export interface GivenConsent {
  readonly uses: readonly ConsentUse[];
  readonly until: string | null;
  readonly way: ConsentWay;
  readonly givenOn: string;
}

/** A consent as its author and her reviewers see it. */
export interface OpenConsent extends ConsentDetails {
  readonly id: Id<'StoryConsent'>;
  readonly uses: readonly ConsentUse[];
  readonly until: string | null;
  readonly isInForce: boolean;
}

/** The consents for one contribution. */
export interface Ledger {
  readonly slug: string;
  readonly isOwn: boolean;
  readonly consents: readonly OpenConsent[];
}

/** Who agreed to what, without saying who: noted by the author, seen by her and by those who review. */
@Injectable()
export class LedgerService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly bounds: Bounds,
    private readonly authors: Authors,
    private readonly details: ConsentDetailsService,
  ) {}

  /** The ledger of a contribution; null for whoever may not see it. */
  async bySlug(viewer: Viewer, slug: string): Promise<Ledger | null> {
    const author = this.authors.tagOfViewer(viewer);
    const resource = await this.database.row(Resource, sql`where slug = ${slug} and ${ledgersVisibleTo(viewer, author)}`);
    if (!resource) return null;
    const consents = await this.database.rows(
      StoryConsent,
      sql`where resource_id = ${resource.id} order by id limit ${consentLimits.most}`,
    );
    return { slug, isOwn: resource.authorTag?.equals(author) ?? false, consents: consents.map((consent) => this.opened(consent)) };
  }

  /** Notes a consent, and gives the words with which whoever gave it takes the story back: here and never again. */
  @InTransaction()
  async record(viewer: Viewer, slug: string, given: GivenConsent): Promise<{ consent: OpenConsent; words: readonly string[] }> {
    const author = this.authors.tagOfViewer(viewer);
    const resource = await this.database.row(Resource, sql`where slug = ${slug} and ${storiesToldTo(author)} for update`);
    if (!resource) throw notFound();
    this.checkDays(given);
    await this.checkRoom(resource.id);
    this.bounds.take(consentings, actorOf(viewer).id);
    const words = Array.from({ length: wordsInPhrase }, () => recoveryWords[randomInt(recoveryWords.length)] as string);
    const id: Id<'StoryConsent'> = randomUUID();
    const { way, givenOn } = given;
    const consent = {
      ...{ id, resourceId: resource.id, fingerprint: this.details.fingerprint(words), isWarned: false },
      ...{ uses: [...new Set(given.uses)], untilDay: given.until },
      sealedDetails: this.details.seal(id, { way, givenOn, recordedOn: this.clock.today() }),
    };
    await this.database.repo(StoryConsent).insert(consent);
    return { consent: this.opened(consent), words };
  }

  private checkDays({ until, givenOn }: GivenConsent): void {
    const today = this.clock.today();
    if (givenOn > today || (until !== null && until < today)) throw new Refused('CONSENT_DAYS');
  }

  private async checkRoom(id: Id<'Resource'>): Promise<void> {
    const [kept] = await this.database.query<{ count: number }>(
      'select count(*)::int as count from story_consents where resource_id = $1',
      [id],
    );
    if (kept && kept.count >= consentLimits.most) throw new Refused('CONSENTS_FULL', { most: consentLimits.most });
  }

  private opened(consent: StoryConsent): OpenConsent {
    const { id, uses, untilDay: until } = consent;
    const isInForce = until === null || until >= this.clock.today();
    return { id, uses, until, isInForce, ...this.details.open(consent) };
  }
}
