import { expect, test } from '@jest/globals';
import { applyFix, judge, type InertIssue, type Judgement } from '#libs/mdx/shared/inert';
import { attacks } from './attacks/index.ts';
import { corpora, embedded, ownInputs } from './inputs.ts';
import { faultsIn } from './oracles/html.ts';
import { shown } from './shown.ts';

declare global {
  var __pwn: unknown;
}

/** What the tries of one list came to. */
function tried(inputs: readonly string[]) {
  const faults: string[] = [];
  let accepted = 0;
  for (const input of inputs) {
    const judgement = attempted(input);
    if (typeof judgement === 'string') faults.push(`${judgement}: ${JSON.stringify(input)}`);
    else if (judgement.ok) {
      accepted += 1;
      faults.push(...faultsIn(shown(judgement.blocks)).map((fault) => `${fault}: ${JSON.stringify(input)}`));
    } else faults.push(...faultsOfRefusal(input, judgement.issues));
  }
  return { tried: inputs.length, accepted, faults };
}

/** Every refusal says why, where the text is, and with a fix that leads on to something that can be judged. */
function faultsOfRefusal(input: string, issues: readonly InertIssue[]): string[] {
  const [first] = issues;
  if (!first) return [`refused without a word: ${JSON.stringify(input)}`];
  const { fix } = first;
  const isInside = first.line <= input.split(/\r\n?|\n/).length && (!fix || (fix.from <= fix.to && fix.to <= input.length));
  const mended = fix && input.length % 8 === 0 ? attempted(applyFix(input, fix)) : null;
  return [
    ...(isInside ? [] : [`an issue beside the text: ${JSON.stringify(input)}`]),
    ...(typeof mended === 'string' ? [`mended, ${mended}: ${JSON.stringify(input)}`] : []),
  ];
}

function attempted(input: string): Judgement | string {
  try {
    return judge(input);
  } catch (error) {
    return `it failed with ${String(error)}`;
  }
}

function tell(name: string, { tried: count, accepted }: { tried: number; accepted: number }): void {
  process.stdout.write(`Hostile inputs of ${name}: ${count} tried, ${accepted} accepted as words, ${count - accepted} refused\n`);
}

test('of our own attacks, as they are, in a component and in a prop, none runs, fails or shows what it should not', () => {
  const inputs = ownInputs();
  const result = tried(embedded(inputs));
  tell('our own', result);
  expect(result.faults).toEqual([]);
  expect(inputs.length).toBeGreaterThan(10_000);
  // Oracles that have nothing to look at would be quiet too.
  expect(result.accepted).toBeGreaterThan(1000);
  expect(globalThis.__pwn).toBeUndefined();
});

test('of what others have collected, where it is there, neither', () => {
  const all = [...corpora().values()].flat();
  const result = tried(embedded(all));
  tell(all.length > 0 ? 'the collections beside the project' : 'the collections, which are not there', result);
  expect(result.faults).toEqual([]);
  expect(globalThis.__pwn).toBeUndefined();
});

test('what members write is accepted', () => {
  const refused = attacks['plain']!.map((text) => ({ text, judgement: judge(text) })).filter(({ judgement }) => !judgement.ok);
  expect(refused).toEqual([]);
});
