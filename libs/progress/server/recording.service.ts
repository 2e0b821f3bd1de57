import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PointsService, type KnownPoint } from '#libs/courses/server';
import type { Id } from '#libs/kernel/shared';
import { Clock, Database, InTransaction, Refused, sql } from '#libs/platform/server';
import { deviceMaySay, foldEvents, kindFits, pointKey, type EventKind, type LearningEvent } from '#libs/progress/shared';
import { LearningEventRow } from './learning-event.entity.ts';
import { eventsVisibleTo } from './progress.policy.ts';

/** An event as a device or a form sends it. A form makes no id and knows no day. */
export interface ReportedEvent {
  readonly id?: string | null;
  readonly source: string;
  readonly point: string;
  readonly kind: EventKind;
  readonly day?: string | null;
  readonly retracts?: string | null;
}

/** Why one event of a batch was not recorded; the others were. */
export interface EventRefusal {
  readonly id: string;
  readonly code: 'EVENT_FORGED' | 'EVENT_IN_FUTURE' | 'EVENT_POINT_UNKNOWN' | 'EVENT_MISFIT';
}

/** What became of a batch. */
export interface Recorded {
  readonly accepted: readonly string[];
  readonly refused: readonly EventRefusal[];
}

type WholeEvent = LearningEvent & { readonly isFromForm: boolean };

/** How much one request and one path may hold; a human path stays far below. */
export const recordingLimits = { batch: 100, path: 5000, earliestDay: '2026-01-01' } as const;

/** Whoever's path is full can still take back all that stands on it, and nothing more. */
const roomWithRetractions = 2 * recordingLimits.path;

const foreignKeyViolation = '23503';

/** Writes events. Any of them may come twice, late or in another order. */
@Injectable()
export class RecordingService {
  constructor(
    readonly database: Database,
    private readonly points: PointsService,
    private readonly clock: Clock,
  ) {}

  /** Records what a learner's devices and forms report. Each event stands or is refused alone, so it does not matter how batches are cut. */
  @InTransaction()
  async record(learnerId: Id<'Learner'>, reported: readonly ReportedEvent[]): Promise<Recorded> {
    if (reported.length > recordingLimits.batch) throw new Refused('BATCH_TOO_LARGE', { most: recordingLimits.batch });
    const events = reported.map((event) => this.whole(event));
    const known = await this.points.ofSources([...new Set(events.map(({ source }) => source))]);
    const refused = events.flatMap((event) => this.faultOf(event, known) ?? []);
    const { distinct, twisted } = onePerId(events.filter(({ id }) => !refused.some((refusal) => refusal.id === id)));
    const fresh = await this.withoutRepeatedForms(learnerId, distinct);
    const forged = await this.append(learnerId, fresh);
    const accepted = distinct.map(({ id }) => id).filter((id) => !forged.includes(id));
    return { accepted, refused: [...refused, ...[...forged, ...twisted].map((id) => ({ id, code: 'EVENT_FORGED' as const }))] };
  }

  /** Appends what only the server may say: that a question was answered, right or wrong, never how. */
  @InTransaction()
  async recordAnswer(learnerId: Id<'Learner'>, source: string, point: string, isRight: boolean): Promise<void> {
    await this.append(learnerId, [{ id: randomUUID(), source, point, kind: 'ANSWERED', day: this.clock.today(), retracts: null, isRight }]);
  }

  /** Withdraws what stands of one kind at a point, by appending. Withdrawing nothing is no fault. */
  @InTransaction()
  async retract(learnerId: Id<'Learner'>, source: string, point: string, kind: EventKind): Promise<void> {
    const there = await this.at(learnerId, [{ source, point }]);
    const withdrawn = new Set(there.map(({ retracts }) => retracts));
    const standing = there.filter((event) => event.kind === kind && !withdrawn.has(event.id));
    const day = this.clock.today();
    await this.append(
      learnerId,
      standing.map(({ id }) => ({ id: randomUUID(), source, point, kind: 'RETRACTED' as const, day, retracts: id, isRight: null })),
    );
  }

  /** Gives one path everything of another, which is about to be erased. */
  async bring(from: Id<'Learner'>, to: Id<'Learner'>): Promise<void> {
    await this.database.query(
      `insert into learning_events (learner_id, id, source, point, kind, day, retracts, is_right)
       select $2, id, source, point, kind, day, retracts, is_right from learning_events where learner_id = $1 order by id on conflict do nothing`,
      [from, to],
    );
    const [held] = await this.database.query<{ total: number }>(
      'select count(*)::int as total from learning_events where learner_id = $1',
      [to],
    );
    if (held && held.total > roomWithRetractions) throw new Refused('PATH_FULL', { most: recordingLimits.path });
  }

  private whole({ id, source, point, kind, day, retracts }: ReportedEvent): WholeEvent {
    return {
      id: id?.toLowerCase() ?? randomUUID(),
      source,
      point,
      kind,
      day: day ?? this.clock.today(),
      retracts: retracts?.toLowerCase() ?? null,
      isRight: null,
      isFromForm: !id,
    };
  }

  private faultOf(event: WholeEvent, known: readonly KnownPoint[]): EventRefusal | null {
    const fault = (code: EventRefusal['code']) => ({ id: event.id, code });
    if (!deviceMaySay(event.kind) || (event.kind === 'RETRACTED') !== (event.retracts !== null) || event.day < recordingLimits.earliestDay)
      return fault('EVENT_FORGED');
    if (event.day > this.clock.dayAfter({ days: 1 })) return fault('EVENT_IN_FUTURE');
    const place = known.find(({ source, point }) => source === event.source && point === event.point);
    if (!place) return fault('EVENT_POINT_UNKNOWN');
    return kindFits(place.kind, event.kind) ? null : fault('EVENT_MISFIT');
  }

  /** A form that is sent twice says the same again; a device that marks anew after taking back says something new. */
  private async withoutRepeatedForms(learnerId: Id<'Learner'>, events: readonly WholeEvent[]): Promise<WholeEvent[]> {
    const forms = events.filter(({ isFromForm }) => isFromForm);
    if (!forms.length) return [...events];
    const path = foldEvents(await this.at(learnerId, forms));
    const stands = ({ source, point, kind }: WholeEvent) => {
      const state = path.get(pointKey(source, point));
      return { READ: state?.isRead, MARKED: state?.markedOn, PRACTISED: state?.isPractised }[kind as 'READ'];
    };
    return events.filter((event) => !event.isFromForm || !stands(event));
  }

  /** What stands on a path at these points. */
  private at(learnerId: Id<'Learner'>, places: readonly Pick<LearningEvent, 'source' | 'point'>[]): Promise<LearningEventRow[]> {
    const [sources, points] = [places.map(({ source }) => source), places.map(({ point }) => point)];
    const which = sql`(source, point) in (select * from unnest(${sources}::text[], ${points}::text[]))`;
    return this.database.rows(LearningEventRow, sql`where ${eventsVisibleTo({ learnerId })} and ${which}`);
  }

  /** Inserts what is new; gives the ids that stand for something else already. */
  private async append(learnerId: Id<'Learner'>, events: readonly LearningEvent[]): Promise<string[]> {
    if (!events.length) return [];
    const rows = events.map(({ id, source, point, kind, day, retracts, isRight }) => ({
      id,
      source,
      point,
      kind,
      day,
      retracts,
      is_right: isRight,
    }));
    const [written] = await this.insert(learnerId, rows);
    const isMore = events.some(({ kind }) => kind !== 'RETRACTED');
    const room = isMore ? recordingLimits.path : roomWithRetractions;
    if (written?.count && written.total + written.count > room) throw new Refused('PATH_FULL', { most: recordingLimits.path });
    return written?.count === events.length ? [] : this.forgedAmong(learnerId, events);
  }

  private async insert(learnerId: Id<'Learner'>, rows: readonly object[]): Promise<{ count: number; total: number }[]> {
    // In the order of the ids: two batches that hold the same events wait for each other one way only, and never in a circle.
    const written = this.database.query<{ count: number; total: number }>(
      `with reported as (select * from jsonb_to_recordset($2) as r (id uuid, source text, point text, kind text, day date, retracts uuid, is_right boolean)),
       written as (insert into learning_events (learner_id, id, source, point, kind, day, retracts, is_right)
         select $1, id, source, point, kind, day, retracts, is_right from reported order by id on conflict do nothing returning 1)
       select (select count(*) from written)::int as count, (select count(*) from learning_events where learner_id = $1)::int as total`,
      [learnerId, JSON.stringify(rows)],
    );
    return written.catch((error: { code?: string }) => {
      // The path was erased while this was on its way: never made anew.
      throw error.code === foreignKeyViolation ? new Refused('PATH_UNKNOWN') : error;
    });
  }

  private async forgedAmong(learnerId: Id<'Learner'>, events: readonly LearningEvent[]): Promise<string[]> {
    const rows = await this.database.query<LearningEvent>(
      `select id, source, point, kind, day::text, retracts from learning_events where learner_id = $1 and id = any($2)`,
      [learnerId, events.map(({ id }) => id)],
    );
    return events.filter((event) => rows.some((row) => row.id === event.id && !isSame(row, event))).map(({ id }) => id);
  }
}

/** Whether two events with one id say the same. */
function isSame(one: LearningEvent, other: LearningEvent): boolean {
  return (['source', 'point', 'kind', 'day', 'retracts'] as const).every((name) => one[name] === other[name]);
}

/** The first event of each id, and the ids under which a batch says two different things. */
function onePerId(events: readonly WholeEvent[]): { distinct: WholeEvent[]; twisted: string[] } {
  const first = new Map<string, WholeEvent>();
  for (const event of events) if (!first.has(event.id)) first.set(event.id, event);
  const differs = (event: WholeEvent) => !isSame(first.get(event.id) ?? event, event);
  return { distinct: [...first.values()], twisted: [...new Set(events.filter(differs).map(({ id }) => id))] };
}
