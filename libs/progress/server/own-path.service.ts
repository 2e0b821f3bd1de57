import { Injectable } from '@nestjs/common';
import { visitor, type Id } from '#libs/kernel/shared';
import { EntrancesService, PassService } from '#libs/people/server';
import { Bounds, Database, InTransaction, Refused, type Entrance, type RequestContext } from '#libs/platform/server';
import type { EventKind } from '#libs/progress/shared';
import { growth, writings } from './progress.bounds.ts';
import { RecordingService, recordingLimits, type Recorded, type ReportedEvent } from './recording.service.ts';

/** The path to write on, and how its browser enters it when it begins now. */
interface Ground {
  readonly learnerId: Id<'Learner'>;
  readonly entrance: (Entrance & { readonly words: readonly string[] }) | null;
}

/** What a visitor or a learner does with her own path: begin it, write on it, come back to it, leave it, erase it. */
@Injectable()
export class OwnPathService {
  constructor(
    readonly database: Database,
    private readonly passes: PassService,
    private readonly entrances: EntrancesService,
    private readonly recording: RecordingService,
    private readonly bounds: Bounds,
  ) {}

  /** Records a batch, beginning a path if need be. A batch that names another path is refused whole; so is one of which nothing could stand, and then no path begins. */
  async record(
    context: RequestContext,
    path: string | null,
    events: readonly ReportedEvent[],
  ): Promise<Recorded & { words: readonly string[] | null }> {
    if (path !== null && path !== context.viewer.learnerId) throw new Refused('PATH_FOREIGN');
    // More than a batch may hold is refused as such.
    const count = Math.min(events.length, recordingLimits.batch);
    return this.onPath(context, count, async ({ learnerId, entrance }) => {
      const recorded = await this.recording.record(learnerId, events);
      if (entrance && recorded.accepted.length === 0) throw new Refused(recorded.refused[0]?.code ?? 'NOTHING_TO_RECORD');
      return recorded;
    });
  }

  /** Notes that a check question was answered, beginning a path if need be. */
  async recordAnswer(context: RequestContext, source: string, question: string, isRight: boolean): Promise<readonly string[] | null> {
    const { words } = await this.onPath(context, 1, async ({ learnerId }) => {
      await this.recording.recordAnswer(learnerId, source, question, isRight);
      return {};
    });
    return words;
  }

  /** Takes back what stands of one kind at a point. */
  async retract({ viewer: { learnerId } }: RequestContext, source: string, point: string, kind: EventKind): Promise<void> {
    if (!learnerId) throw new Refused('PATH_UNKNOWN');
    this.bound(learnerId, 1);
    await this.recording.retract(learnerId, source, point, kind);
  }

  /** Makes this browser act on the path of these words; `bringCurrent` moves there what it holds now, if that has no name. */
  async recover(context: RequestContext, words: string, bringCurrent: boolean): Promise<void> {
    const { learnerId, account } = context.viewer;
    const entrance = await this.database.inTransaction(async () => {
      const found = await this.entrances.recover(words);
      // The cookie is about to hold another secret; nobody should be able to use the old one.
      await this.entrances.close(context.secret);
      if (bringCurrent && learnerId && !account) await this.entrances.bring(learnerId, found.learnerId);
      return found;
    });
    context.enter(entrance);
  }

  /** Erases the viewer's path with all that is on it. A path with an account goes with that alone. */
  @InTransaction()
  async erase(context: RequestContext, isConfirmed: boolean): Promise<void> {
    const { learnerId, account } = context.viewer;
    if (!learnerId) throw new Refused('PATH_UNKNOWN');
    if (account) throw new Refused('PATH_OF_ACCOUNT');
    if (!isConfirmed) throw new Refused('NOT_CONFIRMED');
    await this.entrances.erase(learnerId);
    context.leave(visitor);
  }

  /** Makes this browser forget the path; the path itself stays for whoever has its words. */
  async leave(context: RequestContext): Promise<void> {
    await this.entrances.close(context.secret);
    context.leave(visitor);
  }

  /** Does the work, of so many events, on her path, or on one that begins with it. The browser enters a new path only once all of it stands. */
  private async onPath<Result>(
    context: RequestContext,
    count: number,
    work: (ground: Ground) => Promise<Result>,
  ): Promise<Result & { words: readonly string[] | null }> {
    // Before the transaction: what is refused must not cost a connection.
    this.bound(context.viewer.learnerId, count);
    const { result, entrance } = await this.database.inTransaction(async () => {
      const ground = await this.ground(context);
      return { result: await work(ground), entrance: ground.entrance };
    });
    if (entrance) context.enter(entrance);
    return { ...result, words: entrance?.words ?? null };
  }

  private bound(learnerId: Id<'Learner'> | null, count: number): void {
    // First what is everybody's: a refusal there should not use up what is hers.
    this.bounds.take(growth, '', count);
    if (learnerId) this.bounds.take(writings, learnerId, count);
  }

  /** A cookie of an erased or unknown path begins none: it is refused and forgotten, so that nothing erased seems to come back. */
  private async ground(context: RequestContext): Promise<Ground> {
    if (context.viewer.learnerId) return { learnerId: context.viewer.learnerId, entrance: null };
    if (context.hasUnknownSession) {
      context.leave(visitor);
      throw new Refused('PATH_UNKNOWN');
    }
    const { learnerId, words } = await this.passes.begin();
    return { learnerId, entrance: { ...(await this.passes.enter(learnerId)), words } };
  }
}
