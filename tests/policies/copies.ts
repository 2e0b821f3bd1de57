import { anEvent, record } from '../support/path-asks.ts';
import { actors } from './table.ts';
import type { World } from './world.ts';

/** What of somebody else stands in what people get as their own: their copy of data, and their path. */
export async function othersInCopies({ clients, stranger }: World): Promise<string[]> {
  const event = anEvent();
  await record(stranger, [event]);
  const found: string[] = [];
  for (const actor of actors) {
    const answer = await clients[actor].ask(
      '{ myData { name json } myNotices { id } myRoles { id } myPath { id courses { course { slug } } } }',
    );
    const said = JSON.stringify(answer);
    for (const strange of [event.id, stranger.id, stranger.pseudonym])
      if (said.includes(strange)) found.push(`${strange} in the copy of ${actor}`);
  }
  return found;
}
