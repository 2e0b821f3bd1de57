import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { notFound, OutsideKey, type Database } from '#libs/platform/server';

/** As what rows know an account. The fingerprints of one purpose do not tell whose those of another are. */
export type AccountPurpose = 'authors' | 'askers' | 'answerers' | 'callers' | 'call-answerers';

/** What rows keep of an account: a fingerprint by which hers are found, and its id closed with the outside key, to tell her something. */
export interface SealedAccount {
  readonly tag: Buffer;
  readonly sealed: Buffer;
}

/** Accounts as rows of the library know them, without telling whose they are (ADR 0025). */
@Injectable()
export class SealedAccounts {
  constructor(private readonly key: OutsideKey) {}

  /** Under what rows know the viewer. */
  tagOfViewer(purpose: AccountPurpose, { account }: Viewer): Buffer {
    if (!account) throw notFound();
    return this.tagOf(purpose, account.id);
  }

  /** Under what rows know an account. */
  tagOf(purpose: AccountPurpose, account: Id<'Account'>): Buffer {
    return this.key.tag(purpose, account);
  }

  /** What a row keeps of an account at this place of its own. */
  seal(purpose: AccountPurpose, place: string, account: Id<'Account'>): SealedAccount {
    return sealedBy(this.key, purpose, place, account);
  }

  /** The account that was closed at this place; null where there is none any more. */
  open(place: string, sealed: Buffer | null): Id<'Account'> | null {
    return sealed && this.key.open(place, sealed).toString();
  }
}

/** The same account under a newer key. */
export function movedAccount(purpose: AccountPurpose, place: string, sealed: Buffer, from: OutsideKey, to: OutsideKey): SealedAccount {
  return sealedBy(to, purpose, place, from.open(place, sealed).toString());
}

/** New fingerprints of all accounts by the older ones, in hexadecimal digits: for rows that know somebody by a fingerprint alone. */
export async function movedTags(
  database: Database,
  purpose: AccountPurpose,
  from: OutsideKey,
  to: OutsideKey,
): Promise<ReadonlyMap<string, Buffer>> {
  const accounts = await database.query<{ id: string }>('select id from accounts');
  return new Map(accounts.map(({ id }) => [from.tag(purpose, id).toString('hex'), to.tag(purpose, id)]));
}

function sealedBy(key: OutsideKey, purpose: AccountPurpose, place: string, account: Id<'Account'>): SealedAccount {
  return { tag: key.tag(purpose, account), sealed: key.seal(place, account) };
}
