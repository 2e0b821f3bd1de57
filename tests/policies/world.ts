import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { SessionsService, PassService } from '#libs/people/server';
import { visitor, type Viewer } from '#libs/kernel/shared';
import type { Client } from '../support/client.ts';
import { workshop } from '../support/fixture-course.ts';
import { aPerson, change, goodPassphrase, hold, networkOf, signIn, type Person } from '../support/people.ts';
import type { TestSchool } from '../support/test-school.ts';
import { actors, type Actor } from './table.ts';

/** Groups of a small network: two nodes, of which the first has two organisations and the second one. */
export interface Groups {
  readonly network: string;
  readonly node: string;
  readonly own: string;
  readonly beside: string;
  readonly elsewhere: string;
}

/** A school with one of everybody in it. */
export interface World {
  readonly school: TestSchool;
  readonly groups: Groups;
  readonly clients: Readonly<Record<Actor, Client>>;
  /** The accounts of those who have one. */
  readonly people: Readonly<Partial<Record<Actor, Person>>>;
  /** Somebody who is none of them, with a session and an account of her own. */
  readonly stranger: Person;
  /** Somebody with an account and without any role. */
  readonly roleless: Person;
}

/** Makes everybody. Member, trainer and editor belong to one organisation, the coordinator to the node above it, the administrator to the network. */
export async function aWorld(school: TestSchool): Promise<World> {
  const groups = await someGroups(school);
  await school.rows.query(
    `insert into courses select gen_random_uuid(), 'curso-retirado', 'curso-retirado', title, summary, question, languages, audience, minutes, emblem, 99, true
     from courses where slug = $1`,
    [workshop.slug],
  );
  const people: Partial<Record<Actor, Person>> = {};
  for (const actor of actors) if (actor !== 'visitor' && actor !== 'learner') people[actor] = await aPerson(school);
  const held = {
    member: groups.own,
    trainer: groups.own,
    editor: groups.own,
    coordinator: groups.node,
    administrator: groups.network,
  } as const;
  for (const [role, group] of Object.entries(held)) await hold(school, people[role as 'member']!, role as 'member', { group });
  await hold(school, people.suspended!, 'administrator');
  await school.rows.query('update accounts set is_suspended = true where id = $1', [people.suspended!.id]);
  await change(people.erased!, 'eraseAccount', { isConfirmed: false }, 'isDone');
  const cookies = new Map(people.erased!.cookies);
  await change(people.erased!, 'eraseAccount', { isConfirmed: true, passphrase: goodPassphrase }, 'isDone');
  const clients = {
    ...(people as Record<Actor, Person>),
    visitor: school.visitor(),
    learner: await school.learner(),
    half: await half(school, people.half!),
    erased: school.visitor({ cookies }),
  };
  const stranger = await aPerson(school);
  await hold(school, stranger, 'member', { group: groups.beside });
  return { school, groups, clients, people, stranger, roleless: await aPerson(school) };
}

/** Who asks with the cookie of a client, as the school sees it. */
export async function viewerOf({ school }: World, client: Client): Promise<Viewer> {
  const secret = client.cookies.get('vuelo') ?? '';
  if (secret.length === 44) return (await school.nest.get(SessionsService).viewerBySecret(secret)) ?? visitor;
  return (await school.nest.get(PassService).viewerBySecret(secret))?.viewer ?? visitor;
}

/** A browser with the first step done and the second one due. */
async function half(school: TestSchool, person: Person): Promise<Client> {
  const { secret } = await change(person, 'beginAuthenticator', { passphrase: goodPassphrase }, 'secret');
  const code = new TOTP({ secret: Secret.fromBase32(secret!) }).generate({ timestamp: Date.parse('2026-11-22T12:00:00Z') });
  await change(person, 'confirmAuthenticator', { code }, 'codes');
  const browser = school.visitor();
  await signIn(browser, person.pseudonym);
  return browser;
}

async function someGroups(school: TestSchool): Promise<Groups> {
  const network = await networkOf(school);
  const make = async (kind: string, slug: string, above: readonly string[]) => {
    const id = randomUUID();
    const title = JSON.stringify({ es: slug });
    await school.rows.query('insert into groups values ($1, $2, $3, $4, $5, $6, false)', [
      id,
      kind,
      above.at(-1),
      [...above, id],
      slug,
      title,
    ]);
    return id;
  };
  const node = await make('node', 'nodo-uno', [network]);
  const other = await make('node', 'nodo-dos', [network]);
  return {
    network,
    node,
    own: await make('organisation', 'la-propia', [network, node]),
    beside: await make('organisation', 'la-vecina', [network, node]),
    elsewhere: await make('organisation', 'la-lejana', [network, other]),
  };
}
