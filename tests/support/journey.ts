import { basename } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { languages } from '../../libs/kernel/shared/index.ts';
import { aBrowser } from './browser.ts';
import { isFull } from './extent.ts';
import { watchPage, type PageWatch } from './page-watch.ts';
import { theSchool } from './running-school.ts';

const allWays = languages.flatMap((language) => [
  { language, javaScript: 'with', javaScriptEnabled: true },
  { language, javaScript: 'without', javaScriptEnabled: false },
]);

/** A deal: Spanish in one manner, another language in the other one. */
const deals = [
  ['es with', 'en without'],
  ['es without', 'pt with'],
  ['es with', 'pt without'],
  ['es without', 'en with'],
];

/** The name decides, so that all journeys together go every way, and each of them goes the same ways in every run. */
const dealOf = (file: string) => deals[[...basename(file)].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % deals.length] ?? [];

/** The ways a journey is made in every run: with and without JavaScript, in two languages; `npm run test:full` makes it in all six. */
export const everyWay = allWays.filter(
  ({ language, javaScript }) => isFull || dealOf(expect.getState().testPath ?? '').includes(`${language} ${javaScript}`),
);

/** Somebody with a browser profile of her own, and one page open. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: PageWatch;
}

/** What the journeys of one test file stand on. */
export interface Journeys {
  /** The school's address, once the tests run. */
  readonly address: string;
  person(options?: BrowserContextOptions): Promise<Person>;
  /** One more page in the browser profile of somebody. */
  anotherPage(person: Person): Promise<Person>;
}

/** How long the first journey waits until the browser is unpacked and the school open, in milliseconds. */
const patience = 120_000;

/** How long a page may take on a busy machine, in milliseconds. */
const pagePatience = 10_000;

/** How long a whole journey may take there, in milliseconds. */
const journeyPatience = 60_000;

/** Opens a browser and the school for this file. After each test every page that it opened must have nothing to complain of. */
export function journeys(school: () => Promise<string> = theSchool): Journeys {
  jest.setTimeout(journeyPatience);
  let browser: Browser;
  let address = '';
  const open: Person[] = [];
  beforeAll(async () => void ([browser, address] = await Promise.all([aBrowser(), school()])), patience);
  afterAll(() => browser?.close());
  afterEach(async () => {
    const people = open.splice(0);
    const complaints = await Promise.all(people.map(({ watch }) => watch.complaints()));
    await Promise.all([...new Set(people.map(({ context }) => context))].map((context) => context.close()));
    expect(complaints.flat()).toEqual([]);
  });
  const pageIn = async (context: BrowserContext): Promise<Person> => {
    const page = await context.newPage();
    const person = { page, context, watch: await watchPage(page, address) };
    open.push(person);
    return person;
  };
  return {
    get address() {
      return address;
    },
    async person(options = {}) {
      const context = await browser.newContext({ baseURL: address, viewport: { width: 800, height: 600 }, ...options });
      context.setDefaultTimeout(pagePatience);
      return pageIn(context);
    },
    anotherPage: ({ context }) => pageIn(context),
  };
}
