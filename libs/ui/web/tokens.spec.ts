import { beforeAll, expect, test } from '@jest/globals';

// The web side has no Node types, on purpose; only here a style sheet is read as a file.
declare const process: { getBuiltinModule(name: 'node:fs'): { readFileSync(file: URL, encoding: 'utf8'): string } };

type Tokens = Readonly<Record<string, string>>;

let themes: Readonly<Record<string, Tokens>>;
let darkTwice: readonly [Tokens, Tokens];

beforeAll(() => {
  const sheet = process.getBuiltinModule('node:fs').readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
  const block = (selector: string): Tokens => {
    const start = sheet.indexOf(`${selector} {`);
    if (start < 0) throw new Error(`tokens.css has no ${selector}`);
    const body = sheet.slice(start, sheet.indexOf('}', start));
    return Object.fromEntries([...body.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]));
  };
  const auto = ":root:not([data-theme='light'])";
  const light = block(':root');
  const dark = { ...light, ...block(auto) };
  themes = {
    light,
    dark,
    'light, more': { ...light, ...block(":root[data-contrast='more']") },
    'dark, more': { ...dark, ...block(`${auto}[data-contrast='more']`) },
  };
  darkTwice = [
    { ...block(auto), ...block(`${auto}[data-contrast='more']`) },
    { ...block(":root[data-theme='dark']"), ...block(":root[data-theme='dark'][data-contrast='more']") },
  ];
});

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one = '', other = ''): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

const tints = ['--rosa-tint', '--cempa-tint', '--anil-tint', '--jade-tint'];
const grounds = ['--paper', '--sheet', ...tints];
const pairs = (texts: readonly string[], on: readonly string[]): [string, string][] =>
  texts.flatMap((text) => on.map((ground): [string, string] => [text, ground]));

const texts = [
  ...pairs(['--ink', '--ink-soft', '--anil'], grounds),
  ...pairs(['--rosa', '--jade', '--chile'], ['--paper', '--sheet']),
  ...pairs(['--on-colour'], ['--rosa', '--anil', '--jade', '--chile']),
  ...pairs(['--paper'], ['--ink']),
  ...pairs(['--foot-ink', '--foot-link'], ['--foot']),
  ['--rosa', '--rosa-tint'],
  ['--jade', '--jade-tint'],
  ['--cover-ink', '--cover'],
];

const parts = [
  ...pairs(['--border'], ['--paper', '--sheet']),
  ...pairs(['--rosa', '--jade', '--anil', '--ink'], ['--paper']),
  // The ring of the focus: its ink on light grounds, its colour on the dark one.
  ['--ink', '--cover'],
  ['--focus', '--foot'],
  ['--chile', '--sheet'],
];

function tooFaint(names: readonly (readonly string[])[], least: (theme: string) => number): string[] {
  return Object.entries(themes).flatMap(([theme, tokens]) =>
    names.flatMap(([over = '', ground = '']) => {
      const ratio = contrast(tokens[over], tokens[ground]);
      return ratio >= least(theme) ? [] : [`${theme}: ${over} on ${ground} ${ratio.toFixed(2)}`];
    }),
  );
}

test('every text can be read in every theme, and with more contrast plainly so', () => {
  expect(tooFaint(texts, (theme) => (theme.endsWith('more') ? 6.5 : 4.5))).toEqual([]);
});

test('what has a meaning without being text stands out from its ground', () => {
  expect(tooFaint(parts, () => 3)).toEqual([]);
});

test('the dark that a device asks for and the dark that a reader chooses are one', () => {
  expect(Object.keys(darkTwice[0]).length).toBeGreaterThan(20);
  expect(darkTwice[1]).toEqual(darkTwice[0]);
});
