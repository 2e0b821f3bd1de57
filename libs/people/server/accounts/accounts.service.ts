import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { pseudonymFault, pseudonymKey, pseudonymLength } from '#libs/people/shared';
import { Bounds, Clock, Database, InTransaction, OutsideKey, Refused, sql } from '#libs/platform/server';
import { pathLife, PassService } from '../passes/pass.service.ts';
import { learnerBehind, ownKey, tagOfLearner } from './account-keys.ts';
import { Account } from './account.entity.ts';
import { judgings, namings } from './account.bounds.ts';
import { passphraseStrength, type Strength } from './passphrase-strength.ts';
import { Passphrases } from './passphrases.ts';

const uniqueViolation = '23505';
const pseudonymIndex = 'accounts_pseudonym_key_key';

const faults = {
  length: () => new Refused('PSEUDONYM_LENGTH', pseudonymLength),
  signs: () => new Refused('PSEUDONYM_SIGNS'),
  revealing: () => new Refused('PSEUDONYM_REVEALING'),
} as const;

/** Accounts: pseudonyms and passphrases in front of paths. */
@Injectable()
export class AccountsService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
    private readonly passes: PassService,
    private readonly passphrases: Passphrases,
    private readonly bounds: Bounds,
  ) {}

  /** The text to keep of the passphrase of a new account, or a refusal: of a pseudonym that cannot be one, or of a passphrase that is too easy to guess. */
  async acceptable(pseudonym: string, passphrase: string): Promise<string> {
    const fault = pseudonymFault(pseudonym);
    if (fault) throw faults[fault]();
    this.bounds.take(namings);
    return this.passphrases.hashed(passphrase, pseudonym);
  }

  /** How hard a passphrase is to guess; it is forgotten at once. */
  judge(passphrase: string, pseudonym: string): Promise<Strength> {
    this.bounds.take(judgings);
    return passphraseStrength(passphrase, pseudonym);
  }

  /** Puts a name in front of a path, or of one that begins with it; then its words come along, once. Other browsers must come in by the name from now on. */
  @InTransaction()
  async create(
    pseudonym: string,
    passphrase: string,
    path: Id<'Learner'> | null,
  ): Promise<{ id: Id<'Account'>; words: readonly string[] | null }> {
    if (path) await this.passes.prolong(path);
    const { learnerId, words } = path ? { learnerId: path, words: null } : await this.passes.begin();
    const id: Id<'Account'> = randomUUID();
    const sealedKey = this.key.seal(`accounts.sealed_key ${id}`, randomBytes(32));
    const sealedLearner = ownKey(this.key, { id, sealedKey }).seal(`accounts.sealed_learner ${id}`, learnerId);
    const row = { id, pseudonym: pseudonym.trim(), pseudonymKey: pseudonymKey(pseudonym), passphrase, sealedKey, sealedLearner };
    const rest = { learnerTag: tagOfLearner(this.key, learnerId), isSuspended: false, expiresOn: this.clock.monthAfter(pathLife) };
    await this.database
      .repo(Account)
      .insert({ ...row, ...rest })
      .catch((error: { code?: string; constraint?: string }) => {
        throw error.code === uniqueViolation && error.constraint === pseudonymIndex ? new Refused('PSEUDONYM_TAKEN') : error;
      });
    await this.passes.leaveEverywhere(learnerId);
    return { id, words };
  }

  /** An account that an operator asks for, with a path that nobody has words for yet. */
  async createFor(pseudonym: string, passphrase: string): Promise<Id<'Account'>> {
    const hash = await this.acceptable(pseudonym, passphrase);
    return (await this.create(pseudonym, hash, null)).id;
  }

  /** The account of a pseudonym, however it is written. */
  async idOf(pseudonym: string): Promise<Id<'Account'> | null> {
    return (await this.byPseudonym(pseudonym))?.id ?? null;
  }

  /** The account of a pseudonym, with what proves it. */
  byPseudonym(pseudonym: string): Promise<Account | null> {
    return this.database.row(Account, sql`where pseudonym_key = ${pseudonymKey(pseudonym)}`);
  }

  /** An account by its id. */
  byId(id: Id<'Account'>): Promise<Account | null> {
    return this.database.row(Account, sql`where id = ${id}`);
  }

  /** The paths behind accounts, in no order. */
  async learnersOf(accounts: readonly Id<'Account'>[]): Promise<Id<'Learner'>[]> {
    const rows = await this.database.rows(Account, sql`where id = any(${accounts}::uuid[])`);
    return rows.map((account) => learnerBehind(this.key, account));
  }

  /** The accounts that nobody came into for so long that they ended; at most so many that one night is enough. */
  async expired(): Promise<Id<'Account'>[]> {
    const rows = await this.database.rows(Account, sql`where expires_on < ${this.clock.today()} limit 500`);
    return rows.map(({ id }) => id);
  }

  /** The ids of all accounts. */
  async ids(): Promise<Id<'Account'>[]> {
    return (await this.database.query<{ id: string }>('select id from accounts')).map(({ id }) => id);
  }

  /** Keeps another passphrase, already made to be kept. */
  async setPassphrase(id: Id<'Account'>, passphrase: string): Promise<void> {
    await this.database.repo(Account).update({ id }, { passphrase });
  }
}
