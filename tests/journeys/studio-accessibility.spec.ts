import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { accessibilityFaults, axeFaults, axeCounts } from '../support/accessibility.ts';
import { anOutdatedAdaptation, sendIn } from '../support/contributions.ts';
import { extent } from '../support/extent.ts';
import { journeys } from '../support/journey.ts';
import { measured, type FocusStop } from '../support/measures.ts';
import type { RunningSchool } from '../support/running-school.ts';
import { aCodeBy, aGroupBy, anAdministeredSchool, aSigned, aTitle, invite, theAdministrator, type Signed } from '../support/studio.ts';
import { command } from '../support/test-server.ts';
import { lessons, Visit } from '../support/visit.ts';

let running: RunningSchool;
const school = journeys(async () => {
  running = await anAdministeredSchool();
  return running.address;
});
afterAll(async () => {
  console.log('axe:', JSON.stringify(axeCounts));
  await running?.stop();
});

let group: { readonly id: string; readonly slug: string };
let question: string;
let conversation: string;
let adaptation: string;
beforeAll(async () => {
  const admin = await theAdministrator(school, 'es');
  group = await aGroupBy(admin, 'ORGANISATION', aTitle('Cooperativa de nombre bastante largo y con palabras como autogestionariamente'));
  const [one, other] = [await aSigned(school, 'es'), await aSigned(school, 'es')];
  await invite(admin, one, group.id, 'MEMBER');
  adaptation = await anOutdatedAdaptation(admin, one, group.id);
  await command(running.database.address, `update resources set review_by = '2020-01-02' where slug = '${adaptation}'`);
  await invite(admin, other, group.id, 'COORDINATOR');
  await aCodeBy(admin, group.id, 'TRAINER');
  const [{ account }] = await admin
    .ask<{ members: { edges: { node: { account: string } }[] } }>(
      `{ group(slug: "${group.slug}") { members { edges { node { account } } } } }`,
    )
    .then(({ members }) => members.edges.map(({ node }) => node) as [{ account: string }]);
  await admin.ask('mutation ($input: SuspendAccountInput!) { suspendAccount(input: $input) { refusal { message } } }', { id: account });
  await one.ask('mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { refusal { message } } }', {
    ...{ question: '¿Cómo hacemos una lista de contactos segura?', details: 'Somos doce.', topic: 'CARE', language: 'es' },
  });
  await one.ask('mutation ($input: ReportProblemInput!) { reportProblem(input: $input) { refusal { message } } }', {
    ...{ place: lessons.marked, language: 'es', kind: 'HURTS', text: 'Lastima' },
  });
  const house = await one.ask<{ edges: { node: { id: string; isOfHouse: boolean } }[] }>('{ calls { edges { node { id isOfHouse } } } }');
  const { id: call } = house.edges.map(({ node }) => node).find(({ isOfHouse }) => isOfHouse)!;
  const answered = 'mutation ($input: AnswerCallInput!) { answerCall(input: $input) { conversation refusal { message } } }';
  ({ conversation } = await one.ask<{ conversation: string }>(answered, { call, text: 'Puedo traducirlo' }));
  question = (await admin.ask<{ slug: string }[]>('{ studioQuestions { slug } }'))[0]!.slug;
  await admin.ask('mutation ($input: AnnounceInput!) { announce(input: $input) { refusal { message } } }', {
    group: group.id,
    text: 'Hay asamblea',
  });
});

/** Unfolds all that can be unfolded, so that everything is looked at. */
const unfoldAll = ({ page }: Signed) => page.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true");

const places: Readonly<Record<string, () => string>> = {
  'the studio': () => 'estudio',
  'all groups': () => 'estudio/grupos',
  'a group': () => `estudio/grupos/${group.slug}`,
  invitations: () => `estudio/grupos/${group.slug}/invitaciones`,
  announcements: () => 'estudio/anuncios',
  accounts: () => 'estudio/cuentas',
  questions: () => 'estudio/preguntas',
  'a question to answer': () => `estudio/preguntas/${question}`,
  calls: () => 'estudio/convocatorias',
  'an answer to a call': () => `estudio/convocatorias/${conversation}`,
  collections: () => 'estudio/colecciones',
  'a collection to fill': () => 'estudio/colecciones/para-preparar-una-asamblea',
  'reports of problems': () => 'estudio/problemas',
  'the directory': () => 'estudio/proveedores',
  'the log': () => 'estudio/bitacora',
  'what waits for review and what grows old': () => 'estudio/biblioteca/revision',
  'a contribution': () => `estudio/biblioteca/aportes/${adaptation}`,
  'its original then and now': () => `estudio/biblioteca/aportes/${adaptation}?original=ver`,
  'what somebody writes': () => 'estudio/biblioteca',
  notices: () => 'avisos',
  'a code to type': () => 'invitacion',
  'an unknown invitation': () => 'invitacion/0000-0000-0000',
};

// A quick run looks at some places, the full one and that of every change at all.
test.each(extent(Object.entries(places), 8))('everybody can use: %s', async (name, place) => {
  const one = await theAdministrator(school, 'es');
  await one.visit.open(place());
  await one.visit.takesOver(place().startsWith('estudio'));
  expect([name, await accessibilityFaults(one.page)]).toEqual([name, []]);
  await unfoldAll(one);
  expect([name, await axeFaults(one.page)]).toEqual([name, []]);
  expect([name, (await measured(one.page, 'overflow')).what]).toEqual([name, []]);
});

test('everybody can use: the code of a new invitation', async () => {
  const one = await theAdministrator(school, 'es');
  await one.visit.open(`estudio/grupos/${group.slug}/invitaciones`);
  await one.visit.takesOver(true);
  await one.visit.button('people.invite-make').click();
  await one.visit.hears('people.studio-done.invited');
  expect(await accessibilityFaults(one.page)).toEqual([]);
});

test('everybody can use: an invitation, and what the studio says to whoever has no role', async () => {
  const admin = await theAdministrator(school, 'es');
  const code = await aCodeBy(admin, group.id, 'MEMBER');
  const { page } = await school.person();
  await new Visit(page, 'es').open(`invitacion/${code}`);
  expect(await accessibilityFaults(page)).toEqual([]);
  const one = await aSigned(school, 'es');
  one.watch.expects(403);
  await one.visit.open('estudio');
  expect(await accessibilityFaults(one.page)).toEqual([]);
});

test('everybody can use: the consents for a story, and the words that take it back', async () => {
  const one = await theAdministrator(school, 'es');
  const story = await sendIn(one, group.id, { kind: 'STORY' });
  await one.visit.open(`estudio/biblioteca/aportes/${story}/consentimientos`);
  expect(await accessibilityFaults(one.page)).toEqual([]);
  await one.page.getByLabel(one.visit.t('resources.consent-use.PUBLISH')).check();
  await one.page.getByLabel(one.visit.t('resources.consent-way.SPOKEN')).check();
  await one.page.getByLabel(one.visit.t('resources.ledger-day')).fill('2026-01-02');
  await one.visit.button('resources.ledger-save').click();
  await one.visit.hears('resources.ledger-done.consent-recorded');
  expect(await accessibilityFaults(one.page)).toEqual([]);
});

test('everybody can use: a question with its answer', async () => {
  const [admin, trainer] = [await theAdministrator(school, 'es'), await aSigned(school, 'es')];
  await invite(admin, trainer, group.id, 'TRAINER');
  const words = { question: aTitle('¿Quién guarda la lista?'), details: 'Somos doce.', topic: 'CARE' };
  await trainer.ask('mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { refusal { message } } }', {
    ...words,
    language: 'es',
  });
  const asked = await trainer.ask<{ id: string; slug: string; question: string }[]>('{ studioQuestions { id slug question } }');
  const { id, slug } = asked.find((each) => each.question === words.question)!;
  await trainer.ask('mutation ($input: SendAnswerInput!) { sendAnswer(input: $input) { refusal { message } } }', {
    ...{ id, source: '## Entre dos\n\n- En **papel**\n- Bajo llave' },
  });
  await admin.ask('mutation ($input: PublishAnswerInput!) { publishAnswer(input: $input) { refusal { message } } }', {
    ...{ id, revision: 1, ...words },
  });
  const { page } = await school.person();
  await new Visit(page, 'es').open(`preguntas/${slug}`);
  await page.getByRole('heading', { level: 1, name: words.question }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('everybody can use: the way back in over the page, and what waits without a script', async () => {
  const one = await theAdministrator(school, 'es');
  await one.visit.open('estudio/cuentas');
  await one.visit.takesOver(true);
  await command(running.database.address, 'delete from account_sessions');
  await one.page.locator('main summary').last().click();
  await one.visit.button('people.restore-sure').click();
  await one.page.getByRole('dialog').waitFor();
  const focused = await measured(one.page, 'focusStop');
  expect(focused).toMatchObject({ isOutlined: true, isInSight: true });
  expect(await accessibilityFaults(one.page)).toEqual([]);
  const plain = await theAdministrator(school, 'es');
  // Whoever saves data gets the page without its script; the browser can still be asked.
  await plain.context.addCookies([{ name: 'ajustes', value: '0000010', url: school.address }]);
  await plain.visit.open('estudio/grupos');
  await plain.page.getByLabel(plain.visit.t('people.group-title.es'), { exact: true }).fill('Centro');
  await command(running.database.address, 'delete from account_sessions');
  plain.watch.expects(422);
  await plain.visit.button('people.group-make').click();
  await plain.visit.sees('people.held-title');
  expect(await accessibilityFaults(plain.page)).toEqual([]);
});

test.each([true, false])('a group is made with the keyboard alone (JavaScript: %s)', async (javaScriptEnabled) => {
  const one = await theAdministrator(school, 'es', { javaScriptEnabled });
  const { page, visit } = one;
  const title = aTitle('Centro');
  await visit.open('estudio');
  const tabTo = async (isWanted: (stop: FocusStop) => boolean) => {
    const met: FocusStop[] = [];
    while (met.length < 150) {
      await page.keyboard.press('Tab');
      const stop = await measured(page, 'focusStop');
      if (!stop) break;
      met.push(stop);
      if (isWanted(stop)) break;
    }
    expect(met.at(-1)).toEqual(expect.objectContaining({ isLast: false }));
    expect(met.filter(({ isOutlined, isInSight }) => !isOutlined || !isInSight)).toEqual([]);
    const order = met.map(({ place }) => place);
    expect(order).toEqual([...order].sort((first, other) => first - other));
  };
  await tabTo(({ href }) => href === '/es/estudio/grupos');
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await visit.takesOver(javaScriptEnabled);
  await tabTo(({ name }) => name === visit.t('people.group-title.es'));
  await page.keyboard.type(title);
  await tabTo(({ name }) => name === visit.t('people.group-make'));
  await page.keyboard.press('Enter');
  await visit.hears('people.studio-done.group-made');
  await page.getByRole('link', { name: title, exact: true }).waitFor();
});
