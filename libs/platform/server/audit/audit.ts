import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Bounds, type Bound } from '../bounds/bounds.ts';
import { Clock } from '../clock.ts';
import { KeyChange } from '../key-change/key-change.ts';
import { OutsideKey } from '../outside-key.ts';
import { Database, InTransaction } from '../persistence/database.ts';
import { AuditEntry } from './audit-entry.entity.ts';

/** Who did it, to whom and where: ids and codes only, never names, so that an erased person is erased here too. */
export type ActDetails = Readonly<Record<string, string | null>>;

/** An act as somebody may read it who may read the log. */
export interface NotedAct {
  readonly place: number;
  readonly day: string;
  readonly act: string;
  readonly details: ActDetails;
}

/** Acts of power, by one person. */
export const actings: Bound = { name: 'act', points: 300, seconds: 3600 };

/** Any constant will do, as long as every process takes the same. */
const auditLock = 7_164_202_613;

const beginning = Buffer.alloc(32);

/** The log of acts of power: roles, suspensions, erasures, publications. It only grows; a changed entry, or one missing among others, breaks its chain. That the newest were cut off, only a copy can tell. */
@Injectable()
export class Audit implements OnModuleInit {
  private readonly acts = new Set<string>();

  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
    private readonly keyChange: KeyChange,
    private readonly bounds: Bounds,
  ) {}

  onModuleInit(): void {
    this.keyChange.register('audit_entries', (from, to) => this.move(from, to));
  }

  /** Registers acts that a domain notes; each has words `audit.<act>` in every language. */
  register(...acts: readonly string[]): void {
    for (const act of acts) this.acts.add(act);
  }

  /** Every act that may stand in the log. */
  get known(): readonly string[] {
    return [...this.acts];
  }

  /** Notes an act with the transaction at hand; refuses it where whoever acts did too much of late: what stands here stays for ever. */
  @InTransaction()
  async note(act: string, details: ActDetails): Promise<void> {
    if (!this.acts.has(act)) throw new Error(`Nobody registered the act ${act}`);
    if (details['by']) this.bounds.take(actings, details['by']);
    await this.database.query('select pg_advisory_xact_lock($1)', [auditLock]);
    const last = await this.database.row(AuditEntry, sql`order by place desc limit 1`);
    const place = String(Number(last?.place ?? 0) + 1);
    const plain = JSON.stringify(details);
    const sealedDetails = this.key.seal(placeOf(place), plain);
    const entry = { place, day: this.clock.today(), act, sealedDetails, previous: last?.hash ?? beginning };
    await this.database.repo(AuditEntry).insert({ ...entry, hash: this.hashOf(entry, plain) });
  }

  /** The newest acts before a place, at most so many. */
  async list(first: number, before: number | null): Promise<NotedAct[]> {
    const rows = await this.database.rows(
      AuditEntry,
      sql`where place < ${before ?? Number.MAX_SAFE_INTEGER}::bigint order by place desc limit ${first}`,
    );
    return rows.map(({ place, day, act, sealedDetails }) => ({
      place: Number(place),
      day,
      act,
      details: JSON.parse(this.key.open(placeOf(place), sealedDetails).toString()) as ActDetails,
    }));
  }

  /** The first place at which the chain is broken; null while it is whole. */
  async brokenAt(): Promise<number | null> {
    let [place, previous] = [1, beginning] as [number, Buffer];
    for (const entry of await this.database.rows(AuditEntry, sql`order by place`)) {
      const isWhole = Number(entry.place) === place && entry.previous.equals(previous) && this.isWhole(entry);
      if (!isWhole) return place;
      [place, previous] = [place + 1, entry.hash];
    }
    return null;
  }

  private isWhole(entry: AuditEntry): boolean {
    try {
      return entry.hash.equals(this.hashOf(entry, this.key.open(placeOf(entry.place), entry.sealedDetails).toString()));
    } catch {
      // What was closed at another place, or changed, cannot be opened.
      return false;
    }
  }

  /** Of what it says and not of how that is closed: another key may close it. */
  private hashOf({ place, day, act, previous }: Omit<AuditEntry, 'hash'>, details: string): Buffer {
    return this.key.fingerprint('audit', [place, day, act, details, previous.toString('base64')].join('\n'));
  }

  /** The one change that the log allows, and only to the owner of the database: the same words, closed by another key. */
  private async move(from: OutsideKey, to: OutsideKey): Promise<number> {
    await this.database.query('alter table audit_entries disable trigger audit_only_grows');
    const entries = await this.database.rows(AuditEntry, sql``);
    for (const { place, sealedDetails } of entries)
      await this.database
        .repo(AuditEntry)
        .update({ place }, { sealedDetails: to.seal(placeOf(place), from.open(placeOf(place), sealedDetails)) });
    await this.database.query('alter table audit_entries enable trigger audit_only_grows');
    return entries.length;
  }
}

function placeOf(place: string): string {
  return `audit_entries.details ${place}`;
}
