import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility.ts';
import { everyWay, journeys } from '../support/journey.ts';
import { measured } from '../support/measures.ts';
import type { RunningSchool } from '../support/running-school.ts';
import { aGroupBy, anAdministeredSchool, aSigned, aTitle, invite, theAdministrator, type Signed } from '../support/studio.ts';
import { until } from '../support/until.ts';

let running: RunningSchool;
const school = journeys(async () => {
  running = await anAdministeredSchool();
  return running.address;
});
afterAll(() => running?.stop());

let group: { readonly id: string };
beforeAll(async () => void (group = await aGroupBy(await theAdministrator(school, 'es'), 'ORGANISATION', aTitle('Cooperativa'))));

const ways = everyWay.filter(({ javaScriptEnabled }) => javaScriptEnabled);

describe.each(ways)('in $language', ({ language }) => {
  /** Somebody who may write, before the form of a new text. */
  const aWriter = async (): Promise<Signed> => {
    const writer = await aSigned(school, language);
    await invite(await theAdministrator(school, language), writer, group.id, 'MEMBER');
    await writer.visit.open('estudio/biblioteca/nuevo?clase=card');
    await writer.visit.takesOver(true);
    return writer;
  };
  const field = (page: Page) => page.locator('#source');
  const colours = ({ visit, page }: Signed) => page.getByRole('textbox', { name: visit.t('resources.write.source'), exact: true });
  /** Types in the place of all that stands there. */
  const write = async (writer: Signed, text: string) => {
    await colours(writer).focus();
    await writer.page.keyboard.press('ControlOrMeta+a');
    await writer.page.keyboard.type(text);
    await isWritten(writer.page, text);
  };
  const toColours = async (writer: Signed) => {
    await writer.visit.button('resources.write-colours').click();
    await writer.visit.button('resources.write-plain').waitFor();
  };
  const isWritten = (page: Page, text: string) => until(async () => (await field(page).inputValue()) === text);

  test('it comes by wish alone; text and caret go there and back, and the school has what was written in either', async () => {
    const writer = await aWriter();
    const { visit, page, watch, ask } = writer;
    const scripts = async () => (await watch.loaded()).filter(({ url }) => /\/colours-[\w-]+\.js$/.test(url)).length;
    await field(page).fill('Uno\n\ndos');
    await field(page).press('ArrowLeft');
    expect(await scripts()).toBe(0);
    await toColours(writer);
    expect(await scripts()).toBe(1);
    await page.keyboard.type('-');
    await isWritten(page, 'Uno\n\ndo-s');
    await page.locator('#se-vera').getByText('do-s').waitFor();
    await visit.button('resources.write-plain').click();
    await page.keyboard.type('+');
    expect(await field(page).inputValue()).toBe('Uno\n\ndo-+s');
    await page.locator('[data-save-state=saved]').waitFor();
    const drafts = await ask<{ content: { source: string } }[]>('{ myDrafts { content { source } } }');
    expect(drafts.map(({ content }) => content.source)).toEqual(['Uno\n\ndo-+s']);
  });

  test('what is wrong is marked at its place; list and mark lead there and mend it, and undoing takes that back', async () => {
    const writer = await aWriter();
    const { visit, page } = writer;
    await toColours(writer);
    await write(writer, 'Uno.\n\n<b>Dos</b> tres.\n\n<b>Cuatro</b>');
    await page.locator('.cm-lintRange-error', { hasText: '<b>Dos</b>' }).waitFor();
    await page
      .getByRole('button', { name: visit.t('resources.write-issue-at', { line: 3, column: 1 }) })
      .first()
      .click();
    await page.keyboard.type('Antes: ');
    await isWritten(page, 'Uno.\n\nAntes: <b>Dos</b> tres.\n\n<b>Cuatro</b>');
    await page.locator('.cm-lintRange-error', { hasText: '<b>Dos</b>' }).waitFor();
    // What mends holds for the text that was read.
    await page.getByRole('button', { name: visit.t('resources.write-issue-at', { line: 3, column: 8 }) }).waitFor();
    await page.locator('button[name=fix]').first().click();
    await isWritten(page, 'Uno.\n\nAntes: **Dos** tres.\n\n<b>Cuatro</b>');
    await until(async () => (await page.locator('button[name=fix]').count()) === 1);
    await page.keyboard.press('F8');
    await page.locator('.cm-tooltip').getByRole('button').click();
    await isWritten(page, 'Uno.\n\nAntes: **Dos** tres.\n\n**Cuatro**');
    await page.keyboard.press('ControlOrMeta+z');
    await isWritten(page, 'Uno.\n\nAntes: **Dos** tres.\n\n<b>Cuatro</b>');
  });

  test('a component is put in where the caret is', async () => {
    const writer = await aWriter();
    const { visit, page } = writer;
    await toColours(writer);
    await write(writer, 'Antes.');
    await visit.button('resources.write-insert').click();
    const dialog = page.getByRole('dialog', { name: visit.t('resources.write-insert') });
    await dialog.getByRole('button', { name: visit.t('mdx.component.Activity'), exact: true }).click();
    const asking = page.getByRole('dialog', { name: visit.t('mdx.component.Activity') });
    await asking.getByLabel(visit.t('mdx.prop.title')).fill('La red');
    await asking.getByLabel(visit.t('mdx.prop.minutes')).fill('20');
    await asking.getByRole('button', { name: visit.t('resources.write-insert-here'), exact: true }).click();
    await page.locator('#se-vera').getByText('La red').waitFor();
    expect(await field(page).inputValue()).toMatch(/^Antes\.\n\n<Activity /);
  });

  test('everybody can use it: names, colours, sizes, and a keyboard that leaves it by Tab', async () => {
    const writer = await aWriter();
    const { page, visit } = writer;
    await toColours(writer);
    await write(writer, '## Título\n\nUno **dos** `tres` [cuatro](https://example.org).\n\n<b>Cinco</b>');
    await page.locator('.cm-lintRange-error').waitFor();
    expect(await measured(page, 'focusStop')).toMatchObject({ isInSight: true });
    // The outline stands around what scrolls.
    expect(await page.evaluate("getComputedStyle(document.activeElement.closest('.cm-editor')).outlineWidth")).toBe('3px');
    const stop = async () => (await measured(page, 'focusStop'))?.name;
    await page.keyboard.press('Tab');
    expect(await stop()).toBe(visit.t('resources.write-plain'));
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await stop()).toBe(visit.t('resources.write-plain'));
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await stop()).not.toBe(visit.t('resources.write-plain'));
    await page.locator('label[for=source]').click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('!');
    await until(async () => (await field(page).inputValue()).endsWith('</b>!'));
    await page.locator('.cm-lintRange-error').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('F8');
    await page.locator('.cm-tooltip').getByRole('button').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the choice holds in its tab and in no other, and a line that breaks leaves the plain one', async () => {
    const writer = await aWriter();
    const { visit, page, watch } = writer;
    watch.expectsNoLine();
    await page.route('**/colours-*.js', (route) => route.abort(), { times: 1 });
    await visit.button('resources.write-colours').click();
    await visit.hears('resources.write-colours-missing');
    await field(page).fill('Nada se pierde');
    await page.locator('[data-save-state=saved]').waitFor();
    // The wish stays, and a browser asks again with a page that is loaded again.
    await page.reload();
    await visit.button('resources.write-plain').waitFor();
    expect([await measured(page, 'focusStop'), await field(page).inputValue()]).toEqual([null, 'Nada se pierde']);
    await colours(writer).getByText('Nada se pierde').waitFor();
    const other = await school.anotherPage(writer);
    await other.page.goto(`/${language}/estudio/biblioteca/nuevo?clase=card`);
    await other.page.getByRole('button', { name: visit.t('resources.write-colours'), exact: true }).waitFor();
  });
});
