import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Database, InTransaction, OutsideKey } from '#libs/platform/server';
import { SingleUseCode } from './single-use-code.entity.ts';

/** How many codes a paper holds, and how many letters each. Without letters that look alike: 31 ^ 10, 49 bits. */
const paper = { codes: 10, letters: 10, alphabet: 'abcdefghjkmnpqrstuvwxyz23456789' } as const;

/** Codes on paper, for the day when the phone is not there. Each opens once. */
@Injectable()
export class SingleUseCodesService {
  constructor(
    readonly database: Database,
    private readonly key: OutsideKey,
  ) {}

  /** Ten new codes, given once; those before open nothing any more. */
  @InTransaction()
  async renew(accountId: Id<'Account'>): Promise<string[]> {
    await this.remove(accountId);
    const codes = Array.from({ length: paper.codes }, aCode);
    await this.database.repo(SingleUseCode).insert(codes.map((code) => ({ accountId, fingerprint: this.fingerprint(accountId, code) })));
    return codes;
  }

  /** Whether this is one of her codes; it is used up then. Read in any case and with any spacing. */
  async take(accountId: Id<'Account'>, typed: string): Promise<boolean> {
    const { affected } = await this.database.repo(SingleUseCode).delete({ accountId, fingerprint: this.fingerprint(accountId, typed) });
    return affected === 1;
  }

  /** Makes every code of hers worthless. */
  async remove(accountId: Id<'Account'>): Promise<void> {
    await this.database.repo(SingleUseCode).delete({ accountId });
  }

  private fingerprint(accountId: Id<'Account'>, code: string): Buffer {
    return this.key.fingerprint('single-use-code', `${accountId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);
  }
}

function aCode(): string {
  const letters = Array.from({ length: paper.letters }, () => paper.alphabet[randomInt(paper.alphabet.length)]);
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`;
}
