import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { visitor, type Id, type Viewer } from '#libs/kernel/shared';
import { readPhrase, recoveryWords, wordsInPhrase } from '#libs/people/shared';
import { Bounds, Clock, Database, Erasures, InTransaction, OutsideKey, Refused, sql, type Entrance } from '#libs/platform/server';
import { Learner } from './learner.entity.ts';
import { beginnings, recoveries } from './pass.bounds.ts';
import { Session } from './session.entity.ts';

/** In months: how long a browser stays known, and from when its session is renewed. */
const life = { session: 13, renewedFrom: 12 } as const;

/** In months: how long a path is kept that nobody opens, and the account in front of it. */
export const pathLife = 25;

/** How long a browser keeps its pass, in seconds: 13 months, renewed on use. */
export const passLife = 34_214_400;

/** Passes: paths that begin without a form and come back by eight words. */
@Injectable()
export class PassService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
    private readonly bounds: Bounds,
    private readonly erasures: Erasures,
  ) {}

  /** Who holds this secret; null when nobody does. `isRenewed`: the browser's cookie should be set anew. */
  async viewerBySecret(secret: string): Promise<{ viewer: Viewer; isRenewed: boolean } | null> {
    const session = await this.database.row(Session, sql`where secret_hash = ${hash(secret)}`);
    if (!session || session.expiresOn < this.clock.today()) return null;
    const isRenewed = session.expiresOn < this.clock.dayAfter({ months: life.renewedFrom });
    if (isRenewed) await this.renew(session);
    return { viewer: { ...visitor, learnerId: session.learnerId }, isRenewed };
  }

  /** Makes a path that no browser holds yet. The words are given here and never again. */
  async begin(): Promise<{ learnerId: Id<'Learner'>; words: readonly string[] }> {
    this.bounds.take(beginnings);
    const words = freshWords();
    const learnerId: Id<'Learner'> = randomUUID();
    await this.database
      .repo(Learner)
      .insert({ id: learnerId, wordsFingerprint: this.fingerprint(words), expiresOn: this.clock.monthAfter(pathLife) });
    return { learnerId, words };
  }

  /** Lets a browser act on a path. */
  async enter(learnerId: Id<'Learner'>): Promise<Entrance> {
    const secret = randomBytes(32).toString('base64url');
    await this.database
      .repo(Session)
      .insert({ secretHash: hash(secret), learnerId, expiresOn: this.clock.dayAfter({ months: life.session }) });
    return { viewer: { ...visitor, learnerId }, secret, life: passLife };
  }

  /** Whose words these are. Refuses by name what cannot be read and what belongs to nobody. */
  async learnerOfWords(typed: string): Promise<Id<'Learner'>> {
    const phrase = readPhrase(typed);
    if ('unknown' in phrase) throw new Refused('WORD_UNKNOWN', { word: phrase.unknown });
    if ('count' in phrase) throw new Refused('WORDS_MISSING', { count: phrase.count, wanted: wordsInPhrase });
    this.bounds.take(recoveries);
    const learner = await this.database.repo(Learner).findOneBy({ wordsFingerprint: this.fingerprint(phrase.words) });
    if (!learner) throw new Refused('WORDS_OF_NOBODY');
    await this.database.repo(Learner).update({ id: learner.id }, { expiresOn: this.clock.monthAfter(pathLife) });
    return learner.id;
  }

  /** Lets a path live on as if it was just opened, and keeps it there until the transaction ends; refuses when it is gone. */
  async prolong(learnerId: Id<'Learner'>): Promise<void> {
    const { affected } = await this.database.repo(Learner).update({ id: learnerId }, { expiresOn: this.clock.monthAfter(pathLife) });
    if (affected !== 1) throw new Refused('PATH_UNKNOWN');
  }

  /** Gives a path other words; the ones before open nothing any more. */
  async renewWords(learnerId: Id<'Learner'>): Promise<readonly string[]> {
    const words = freshWords();
    await this.database.repo(Learner).update({ id: learnerId }, { wordsFingerprint: this.fingerprint(words) });
    return words;
  }

  /** Makes this browser's secret worthless; the path itself stays for whoever has its words. */
  async leave(secret: string): Promise<void> {
    await this.database.repo(Session).delete({ secretHash: hash(secret) });
  }

  /** Makes every browser's hold on a path worthless. */
  async leaveEverywhere(learnerId: Id<'Learner'>): Promise<void> {
    await this.database.repo(Session).delete({ learnerId });
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

  /** Once a month at most, so that the rows do not tell on which days somebody was here. */
  @InTransaction()
  async renew({ secretHash, learnerId }: Session): Promise<void> {
    await this.database.repo(Session).update({ secretHash }, { expiresOn: this.clock.dayAfter({ months: life.session }) });
    await this.database.repo(Learner).update({ id: learnerId }, { expiresOn: this.clock.monthAfter(pathLife) });
  }

  private fingerprint(words: readonly string[]): Buffer {
    return this.key.fingerprint('recovery-words', words.join(' '));
  }
}

function freshWords(): readonly string[] {
  return Array.from({ length: wordsInPhrase }, () => recoveryWords[randomInt(recoveryWords.length)] as string);
}

function hash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
