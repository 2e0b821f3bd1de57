import { randomUUID } from 'node:crypto';
import type { Client } from './client.ts';
import { attempt, type SomeGroup } from './groups.ts';

/** All that a writer fills in, ready to be sent in. */
export const goodContent = {
  kind: 'GUIDE',
  language: 'es',
  licence: 'CC_BY_SA_4_0',
  topics: ['ACCOUNTS'],
  level: 'START',
  minutes: 10,
  title: 'Frases de paso para la asamblea',
  summary: 'Cómo hacer entre todas una frase que nadie adivina.',
  source: '## Qué hacemos\n\nElegimos **seis palabras** al azar.\n\n[Más sobre esto](https://example.org/frases)\n',
  isSigned: true,
  reviewBy: '2027-11-22',
};

/** A draft as it is listed. */
export interface ListedDraft {
  readonly id: string;
  readonly revision: number;
  readonly resource: string | null;
  readonly content: { readonly title: string; readonly source: string };
}

/** A contribution as those see it who may. */
export interface ListedContribution {
  readonly id: string;
  readonly slug: string;
  readonly state: string;
  readonly version: number;
  readonly publishedVersion: number | null;
  readonly title: string;
  readonly isOwn: boolean;
  readonly viewerCanReview: boolean;
  readonly versions: readonly {
    readonly number: number;
    readonly blocks: unknown;
    readonly links: readonly string[];
    readonly content: { readonly source: string };
    readonly comments: readonly { readonly block: number | null; readonly text: string }[];
  }[];
}

/** Saves a draft and gives what came of it. */
export async function save(client: Client, group: SomeGroup, more: object = {}, content: object = {}) {
  const input = { id: randomUUID(), revision: 0, group: group.id, ...more, content: { ...goodContent, ...content } };
  const { code, error, payload } = await attempt(client, 'saveDraft', input, 'draft { id revision resource content { title source } }');
  return { id: input.id, code: error ?? code, draft: payload['draft'] as ListedDraft | null };
}

/** Sends a draft in and gives what came of it. */
export async function submit(client: Client, id: string) {
  const fields = 'resource faults { code field sentence } issues { code line sentence }';
  const { code, error, payload } = await attempt(client, 'submitDraft', { id }, fields);
  return {
    code: error ?? code,
    resource: (payload['resource'] ?? null) as string | null,
    faults: payload['faults'] as { code: string; field: string; sentence: string }[],
    issues: payload['issues'] as { code: string; line: number; sentence: string }[],
  };
}

/** Writes and sends in; gives the slug of the contribution. */
export async function contribute(client: Client, group: SomeGroup, content: object = {}, more: object = {}): Promise<string> {
  const { id, code } = await save(client, group, more, content);
  if (code) throw new Error(code);
  const sent = await submit(client, id);
  if (!sent.resource) throw new Error(JSON.stringify(sent));
  return sent.resource;
}

/** A contribution as this client sees it; null when it does not exist for her, or the code of an error. */
export async function contribution(client: Client, slug: string): Promise<ListedContribution | null> {
  const { data, errors } = await client.ask<{ contribution: ListedContribution | null }>(
    `query ($slug: Slug!) { contribution(slug: $slug) { id slug state version publishedVersion title isOwn viewerCanReview
      versions { number blocks links content { source } comments { block text } } } }`,
    { slug },
  );
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data!.contribution;
}

/** What a decision comes to. */
export async function decide(client: Client, name: 'askChanges' | 'publishResource' | 'withdrawResource', input: object): Promise<string> {
  const { code, error, payload } = await attempt(client, name, input, 'state');
  return error ?? code ?? String(payload['state']);
}

/** A resource of the library as everybody reads it. */
export async function resource(client: Client, slug: string) {
  const { data, errors } = await client.ask<{ resource: Record<string, unknown> | null }>(
    `query ($slug: Slug!) { resource(slug: $slug) { slug title summary kind licence topics publishedOn blocks signedBy { text }
      adaptedFrom { slug } translatedFrom { slug } madeOfIt { slug } origin { title licence } changes } }`,
    { slug },
  );
  if (errors) throw new Error(errors[0]!.extensions.code);
  return data!.resource;
}
