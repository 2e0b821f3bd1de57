import { afterAll, expect, test } from '@jest/globals';
import { decideAs, sendIn } from '../support/contributions.ts';
import { journeys } from '../support/journey.ts';
import { administrator, type RunningSchool } from '../support/running-school.ts';
import { aGroupBy, anAdministeredSchool, aSigned, aTitle, invite, theAdministrator, type Signed } from '../support/studio.ts';
import { command } from '../support/test-server.ts';

let running: RunningSchool;
const school = journeys(async () => {
  running = await anAdministeredSchool();
  return running.address;
});
afterAll(() => running?.stop());

const plain = { javaScriptEnabled: false };

/** A day that a call may last, as the browser counts. */
const aMonthOn = ({ page }: Signed) =>
  page.evaluate<string>(
    '(() => { const day = new Date(); day.setUTCDate(day.getUTCDate() + 30); return day.toISOString().slice(0, 10); })()',
  );

const write = async ({ page, visit }: Signed, label: string, text: string) =>
  page.getByRole('textbox', { name: visit.t(label), exact: true }).fill(text);

/** Whether anything in the page names somebody. */
const isNamed = async ({ page }: Signed, somebody: Signed) => (await page.content()).includes(somebody.pseudonym);

const signInAgain = ({ ask, pseudonym }: Signed) =>
  ask('mutation ($input: SignInInput!) { signIn(input: $input) { refusal { message } } }', { ...administrator, pseudonym });

async function aPublishedText(writer: Signed): Promise<string> {
  const editor = await theAdministrator(school, 'es', plain);
  const { id } = await aGroupBy(editor, 'ORGANISATION', aTitle('Cooperativa'));
  await invite(editor, writer, id, 'MEMBER');
  const slug = await sendIn(writer, id, { title: aTitle('Frases') });
  await decideAs(editor, 'publishResource', slug, 1);
  return slug;
}

test('without JavaScript, a call is opened and answered, both write, neither learns who the other is unless told, and no word is lost', async () => {
  const [writer, reader] = [await aSigned(school, 'es', plain), await aSigned(school, 'es', plain)];
  const slug = await aPublishedText(writer);
  await writer.visit.open('estudio/convocatorias');
  await writer.page.getByLabel(writer.visit.t('resources.call-about')).selectOption(slug);
  await writer.page.getByLabel(writer.visit.t('resources.call-role.TRANSLATE'), { exact: true }).check();
  await write(writer, 'resources.calls-field.seeking', 'Alguien que lo diga en quechua');
  await writer.page.getByLabel(writer.visit.t('resources.call-until-label')).fill(await aMonthOn(writer));
  await writer.visit.button('resources.call-open').click();
  await writer.visit.hears('resources.calls-done.call-opened');

  await reader.visit.open(`biblioteca/${slug}`);
  await reader.visit.link('resources.call-answer').click();
  await reader.page.getByText('Alguien que lo diga en quechua').waitFor();
  await write(reader, 'resources.call-your-answer', 'Puedo yo');
  await reader.visit.button('resources.call-send').click();
  await reader.visit.hears('resources.calls-done.call-answered');
  expect(await isNamed(reader, writer)).toBe(false);

  await writer.visit.open('estudio/convocatorias');
  await writer.page.getByRole('link', { name: writer.visit.t('resources.talk-number', { number: 1 }) }).click();
  await writer.page.getByText('Puedo yo', { exact: true }).waitFor();
  expect(await isNamed(writer, reader)).toBe(false);
  await write(writer, 'resources.calls-field.text', 'Cuando quieras');
  await writer.page.getByLabel(writer.visit.t('resources.talk-named')).check();
  await writer.visit.button('resources.talk-send').click();
  await writer.visit.hears('resources.calls-done.message-sent');

  await reader.page.reload();
  await reader.page.getByText('Cuando quieras', { exact: true }).waitFor();
  expect(await isNamed(reader, writer)).toBe(true);
  await write(reader, 'resources.calls-field.text', 'El sábado\na las diez');
  await command(running.database.address, 'delete from account_sessions');
  reader.watch.expects(422);
  await reader.visit.button('resources.talk-send').click();
  await reader.visit.sees('people.held-title');
  await signInAgain(reader);
  await reader.visit.button('people.held-again').click();
  await reader.visit.hears('resources.calls-done.message-sent');
  await reader.page.getByText('El sábado a las diez').waitFor();

  await write(reader, 'resources.calls-field.text', 'Llevo papel');
  const id = new URL(reader.page.url()).pathname.split('/').at(-1);
  await signInAgain(writer);
  await writer.ask('mutation ($input: DeleteConversationInput!) { deleteConversation(input: $input) { refusal { message } } }', { id });
  reader.watch.expects(422);
  await reader.visit.button('resources.talk-send').click();
  await reader.visit.sees('people.held-gone-title');
  expect(await reader.page.getByLabel(reader.visit.t('resources.calls-field.text'), { exact: true }).inputValue()).toBe('Llevo papel');
});
