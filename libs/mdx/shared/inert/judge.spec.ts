import { expect, test } from '@jest/globals';
import { applyFix } from './apply-fix.ts';
import { inertCodes, type InertCode } from './issue.ts';
import { judge } from './judge.ts';

interface Example {
  /** Refused for this and nothing else, there. */
  readonly refused: string;
  readonly at: string;
  /** The same wish in a way that is accepted. */
  readonly accepted: string;
  /** What the one press makes of it, which is accepted too. */
  readonly fixed?: string;
  /** The only files that it may show; any where it does not say. */
  readonly files?: readonly string[];
}

const question = (...options: string[]) =>
  `<Quiz id="q" mode="practice">\n<Question id="a">\n¿Qué?\n${options.join('\n')}\n</Question>\n</Quiz>`;
const right = '<Option correct feedback="Sí.">A</Option>';
const wrong = '<Option feedback="No.">B</Option>';
const callout = (words: string) => `<Callout type="tip">${words}</Callout>`;

/** For every code a text that is refused for it, and one that is not. Those that only a server can say are tried there. */
const examples: Readonly<Record<Exclude<InertCode, 'too-slow'>, Example>> = {
  'too-big': { refused: 'ñ '.repeat(33_000), at: '1:1', accepted: 'ñ '.repeat(500) },
  'too-many-lines': { refused: 'a\n'.repeat(2000), at: '2000:1', accepted: 'a\n'.repeat(1999) },
  'line-too-long': { refused: `a\n${'b'.repeat(4001)}`, at: '2:4000', accepted: 'b'.repeat(4000) },
  'control-character': { refused: 'a\u202eb', at: '1:2', accepted: 'a👩‍👧b', fixed: 'ab' },
  nesting: { refused: `${'> '.repeat(70)}a`, at: '1:1', accepted: `${'> '.repeat(7)}a` },
  'repeated-symbol': { refused: `a ${'['.repeat(64)}`, at: '1:3', accepted: `a ${'['.repeat(20)}` },
  'too-many-marks': { refused: `a\n\n${'*a*\n'.repeat(501)}`, at: '503:1', accepted: '*a*\n\n'.repeat(501) },
  syntax: { refused: 'a <Callout type="tip>x', at: '1:23', accepted: 'a «tip» x' },
  'angle-bracket': { refused: 'te quiero <3 mucho', at: '1:11', accepted: 'si a < b', fixed: 'te quiero \\<3 mucho' },
  'angle-link': {
    refused: 'Mira <https://ssd.eff.org>.',
    at: '1:6',
    accepted: '[EFF](https://ssd.eff.org)',
    fixed: 'Mira https://ssd.eff.org.',
  },
  'html-comment': { refused: 'a <!-- nota --> b', at: '1:3', accepted: 'a {/* nota */} b', fixed: 'a  b' },
  'unclosed-brace': { refused: 'a b} {c', at: '1:6', accepted: 'a \\{b', fixed: 'a b} \\{c' },
  'unclosed-tag': { refused: 'a\n\n<Callout type="tip">\n\nx', at: '3:1', accepted: callout('x') },
  'stray-closing-tag': { refused: 'a</Callout>', at: '1:2', accepted: 'a', fixed: 'a' },
  'quote-signs': { refused: '<Callout type=“tip”>x</Callout>', at: '1:15', accepted: callout('“x”'), fixed: callout('x') },
  'expression-not-allowed': { refused: 'uno {dos{tres}}', at: '1:5', accepted: 'uno {/* dos */}', fixed: 'uno \\{dos\\{tres\\}\\}' },
  'imports-not-allowed': {
    refused: 'import {x} from "fs"\nexport const a = {b}\nHola',
    at: '1:1',
    accepted: 'import duties are "high"\n\nexportar es caro',
    fixed: 'Hola',
  },
  'html-not-allowed': { refused: 'Es <b>muy</b> cierto', at: '1:4', accepted: 'Es **muy** cierto', fixed: 'Es **muy** cierto' },
  'literal-only': {
    refused: '<Activity title="x" minutes={10+10}>a</Activity>',
    at: '1:21',
    accepted: '<Activity title="x" minutes={20}>a</Activity>',
  },
  'spread-not-allowed': { refused: '<Callout type="tip" {...x}>a</Callout>', at: '1:21', accepted: callout('a'), fixed: callout('a') },
  'duplicate-prop': { refused: '<Callout type="tip" tipo="note">a</Callout>', at: '1:21', accepted: callout('a'), fixed: callout('a') },
  'too-many-props': { refused: `<Callout ${'a '.repeat(17)}>a</Callout>`, at: '1:1', accepted: callout('a') },
  'heading-level': { refused: 'a\n\n# Uno', at: '3:1', accepted: '## Uno\n\n### Dos', fixed: 'a\n\n## Uno' },
  'remote-image': {
    refused: '![Una flor](https://a.org/x.png)',
    at: '1:1',
    accepted: '![Una flor](media:flor)',
    fixed: '[Una flor](https://a.org/x.png)',
  },
  'image-needs-alt': { refused: '![](media:flor)', at: '1:1', accepted: '![Una flor][f]\n\n[f]: media:flor' },
  'unknown-file': {
    refused: 'a\n\n<Figure src="media:flro" alt="Una flor" />',
    at: '3:1',
    accepted: '![Una flor](media:flor) [Mapa](/rutas)',
    fixed: 'a\n\n<Figure src="media:flor" alt="Una flor" />',
    files: ['flor', 'mapa-de-la-zona'],
  },
  'footnote-not-allowed': { refused: 'a[^1]\n\n[^1]: b', at: '1:2', accepted: 'a[^1]' },
  'task-outside-checklist': { refused: '- [ ] uno', at: '1:1', accepted: '<Checklist id="c">\n- [ ] uno\n</Checklist>', fixed: '- uno' },
  'link-text-mismatch': {
    refused: '[banco.mx](https://malo.org)',
    at: '1:1',
    accepted: '[eff.org](https://ssd.eff.org/es) y [informe.pdf](https://a.org)',
  },
  // Only a node that no parser of today makes; see rebuild.spec.ts.
  'not-allowed': { refused: '', at: '', accepted: 'a' },
  'too-many-nodes': { refused: '*a* '.repeat(3500).replaceAll(/(.{1600})/g, '$1\n\n'), at: '11:1', accepted: '*a* '.repeat(500) },
  'too-deep': { refused: '> '.repeat(20) + 'a', at: '1:33', accepted: '> '.repeat(10) + 'a' },
  'bad-attribute': { refused: '123456. a', at: '1:1', accepted: '12. a' },
  'unknown-component': { refused: '<Iframe src="x" />', at: '1:1', accepted: '<Aviso tipo="consejo">a</Aviso>' },
  'unknown-prop': { refused: '<Callout type="tip" onClick="x">a</Callout>', at: '1:21', accepted: callout('a'), fixed: callout('a') },
  'missing-prop': { refused: '<Callout>a</Callout>', at: '1:1', accepted: callout('a') },
  'bad-prop-value': { refused: '<Callout type="otro">a</Callout>', at: '1:10', accepted: callout('a') },
  'wrong-parent': { refused: '<Step title="x">a</Step>', at: '1:1', accepted: '<Steps><Step title="x">a</Step></Steps>' },
  'child-not-allowed': { refused: '<Steps>\na\n</Steps>', at: '2:1', accepted: '<Pasos>\n<Paso título="x">a</Paso>\n</Pasos>' },
  'no-children': {
    refused: '<Download src="media:a" label="x">a</Download>',
    at: '1:1',
    accepted: '<Descarga archivo="media:a" etiqueta="x" />',
  },
  'text-only-here': { refused: '<Term id="tor">\n\na\n\nb\n\n</Term>', at: '3:1', accepted: '<Term id="tor">a</Term>' },
  'block-component-inside-text': { refused: `a ${callout('x')}`, at: '1:3', accepted: `a\n\n${callout('x')}` },
  'link-not-allowed': { refused: '[x](http://a.org/b)', at: '1:1', accepted: '[x](/cursos) http://a.onion', fixed: '[x](https://a.org/b)' },
  'link-inside-link': { refused: '[a <Term id="tor">b</Term>](/rutas)', at: '1:4', accepted: '[a](/rutas) <Term id="tor">b</Term>' },
  'duplicate-id': {
    refused: '<Commitment id="a">x</Commitment>\n\n<Commitment id="a">x</Commitment>',
    at: '3:1',
    accepted: '<Compromiso id="a">x</Compromiso>',
  },
  'empty-component': { refused: '<Callout type="tip"></Callout>', at: '1:1', accepted: callout('a') },
  'no-right-option': { refused: question(wrong, wrong), at: '2:1', accepted: question(right, wrong) },
  'too-few-options': { refused: question(right), at: '2:1', accepted: question(right, wrong) },
  'too-many-options': { refused: question(right, ...Array.from({ length: 10 }, () => wrong)), at: '2:1', accepted: question(right, wrong) },
  'text-after-options': { refused: question(right, wrong, 'más'), at: '2:1', accepted: question('más', right, wrong) },
  'checklist-needs-list': { refused: '<Checklist id="a">x</Checklist>', at: '1:1', accepted: '<Lista id="a">\n- x\n</Lista>' },
};

const codes = Object.keys(examples) as (keyof typeof examples)[];

test('there is an example of every code', () => {
  expect([...codes, 'too-slow'].toSorted()).toEqual([...inertCodes].toSorted());
});

test.each(codes.filter((code) => code !== 'not-allowed'))('%s is told at its place, and only that', (code) => {
  const { refused, at, files } = examples[code];
  const judgement = judge(refused, files);
  const issues = judgement.ok ? [] : judgement.issues;
  expect([...new Set(issues.map((issue) => issue.code))]).toEqual([code]);
  expect(`${issues[0]!.line}:${issues[0]!.column}`).toBe(at);
});

test.each(codes)('what is meant by a text refused for %s can be said', (code) => {
  expect(judge(examples[code].accepted, examples[code].files)).toMatchObject({ ok: true });
});

test.each(codes.filter((code) => examples[code].fixed !== undefined))('one press mends %s', (code) => {
  const { refused, fixed, files } = examples[code];
  const judgement = judge(refused, files);
  const mended = applyFix(refused, judgement.ok ? { from: 0, to: 0, insert: '?' } : judgement.issues[0]!.fix!);
  expect(mended).toBe(fixed);
  expect(judge(mended, files)).toMatchObject({ ok: true });
});

test('no more than 25 issues are told, in the order of the text', () => {
  const judgement = judge('<b>x</b>\n\n'.repeat(40));
  const lines = judgement.ok ? [] : judgement.issues.map(({ line }) => line);
  expect(lines).toEqual(Array.from({ length: 25 }, (_, index) => index * 2 + 1));
});

test('what the parser stops at is told several at a time, each with its fix', () => {
  const source = 'uno <3\n\n<!-- a -->\n\n<https://a.org>\n\n<Callout type=“tip”>x</Callout>\n\n{y';
  const judgement = judge(source);
  const issues = judgement.ok ? [] : judgement.issues;
  expect(issues.map(({ code, line }) => `${line} ${code}`)).toEqual([
    '1 angle-bracket',
    '3 html-comment',
    '5 angle-link',
    '7 quote-signs',
    '9 unclosed-brace',
  ]);
  const mended = issues.toReversed().reduce((text, { fix }) => applyFix(text, fix!), source);
  expect(judge(mended)).toMatchObject({ ok: true });
});

test('metadata is no part of a text: three hyphens are a rule', () => {
  expect(judge('---\ntitle: x\n---\n')).toMatchObject({ ok: true, blocks: [['hr'], ['h2', { id: 's-title-x' }, 'title: x']] });
});

test('names, props and values in Spanish and Portuguese become those of the schema', () => {
  expect(judge('<Actividad título="x" minutos="20" materiales="papel; lápiz" formato="grupo">a</Actividad>')).toMatchObject({
    blocks: [['Activity', { title: 'x', minutes: 20, materials: ['papel', 'lápiz'], format: 'group' }, ['p', 'a']]],
  });
  expect(judge('<Atividade título="x" minutos={20} formato="duplas">a</Atividade>')).toMatchObject({
    blocks: [['Activity', { title: 'x', minutes: 20, format: 'pairs' }, ['p', 'a']]],
  });
});
