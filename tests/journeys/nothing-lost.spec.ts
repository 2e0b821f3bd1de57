import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decideAs, sendIn } from '../support/contributions.ts';
import { everyWay, journeys } from '../support/journey.ts';
import { administrator, type RunningSchool } from '../support/running-school.ts';
import { aGroupBy, anAdministeredSchool, aSigned, aTitle, invite, theAdministrator, type Signed } from '../support/studio.ts';
import { command } from '../support/test-server.ts';

let running: RunningSchool;
const school = journeys(async () => {
  running = await anAdministeredSchool();
  return running.address;
});
afterAll(() => running?.stop());

let group: { readonly id: string };
beforeAll(async () => void (group = await aGroupBy(await theAdministrator(school, 'es'), 'ORGANISATION', aTitle('Cooperativa'))));

const sql = (words: string) => command(running.database.address, words);
/** Ends every session behind the school's back, as time does. */
const endSessions = () => sql('delete from account_sessions');
/** Ends the roles of everybody but the administrator, as somebody who gives them may do at any moment. */
const endRoles = () => sql(`delete from grants where group_id = '${group.id}'`);

const good = '## Qué hacemos\n\nElegimos **seis palabras** al azar.\n';
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { isHalf refusal { message } } }';

/** What somebody may write that cannot be kept as it is. This browser lets no day be written that is none. */
const unfit = [
  ['minutes', '9000'],
  ['adaptedFrom', 'Frases de paso'],
] as const;

const aWriter = async (language: Signed['visit']['language'], javaScriptEnabled: boolean, role = 'MEMBER') => {
  const writer = await aSigned(school, language, { javaScriptEnabled });
  await invite(await theAdministrator(school, language), writer, group.id, role);
  return writer;
};
const field = ({ page }: Signed, name: string) => page.locator(`[name=${name}]`);
const stands = async (writer: Signed, name: string) => (await field(writer, name).inputValue()).replaceAll('\r\n', '\n');
/** What is kept of her drafts. */
const kept = ({ ask }: Signed) =>
  ask<{ content: object }[]>('{ myDrafts { content { title source minutes reviewBy adaptedFrom } } }').then((all) =>
    all.map(({ content }) => content),
  );
const save = ({ visit }: Signed) => visit.button('resources.write-save').first().click();

/** Opens a new text and writes in it. */
async function write(writer: Signed, more: Readonly<Record<string, string>> = {}) {
  await writer.visit.open('estudio/biblioteca/nuevo?clase=card');
  if ('adaptedFrom' in more) await writer.page.locator('summary', { hasText: writer.visit.t('resources.write-lineage') }).click();
  for (const [name, words] of Object.entries({ title: 'Sin perder nada', source: good, ...more })) await field(writer, name).fill(words);
}

describe.each(everyWay.filter((way) => !way.javaScriptEnabled))('in $language, without JavaScript', ({ language, javaScriptEnabled }) => {
  test.each(unfit)('a session that is over takes nothing along, though %s holds "%s"', async (name, words) => {
    const writer = await aWriter(language, javaScriptEnabled);
    await write(writer, { [name]: words });
    await endSessions();
    writer.watch.expects(422);
    await save(writer);
    await writer.visit.sees('people.held-title');
    expect([await stands(writer, 'title'), await stands(writer, 'source'), await stands(writer, name)]).toEqual([
      'Sin perder nada',
      good,
      words,
    ]);
    await writer.ask(signIn, { pseudonym: writer.pseudonym, passphrase: administrator.passphrase });
    await writer.visit.button('people.held-again').click();
    await writer.visit.isRefused('resources.write-partly-saved');
    expect(await stands(writer, name)).toBe(words);
  });

  test.each(unfit)('the rest is saved where %s holds "%s", and nothing is sent in', async (name, words) => {
    const writer = await aWriter(language, javaScriptEnabled);
    await write(writer, { [name]: words });
    writer.watch.expects(422);
    await save(writer);
    await writer.visit.isRefused('resources.write-partly-saved');
    const all = { title: 'Sin perder nada', source: good, minutes: 0, reviewBy: null, adaptedFrom: null };
    expect(await kept(writer)).toEqual([all]);
    expect([await stands(writer, 'title'), await stands(writer, 'source'), await stands(writer, name)]).toEqual([
      'Sin perder nada',
      good,
      words,
    ]);
    expect(await field(writer, name).getAttribute('aria-invalid')).toBe('true');
    writer.watch.expects(422);
    await writer.visit.button('resources.write-submit').click();
    await writer.visit.isRefused('resources.write-not-sent');
    expect(await kept(writer)).toEqual([all]);
  });

  test('a role that ended meanwhile takes nothing along of a new text', async () => {
    const writer = await aWriter(language, javaScriptEnabled);
    await write(writer, { summary: 'Lo que nadie adivina' });
    await endRoles();
    writer.watch.expects(422);
    await save(writer);
    await writer.visit.sees('people.held-gone-title');
    const said = ['title', 'summary', 'source'].map((name) => stands(writer, name));
    expect(await Promise.all(said)).toEqual(['Sin perder nada', 'Lo que nadie adivina', good]);
  });

  test('nor of a draft that the school had, of which it shows what was typed last', async () => {
    const writer = await aWriter(language, javaScriptEnabled);
    await write(writer);
    await save(writer);
    await writer.visit.hears('resources.write-done.draft-saved');
    await field(writer, 'source').fill('Lo último');
    await field(writer, 'title').fill('El último');
    await endRoles();
    writer.watch.expects(422);
    await save(writer);
    await writer.page.getByText(writer.visit.t('resources.write-not')).waitFor();
    expect([await stands(writer, 'title'), await stands(writer, 'source')]).toEqual(['El último', 'Lo último']);
  });

  test('nor of an answer to a question', async () => {
    const editor = await aWriter(language, javaScriptEnabled, 'EDITOR');
    const asker = await aSigned(school, language);
    const asked = { question: '¿Cómo guardamos la lista?', details: '', topic: 'CARE', language };
    await asker.ask('mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { refusal { message } } }', asked);
    const [question] = await editor.ask<{ slug: string }[]>('{ studioQuestions { slug } }');
    await editor.visit.open(`estudio/preguntas/${question!.slug}`);
    await field(editor, 'source').fill('Una **lista** en papel.');
    await endRoles();
    editor.watch.expects(422);
    await editor.visit.button('resources.answer-send').click();
    await editor.visit.sees('people.held-gone-title');
    expect(await stands(editor, 'source')).toBe('Una **lista** en papel.');
  });

  test('what is said of a text that was withdrawn meanwhile stays to be copied', async () => {
    const [editor, writer] = [await theAdministrator(school, language), await aWriter(language, javaScriptEnabled)];
    const slug = await sendIn(writer, group.id);
    await decideAs(editor, 'publishResource', slug, 1);
    const reader = await aSigned(school, language, { javaScriptEnabled });
    await reader.visit.open(`problema?en=biblioteca/${slug}`);
    await reader.page.locator('[name=kind]').first().check();
    await field(reader, 'text').fill('El segundo paso no lleva a ninguna parte');
    const { id } = await writer.ask<{ id: string }>(`{ contribution(slug: "${slug}") { id } }`);
    await writer.ask('mutation ($input: WithdrawResourceInput!) { withdrawResource(input: $input) { refusal { message } } }', {
      resource: id,
    });
    reader.watch.expects(422);
    await reader.visit.button('resources.problem-send').click();
    await reader.visit.sees('people.held-gone-title');
    expect(await stands(reader, 'text')).toBe('El segundo paso no lleva a ninguna parte');
  });
});

describe.each(everyWay.filter((way) => way.javaScriptEnabled))('in $language, with JavaScript', ({ language, javaScriptEnabled }) => {
  test('the rest is saved by itself while a field cannot be kept, which is said at that field', async () => {
    const writer = await aWriter(language, javaScriptEnabled);
    const { page, visit } = writer;
    await visit.open('estudio/biblioteca/nuevo?clase=card');
    await visit.takesOver(javaScriptEnabled);
    await field(writer, 'minutes').fill('9000');
    await field(writer, 'source').fill(good);
    await page.locator('[data-save-state=partly]').waitFor();
    expect(await kept(writer)).toEqual([{ title: '', source: good, minutes: 0, reviewBy: null, adaptedFrom: null }]);
    expect([await stands(writer, 'minutes'), await field(writer, 'minutes').getAttribute('aria-invalid')]).toEqual(['9000', 'true']);
    await visit.button('resources.write-submit').click();
    await page.locator('[data-save-state=partly]').waitFor();
    await field(writer, 'minutes').fill('90');
    await page.locator('[data-save-state=saved]').waitFor();
    expect(await kept(writer)).toEqual([{ title: '', source: good, minutes: 90, reviewBy: null, adaptedFrom: null }]);
    expect(await field(writer, 'minutes').getAttribute('aria-invalid')).toBeNull();
  });
});
