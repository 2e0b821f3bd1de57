import type { Client } from './client.ts';
import { attempt, type Outcome, type SomeGroup } from './groups.ts';
import { contribute, contribution, decide } from './resources.ts';

/** A consent to be published, as an author notes it. */
export const agreed = { uses: ['PUBLISH'], way: 'SPOKEN', givenOn: '2026-11-20' };

/** A story as everybody who may sees it. */
export interface SomeStory {
  readonly id: string;
  readonly slug: string;
}

/** Sends a story in that tells somebody's life. */
export async function aStory(author: Client, group: SomeGroup, content: object = {}): Promise<SomeStory> {
  const slug = await contribute(author, group, { kind: 'STORY', ...content });
  return { slug, id: (await contribution(author, slug))!.id };
}

/** Notes a consent; gives the words, or why not. */
export async function consent(author: Client, { slug }: SomeStory, more: object = {}): Promise<{ words: string; code: string | null }> {
  const fields = 'words consent { uses isInForce }';
  const { error, code, payload } = await attempt(author, 'recordConsent', { resource: slug, ...agreed, ...more }, fields);
  return { words: ((payload['words'] ?? []) as string[]).join(' '), code: error ?? code };
}

/** Publishes the first version of a story; gives its state, or why not. */
export function publish(editor: Client, { id }: SomeStory): Promise<string> {
  return decide(editor, 'publishResource', { resource: id, version: 1 });
}

/** Takes a story back. */
export function takeBack(client: Client, words: string, isConfirmed = true): Promise<Outcome> {
  return attempt(client, 'withdrawStory', { words, isConfirmed }, 'isWithdrawn');
}
