import { randomUUID } from 'node:crypto';
import { goodContent } from './resources.ts';
import type { Signed } from './studio.ts';

/** What stands in the text of a contribution of the journeys, part by part, below its heading. */
export const paragraphs = [
  'Elegimos seis palabras al azar.',
  'Las repetimos en voz alta hasta recordarlas.',
  'Nadie las escribe.',
] as const;

/** Writes through a group and sends in, as the pages for writing do; gives the slug. */
export async function sendIn(by: Pick<Signed, 'ask'>, group: string, content: object = {}, resource?: string): Promise<string> {
  const id = randomUUID();
  const source = `## Qué hacemos\n\n${paragraphs.join('\n\n')}\n\n[Más](https://example.org/frases)\n`;
  const input = { id, revision: 0, group, resource, content: { ...goodContent, source, ...content } };
  await by.ask('mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { refusal { message } } }', input);
  const sent = await by.ask<{ resource: string }>(
    'mutation ($input: SubmitDraftInput!) { submitDraft(input: $input) { resource refusal { message } } }',
    { id },
  );
  return sent.resource;
}

/** Decides about a version of a contribution. */
export async function decideAs(
  by: Pick<Signed, 'ask'>,
  name: 'publishResource' | 'askChanges',
  slug: string,
  version: number,
  more: object = {},
): Promise<void> {
  const { id } = await by.ask<{ id: string }>(`{ contribution(slug: "${slug}") { id } }`);
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  await by.ask(`mutation ($input: ${type}) { ${name}(input: $input) { refusal { message } } }`, { resource: id, version, ...more });
}

/** An adaptation with comments whose original was published anew since. */
export async function anOutdatedAdaptation(editor: Signed, writer: Signed, group: string): Promise<string> {
  const work = await sendIn(writer, group);
  await decideAs(editor, 'publishResource', work, 1);
  const adaptation = await sendIn(writer, group, { title: 'Para jóvenes', adaptedFrom: work, changes: 'Más corta' });
  await decideAs(editor, 'publishResource', adaptation, 1);
  await decideAs(editor, 'askChanges', adaptation, 1, { comments: [{ text: 'Falta la fuente' }, { block: 1, text: '¿Por qué seis?' }] });
  await sendIn(writer, group, { source: `## Qué hacemos\n\nElegimos siete palabras al azar.\n\n${paragraphs[1]}\n` }, work);
  await decideAs(editor, 'publishResource', work, 2);
  return adaptation;
}
