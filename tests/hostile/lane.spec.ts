import { afterAll, expect, test } from '@jest/globals';
import { InertLane } from '#libs/mdx/server';
import { judge } from '#libs/mdx/shared/inert';
import { isFull, sampled } from '../support/extent.ts';
import { lanePrograms } from '../../libs/mdx/server/programs.ts';
import { pathological } from './attacks/pathological.ts';
import { plainTexts } from './attacks/plain.ts';

const fromSources = new InertLane(lanePrograms(false));
const built = new InertLane(lanePrograms(true));
afterAll(() => Promise.all([fromSources.onModuleDestroy(), built.onModuleDestroy()]));

test.each([
  ['from its sources', fromSources],
  ['as it is built', built],
])('the lane %s gives every plain text the blocks of its preview', async (_how, lane) => {
  for (const text of plainTexts) {
    const judgement = judge(text);
    expect(await lane.compile(text)).toMatchObject({ ok: true, blocks: judgement.ok && judgement.blocks });
  }
});

test('what is refused is refused with its places and particulars, and never compiled', async () => {
  for (const lane of [fromSources, built]) {
    const refusal = judge('uno\n\n<b>dos</b> {tres}');
    expect(await lane.compile('uno\n\n<b>dos</b> {tres}')).toMatchObject({ ok: false, issues: refusal.ok || refusal.issues });
    expect(await lane.judge('uno {dos}')).toMatchObject({ ok: false, issues: [{ code: 'expression-not-allowed', line: 1, column: 5 }] });
  }
});

test('a text with line ends of other scripts is one text', async () => {
  for (const lane of [fromSources, built])
    expect(await lane.compile('uno\u2028dos\u2029tres')).toMatchObject({ ok: true, blocks: [['p', 'uno\u2028dos\u2029tres']] });
});

test('whole amounts of grammar end, one way or the other, and the next text is read', async () => {
  const amounts = pathological(64_000);
  for (const source of isFull ? amounts : sampled(amounts, 12)) expect(await fromSources.judge(source)).toHaveProperty('ok');
  expect(await fromSources.judge('Hola')).toMatchObject({ ok: true, blocks: [['p', 'Hola']] });
}, 900_000);
