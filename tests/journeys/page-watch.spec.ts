import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { aBrowser } from '../support/browser.ts';
import { watchPage } from '../support/page-watch.ts';
import { theSchool } from '../support/running-school.ts';

let browser: Browser;
let address: string;

beforeAll(async () => void ([browser, address] = await Promise.all([aBrowser(), theSchool()])), 120_000);
afterAll(() => browser?.close());

const elsewhere = 'https://otra.example/';

/** What no page of ours may do, and how the watch must name it. */
const faults: readonly (readonly [name: string, complaint: RegExp, doIt: (page: Page) => Promise<unknown>])[] = [
  ['an inline style', /^policy broken: style-src/, (page) => page.evaluate(`document.body.setAttribute('style', 'color: red')`)],
  ['another origin', /^asked another origin: https:\/\/otra\.example/, (page) => page.goto(elsewhere)],
  ['an answer that nobody expects', /^answered 404 to GET /, (page) => page.goto(`${address}/es/no-hay-nada`)],
];

const faultsOfScripts: typeof faults = [
  ['a warning', /^console: cuidado$/, (page) => page.evaluate(`console.warn('cuidado')`)],
  ['a script that fails', /^script failed: roto$/, (page) => page.evaluate(`queueMicrotask(() => { throw new Error('roto') })`)],
];

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  test.each(javaScriptEnabled ? [...faults, ...faultsOfScripts] : faults)('a journey fails for %s', async (_, complaint, doIt) => {
    const context = await browser.newContext({ javaScriptEnabled });
    await context.route(`${elsewhere}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>otra</title>' }),
    );
    const page = await context.newPage();
    const watch = await watchPage(page, address);
    await page.goto(`${address}/es`);
    expect(await watch.complaints()).toEqual([]);
    await doIt(page);
    while (!(await watch.complaints()).some((one) => complaint.test(one))) await page.evaluate('1');
    await context.close();
  });
});
