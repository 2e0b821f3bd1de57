import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import type { Language } from '../../libs/kernel/shared/index.ts';
import type { Journeys, Person } from './journey.ts';
import { administered, administrator, aRunningSchool, type RunningSchool } from './running-school.ts';
import { Visit } from './visit.ts';

/** A school that has its administrator from the start. */
export function anAdministeredSchool(): Promise<RunningSchool> {
  return aRunningSchool(administered);
}

/** Somebody with an account, in a browser of her own. */
export interface Signed extends Person {
  readonly visit: Visit;
  readonly pseudonym: string;
  /** Asks as her browser does, and gives the payload of the one field. */
  ask<Payload>(query: string, input?: object): Promise<Payload>;
}

/** A title that no other group has. */
export function aTitle(kind: string): string {
  return `${kind} ${randomUUID().slice(0, 8)}`;
}

/** Whoever administers, signed in. */
export async function theAdministrator(school: Journeys, language: Language, options: BrowserContextOptions = {}): Promise<Signed> {
  const person = await somebody(school, language, options, administrator.pseudonym);
  await person.ask('mutation ($input: SignInInput!) { signIn(input: $input) { isHalf refusal { message } } }', administrator);
  return person;
}

/** Somebody who has just made her account, without any role. */
export async function aSigned(school: Journeys, language: Language, options: BrowserContextOptions = {}): Promise<Signed> {
  const pseudonym = `ave ${randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`.slice(0, 24);
  const person = await somebody(school, language, options, pseudonym);
  const { passphrase } = administrator;
  await person.ask('mutation ($input: CreateAccountInput!) { createAccount(input: $input) { refusal { message } } }', {
    pseudonym,
    passphrase,
  });
  return person;
}

/** A group below the network, or below another; its id and the name in its address. */
export async function aGroupBy(
  by: Signed,
  kind: 'NODE' | 'ORGANISATION',
  title: string,
  parent?: string,
): Promise<{ id: string; slug: string }> {
  const [network] = await by.ask<{ id: string }[]>('{ groups { id } }');
  const input = { parent: parent ?? network!.id, kind, title: [{ language: 'es', text: title }] };
  const query = 'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id slug } refusal { message } } }';
  return (await by.ask<{ group: { id: string; slug: string } }>(query, input)).group;
}

/** The code of a new invitation. */
export async function aCodeBy(by: Signed, group: string, role: string): Promise<string> {
  const query = 'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { code refusal { message } } }';
  return (await by.ask<{ code: string }>(query, { group, role })).code;
}

/** Lets somebody have a role, as people do: by an invitation that she takes. */
export async function invite(by: Signed, whom: Signed, group: string, role: string): Promise<void> {
  const code = await aCodeBy(by, group, role);
  await whom.ask('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { refusal { message } } }', { code });
}

async function somebody(school: Journeys, language: Language, options: BrowserContextOptions, pseudonym: string): Promise<Signed> {
  const person = await school.person(options);
  const ask = async <Payload>(query: string, input?: object): Promise<Payload> => {
    const answer = await person.page.request.post('/graphql', {
      data: { query, variables: { input } },
      headers: { 'accept-language': language },
    });
    const { data, errors } = (await answer.json()) as { data: Record<string, Payload & { refusal?: unknown }>; errors?: unknown };
    expect(errors).toBeUndefined();
    const [payload] = Object.values(data);
    expect(payload?.refusal ?? null).toBeNull();
    return payload!;
  };
  return { ...person, visit: new Visit(person.page, language), pseudonym, ask };
}
