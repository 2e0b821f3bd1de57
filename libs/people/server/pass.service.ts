import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { readPhrase, recoveryWords, wordsInPhrase } from '#libs/people/shared';
import { Clock, Database, Erasures, InTransaction, OutsideKey, Refused, sql } from '#libs/platform/server';
import { Learner } from './learner.entity.ts';
import { Session } from './session.entity.ts';

/** A browser's hold on a path: who it acts as, and the secret for its cookie. */
export interface Entrance {
  readonly viewer: Viewer & { readonly learnerId: Id<'Learner'> };
  readonly secret: string;
}

/** In months: how long a browser stays known, from when its session is renewed, and how long an unopened path is kept. */
const life = { session: 13, renewedFrom: 12, path: 25 } as const;

/** Passes: paths that begin without a form and come back by eight words. */
@Injectable()
export class PassService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
    private readonly erasures: Erasures,
  ) {}

  /** Who holds this secret; null when nobody does. `renewed`: the browser's cookie should be set anew. */
  async viewerBySecret(secret: string): Promise<{ viewer: Viewer; isRenewed: boolean } | null> {
    const session = await this.database.row(Session, sql`where secret_hash = ${hash(secret)}`);
    if (!session || session.expiresOn < this.clock.today()) return null;
    const isRenewed = session.expiresOn < this.clock.dayAfter({ months: life.renewedFrom });
    if (isRenewed) await this.renew(session);
    return { viewer: { learnerId: session.learnerId }, isRenewed };
  }

  /** Opens a path for this browser. The words are given here and never again. */
  @InTransaction()
  async begin(): Promise<Entrance & { words: readonly string[] }> {
    const words = Array.from({ length: wordsInPhrase }, () => recoveryWords[randomInt(recoveryWords.length)] as string);
    const id: Id<'Learner'> = randomUUID();
    await this.database
      .repo(Learner)
      .insert({ id, wordsFingerprint: this.fingerprint(words), expiresOn: this.clock.dayAfter({ months: life.path }) });
    return { ...(await this.enter(id)), words };
  }

  /** Lets a browser act as the learner whom these words belong to. Refuses by name what cannot be read and what belongs to nobody. */
  @InTransaction()
  async recover(typed: string): Promise<Entrance> {
    const phrase = readPhrase(typed);
    if ('unknown' in phrase) throw new Refused('WORD_UNKNOWN', { word: phrase.unknown });
    if ('count' in phrase) throw new Refused('WORDS_MISSING', { count: phrase.count, wanted: wordsInPhrase });
    const learner = await this.database.repo(Learner).findOneBy({ wordsFingerprint: this.fingerprint(phrase.words) });
    if (!learner) throw new Refused('WORDS_OF_NOBODY');
    await this.database.repo(Learner).update({ id: learner.id }, { expiresOn: this.clock.dayAfter({ months: life.path }) });
    return this.enter(learner.id);
  }

  /** Makes this browser's secret worthless; the path itself stays for whoever has its words. */
  async leave(secret: string): Promise<void> {
    await this.database.repo(Session).delete({ secretHash: hash(secret) });
  }

  /** Deletes a path with everything that hangs on it. Nothing brings it back, neither a cookie nor the words, nor an old backup. */
  @InTransaction()
  async erase(learnerId: Id<'Learner'>): Promise<void> {
    await this.database.repo(Learner).delete({ id: learnerId });
    await this.erasures.note('learner', learnerId);
  }

  /** The ids of all paths. */
  async ids(): Promise<string[]> {
    return (await this.database.query<{ id: string }>('select id from learners')).map(({ id }) => id);
  }

  /** Deletes again what was erased before the database came back from an old copy. */
  async eraseAgain(ids: readonly string[]): Promise<void> {
    await this.database.query('delete from learners where id = any($1)', [ids]);
  }

  /** Deletes sessions and paths that nobody opened for so long that they ended. */
  @InTransaction()
  async purgeExpired(): Promise<void> {
    const today = this.clock.today();
    await this.database.query('delete from sessions where expires_on < $1', [today]);
    await this.database.query('delete from learners where expires_on < $1', [today]);
  }

  private async enter(learnerId: Id<'Learner'>): Promise<Entrance> {
    const secret = randomBytes(32).toString('base64url');
    await this.database
      .repo(Session)
      .insert({ secretHash: hash(secret), learnerId, expiresOn: this.clock.dayAfter({ months: life.session }) });
    return { viewer: { learnerId }, secret };
  }

  /** Once a month at most, so that the rows do not tell on which days somebody was here. */
  @InTransaction()
  async renew({ secretHash, learnerId }: Session): Promise<void> {
    await this.database.repo(Session).update({ secretHash }, { expiresOn: this.clock.dayAfter({ months: life.session }) });
    await this.database.repo(Learner).update({ id: learnerId }, { expiresOn: this.clock.dayAfter({ months: life.path }) });
  }

  private fingerprint(words: readonly string[]): Buffer {
    return this.key.fingerprint('recovery-words', words.join(' '));
  }
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
