import { randomUUID } from 'node:crypto';
import { bundleMDX } from 'mdx-bundler';
import type { Bench } from '../bench.ts';
import { fetchOnce } from '../client.ts';
import { round, type Row } from '../figure.ts';
import { summary } from '../rounds.ts';
import { operation, root, startSchool } from '../school.ts';

const database = 'publishing';
const rounds = 12;
const bar = 300;
const editor = { pseudonym: 'Garza del humedal', passphrase: 'maraca violeta del humedal que canta' };

const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { isHalf refusal { code } } }';
const save = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { draft { id } refusal { code } } }';
const submit =
  'mutation ($input: SubmitDraftInput!) { submitDraft(input: $input) { resource faults { code } issues { code } refusal { code } } }';
const publish = 'mutation ($input: PublishResourceInput!) { publishResource(input: $input) { state refusal { code } } }';

/** Sending a text of ten kilobytes in and publishing it, until everybody can read it. */
export async function publishing(bench: Bench): Promise<Row> {
  await bench.monitor.create(database);
  const settings = { ESCUELA_ADMIN: editor.pseudonym, ESCUELA_ADMIN_PASSPHRASE: editor.passphrase };
  // At the checkout itself: what compiles members' texts may read nothing behind a link.
  const school = await startSchool(bench.monitor.url(database), bench.newFolder(database), settings, root);
  const { headers } = await fetchOnce(school.origin, operation(signIn, { input: editor }));
  const cookie = headers['set-cookie']?.[0]?.split(';', 1)[0];
  const asking = async <Data>(query: string, variables: object): Promise<Data> => {
    const { body } = await fetchOnce(school.origin, operation(query, variables, cookie));
    const { data, errors } = JSON.parse(body.toString()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const { groups } = await asking<{ groups: { id: string }[] }>('{ groups { id } }', {});
  const [ours, raw]: [number[], number[]] = [[], []];
  for (let turn = -2; turn < rounds; turn += 1) {
    const source = textOf(turn);
    const took = { raw: await timed(() => bundleMDX({ source })), ours: await publishOne(asking, groups[0]?.id ?? '', source) };
    // The first ones find nothing warm.
    if (turn < 0) continue;
    ours.push(took.ours);
    raw.push(took.raw);
  }
  await school.running.stop();
  const [own, theirs] = [summary(ours), summary(raw)];
  return {
    name: 'publishing',
    ...{ value: own.median, unit: 'ms', baseline: theirs.median, ratio: own.median / theirs.median },
    bar: `≤ ${bar} ms`,
    holds: own.median <= bar,
    what: `a text of ${round(textOf(0).length / 1000)} KB by GraphQL over HTTP: sent in, published, and its page read; by the clock, the best ${round(own.best)} ms`,
    source: 'mdx-bundler alone with the same text, in this process',
  };
}

async function publishOne(asking: <Data>(query: string, variables: object) => Promise<Data>, group: string, source: string) {
  const [id, language] = [randomUUID(), 'es'];
  const content = {
    ...{ kind: 'GUIDE', language, licence: 'CC_BY_SA_4_0', topics: ['ACCOUNTS'], level: 'START', minutes: 10 },
    ...{ title: `Frases de paso ${id.slice(0, 8)}`, summary: 'Cómo hacer una frase que nadie adivina.', source, isSigned: true },
  };
  const { saveDraft } = await asking<{ saveDraft: { draft: object | null } }>(save, { input: { id, revision: 0, group, content } });
  if (!saveDraft.draft) throw new Error(JSON.stringify(saveDraft));
  return timed(async () => {
    const { submitDraft } = await asking<{ submitDraft: { resource: string | null } }>(submit, { input: { id } });
    const { contribution } = await asking<{ contribution: { id: string } }>('query ($slug: Slug!) { contribution(slug: $slug) { id } }', {
      slug: submitDraft.resource,
    });
    await asking(publish, { input: { resource: contribution.id, version: 1 } });
    const { resource } = await asking<{ resource: { blocks: unknown } | null }>(
      'query ($slug: Slug!) { resource(slug: $slug) { blocks } }',
      {
        slug: submitDraft.resource,
      },
    );
    if (!resource) throw new Error(`Not published: ${JSON.stringify(submitDraft)}`);
  });
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

/** Ten kilobytes of what people write: headings, paragraphs, lists, links and a component here and there. */
function textOf(turn: number): string {
  const part = (at: number) => `## Parte ${at} de ${turn + 3}

Elegimos **seis palabras** al azar, las repetimos en voz alta y [nadie las escribe](https://example.org/frases/${at}).

- Una palabra que no dice nada de nosotras.
- Otra que hace reír, para no olvidarla.

<Callout type="care" title="Con calma">
Si alguien no quiere decir su frase en voz alta, no la dice.
</Callout>

`;
  return Array.from({ length: 31 }, (_, at) => part(at)).join('');
}
