import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { judge } from '#libs/mdx/shared/inert';
import { aBrowser } from '../support/browser.ts';
import { isFull, sampled } from '../support/extent.ts';
import { corpora, embedded, ownInputs } from './inputs.ts';
import { watchTexts } from './oracles/browser.ts';
import { shown } from './shown.ts';

let browser: Browser;
beforeAll(async () => void (browser = await aBrowser()));
afterAll(() => browser?.close());

test('in a browser without any policy, no accepted text runs anything or asks for anything but our files', async () => {
  const all = embedded([...ownInputs(), ...[...corpora().values()].flat()]);
  const inputs = isFull ? all : sampled(all, 4000);
  const texts = inputs.flatMap((input) => {
    const judgement = judge(input);
    return judgement.ok ? [shown(judgement.blocks)] : [];
  });
  const { hits, requests, elements } = await watchTexts(browser, texts);
  process.stdout.write(`In Chromium without a policy: ${texts.length} accepted texts of ${inputs.length} inputs, ${elements} elements\n`);
  expect(hits).toEqual([]);
  expect(requests).toEqual([]);
  expect(elements).toBeGreaterThan(texts.length);
}, 900_000);

test.each([
  ['a handler', '<img src="/media/a" onload="alert(1)">', /handler onload/],
  ['a script', '<script>alert(1)</script>', /alert 1/],
  ['a script that leaves its mark', '<script>globalThis.__pwn = 1</script>', /__pwn 1/],
  ['a link to a script', '<a href="javascript:alert(1)">x</a>', /link javascript/],
  ['a frame', '<iframe srcdoc="x"></iframe>', /element iframe/],
  ['a form', '<form action="/graphql"><button>x</button></form>', /element form/],
  ['a call to another machine', '<script>fetch("https://malo.example")</script>', /fetch https/],
  ['a name that the page needs', '<p id="location">x</p>', /taken name location/],
])('the browser tells of %s', async (_what, html, hit) => {
  const { hits } = await watchTexts(browser, [html]);
  expect(hits.join('\n')).toMatch(hit);
});

test.each([
  ['an image elsewhere', '<img src="https://malo.example/x.png">'],
  ['a path that is no file of ours', '<img src="/graphql?query={a}">'],
  ['a style that calls out', '<p style="background: url(https://malo.example/x)">x</p>'],
])('the browser tells of %s', async (_what, html) => {
  expect((await watchTexts(browser, [html])).requests).toHaveLength(1);
});
