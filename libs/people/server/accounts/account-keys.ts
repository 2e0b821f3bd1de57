import type { Id } from '#libs/kernel/shared';
import { SealingKey, type OutsideKey } from '#libs/platform/server';
import type { Account } from './account.entity.ts';

/** What of an account's row is needed to open what it closed. */
export type Closed = Pick<Account, 'id' | 'sealedKey' | 'sealedLearner'>;

/** The key that is hers alone. */
export function ownKey(key: OutsideKey, { id, sealedKey }: Pick<Account, 'id' | 'sealedKey'>): SealingKey {
  return SealingKey.from(key.open(`accounts.sealed_key ${id}`, sealedKey), 'own');
}

/** The path behind an account. */
export function learnerBehind(key: OutsideKey, account: Closed): Id<'Learner'> {
  return ownKey(key, account).open(`accounts.sealed_learner ${account.id}`, account.sealedLearner).toString();
}

/** Under what the rows know the account of a path, without telling which path it is. */
export function tagOfLearner(key: OutsideKey, learnerId: Id<'Learner'>): Buffer {
  return key.tag('account-of-learner', learnerId);
}
