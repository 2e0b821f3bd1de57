import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import sharp from 'sharp';
import { workshop } from '../support/fixture-course.ts';
import { anEvent, answer, pathOf, record, recover } from '../support/path-asks.ts';
import { change, hold, networkOf, signIn, signUp } from '../support/people.ts';
import type { Client } from '../support/client.ts';
import { attempt, type SomeGroup } from '../support/groups.ts';
import { ImageRenderer } from '#libs/media/server';
import { sendImage } from '../support/images.ts';
import { ask } from '../support/questions.ts';
import { save } from '../support/resources.ts';
import { aStory, consent } from '../support/stories.ts';
import type { TestSchool } from '../support/test-school.ts';

/** Somebody who walked through the whole school, and everything that could betray her. */
export interface Member {
  readonly pseudonym: string;
  readonly accountId: string;
  readonly learnerId: string;
  /** Her one role. */
  readonly grantId: string;
  /** The notice that somebody came in by her words. */
  readonly noticeId: string;
  /** What she sent in to the library, and what she asked. */
  readonly contributionId: string;
  readonly questionId: string;
  /** Texts that may stand nowhere, by what they are. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Whether she erased everything in the end. */
  readonly isErased: boolean;
}

/** Letters that say this number, so that no pseudonym holds digits. */
const inLetters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');

/** Sends a photograph for her draft; gives what it says of her, what she says of it, and a piece of what is to be seen. */
async function anImage(school: TestSchool, client: Client, draft: string, name: string): Promise<Member['secrets']> {
  const [taken, alt] = [`foto que tomó ${name} en la plaza`, `se ve a ${name} de espaldas`];
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const photograph = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#000', noise } })
    .withExif({ IFD0: { Artist: taken, ImageDescription: taken } })
    .jpeg()
    .toBuffer();
  const { code } = await sendImage(client, draft, photograph, { alt });
  const rendered = await school.nest.get(ImageRenderer).render(photograph);
  if (code !== null || 'fault' in rendered) throw new Error(`The image was not taken: ${code}`);
  // The same program makes the same of it again: what the rows close begins so too.
  const piece = (bytes: Buffer) => bytes.subarray(bytes.length / 2, bytes.length / 2 + 32).toString('hex');
  return {
    'who took a photograph': taken,
    'what she says is to be seen': alt,
    'a piece of the photograph she sent': piece(photograph),
    'a piece of the image in her draft': piece(rendered.large.bytes),
  };
}

/** Walks whole journeys as one member: begins, marks, answers, takes a name, sets up an app, writes a draft, comes in elsewhere, errs, is told things. Every fifth erases all. */
export async function walk(school: TestSchool, number: number): Promise<Member> {
  const name = inLetters(number + 100);
  const pseudonym = `canario ${name} zurita`;
  const passphrase = `frase ${name} secreta maraca violeta`;
  const trace = { 'user-agent': `Huella/${name}-navegador`, 'x-forwarded-for': `203.0.113.${number}`, 'accept-language': `es-${name}` };
  const client = school.visitor({ headers: trace });
  const { recoveryWords: words } = await record(client, [anEvent()]);
  await answer(client, workshop.check.lesson, workshop.check.one, [number % 2]);
  for (const point of workshop.practice.practices.slice(0, number % 3)) await record(client, [anEvent({ point, kind: 'PRACTISED' })]);
  const passSecret = client.cookies.get('vuelo')!;
  await signUp(client, pseudonym, passphrase);
  const learnerId = (await pathOf(client))!;
  const { rows } = await school.rows.query<{ id: string }>('select id from accounts where pseudonym = $1', [pseudonym]);
  const accountId = rows[0]!.id;
  const grantId = randomUUID();
  await hold(school, { id: accountId }, 'member', { grant: grantId });
  const draft = `borrador de ${name} que nadie lee`;
  const network = { id: await networkOf(school), slug: 'red' };
  const { id: draftId } = await save(client, network, {}, { source: draft });
  const image = await anImage(school, client, draftId, name);
  const told = await tell(client, network, name);
  const { secret } = await change(client, 'beginAuthenticator', { passphrase }, 'secret');
  const code = new TOTP({ secret: Secret.fromBase32(secret!) }).generate({ timestamp: Date.parse('2026-11-22T12:00:00Z') });
  const { codes } = await change(client, 'confirmAuthenticator', { code }, 'codes');
  const elsewhere = school.visitor({ headers: trace });
  const wrong = `equivocada ${name} otra`;
  await signIn(elsewhere, pseudonym, wrong);
  await signIn(elsewhere, pseudonym, passphrase);
  await change(elsewhere, 'confirmSignIn', { code: codes![0]! }, 'isDone');
  const recovered = school.visitor({ headers: trace });
  await recover(recovered, words!.join(' '));
  await recovered.ask('{ myData { json } me { browsers { id } secondSteps { codesLeft } } }');
  const { data } = await recovered.ask<{ myNotices: { id: string; kind: string }[] }>('{ myNotices { id kind } }');
  const noticeId = data!.myNotices.find(({ kind }) => kind === 'entered-by-words')!.id;
  const isErased = number % 5 === 0;
  if (isErased) await change(recovered, 'eraseAccount', { isConfirmed: true }, 'isDone');
  const secrets = {
    'the browser’s name': trace['user-agent'],
    'the address of the device': trace['x-forwarded-for'],
    'the passphrase': passphrase,
    'a wrong passphrase': wrong,
    'the eight words': words!.join(' '),
    'the secret of a session': elsewhere.cookies.get('vuelo')!,
    'the secret of a pass': passSecret,
    'the secret of the app': secret!,
    'a code on paper': codes![1]!,
    'what she writes in a draft': draft,
    ...image,
    ...told.secrets,
  };
  return { pseudonym, accountId, learnerId, grantId, noticeId, ...told.ids, secrets, isErased };
}

/** Tells a life to the library, asks, and reports a problem: nobody has decided yet about any of it. */
async function tell(client: Client, network: SomeGroup, name: string) {
  const [life, asked, reported] = [`vida de ${name} que nadie publicó`, `pregunta de ${name} a solas`, `problema de ${name} sin leer`];
  const story = await aStory(client, network, { title: life, source: `## Qué pasó\n\nLa ${life}.\n` });
  const { words } = await consent(client, story);
  const question = await ask(client, { question: asked, details: asked });
  const report = { place: `cursos/${workshop.slug}/${workshop.check.lesson}`, language: 'es', kind: 'HURTS', text: reported };
  const { code, error } = await attempt(client, 'reportProblem', report, 'isDone');
  if (code ?? error) throw new Error(`Not reported: ${code ?? error}`);
  return {
    ids: { contributionId: story.id, questionId: question.id },
    secrets: {
      'a life that is not published': life,
      'the words of whoever told it': words,
      'a question that is not answered': asked,
      'a problem that somebody reported': reported,
    },
  };
}
