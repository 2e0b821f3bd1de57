import { randomUUID } from 'node:crypto';
import { GrantsService } from '#libs/people/server';
import { OutsideKey } from '#libs/platform/server';
import type { GivenRole } from '#libs/people/shared';
import type { Calling, Client } from './client.ts';
import type { Said } from './path-asks.ts';
import type { TestSchool } from './test-school.ts';

/** A passphrase that the school takes. */
export const goodPassphrase = 'cuerda lluvia tortuga volante';

/** What an operation says of itself when it has nothing else to tell. */
export interface Done {
  readonly isDone: boolean;
  readonly isHalf?: boolean;
  readonly recoveryWords?: readonly string[] | null;
  readonly codes?: readonly string[] | null;
  readonly secret?: string;
  readonly address?: string;
  readonly question?: string;
  readonly refusal: Said | null;
}

/** Somebody with an account, signed in. */
export interface Person extends Client {
  readonly id: string;
  readonly pseudonym: string;
  readonly passphrase: string;
  /** Null where she had a path before. */
  readonly words: readonly string[] | null;
}

/** Runs one change whose input has this type, and gives its payload. */
export async function change(client: Client, name: string, input: object | null, fields: string): Promise<Done> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const inputTypes: Record<string, string> = {
    askToAddPasskey: 'ProofInput!',
    beginAuthenticator: 'ProofInput!',
    confirmAuthenticator: 'ConfirmSignInInput!',
    removeAuthenticator: 'ProofInput!',
    renewCodes: 'ProofInput!',
    renewRecoveryWords: 'ProofInput!',
    signInWithPasskey: 'PasskeySignInInput!',
  };
  const call = input ? `($input: ${inputTypes[name] ?? type}) { ${name}(input: $input)` : `{ ${name}`;
  const { data, errors } = await client.ask<Record<string, Done>>(`mutation ${call} { ${fields} refusal { code message } } }`, { input });
  if (errors) throw new Error(`${errors[0]!.extensions.code} ${errors[0]!.message}`);
  return data![name]!;
}

/** Makes an account in a browser. */
export async function signUp(client: Client, pseudonym: string, passphrase = goodPassphrase): Promise<Done> {
  return change(client, 'createAccount', { pseudonym, passphrase }, 'recoveryWords');
}

/** Signs a browser in. */
export async function signIn(client: Client, pseudonym: string, passphrase = goodPassphrase, more: object = {}): Promise<Done> {
  return change(client, 'signIn', { pseudonym, passphrase, ...more }, 'isHalf');
}

/** Somebody with an account of her own, in a browser of her own. */
export async function aPerson(school: TestSchool, calling: Omit<Calling, 'port'> = {}): Promise<Person> {
  const client = school.visitor(calling);
  const pseudonym = `persona ${randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`.slice(0, 30);
  const { recoveryWords = null, refusal } = await signUp(client, pseudonym);
  if (refusal) throw new Error(refusal.code);
  const { rows } = await school.rows.query<{ id: string }>('select id from accounts where pseudonym = $1', [pseudonym]);
  return { ...client, id: rows[0]!.id, pseudonym, passphrase: goodPassphrase, words: recoveryWords };
}

/** The one network of a school. */
export async function networkOf(school: TestSchool): Promise<string> {
  const { rows } = await school.rows.query<{ id: string }>(`select id from groups where kind = 'network'`);
  return rows[0]!.id;
}

/** Gives somebody a role behind the school's back; in the network, from long ago and without an end unless said otherwise. */
export async function hold(
  school: TestSchool,
  { id }: { readonly id: string },
  role: GivenRole,
  {
    group,
    from = '2026-01-01',
    until = null,
    grant = randomUUID(),
  }: { readonly group?: string; readonly from?: string; readonly until?: string | null; readonly grant?: string } = {},
): Promise<void> {
  const [grants, key] = [school.nest.get(GrantsService), school.nest.get(OutsideKey)];
  await school.rows.query('insert into grants values ($1, $2, $3, $4, $5, $6, $7)', [
    grant,
    grants.tagOf(id),
    key.seal(`grants.sealed_account ${grant}`, id),
    group ?? (await networkOf(school)),
    role,
    from,
    until,
  ]);
}
