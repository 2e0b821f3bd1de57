const units = [
  ...[
    '*a_ ',
    '**a*',
    '_a__ ',
    '*a **b',
    '~~a~',
    '[a](',
    '[a][',
    '![',
    '[[a]',
    '](b',
    '`a``',
    '&amp',
    '&#x',
    '\\*',
    '<a ',
    '<Callout>',
    '</a>',
    '<a b="',
  ],
  ...[
    '{a',
    '}{',
    '{"a":',
    'https://a.',
    'www.a.b ',
    'a@b.',
    'a.b-',
    '| ',
    '|-',
    '[^1]',
    '[a]: ',
    '&lt;',
    'ñ',
    '\t',
    ' ',
    '$$',
    '<!--',
    '-->',
    '"',
    "'",
  ],
];

const lines = [
  ...[
    '- a',
    '> a',
    '1. a',
    '- - a',
    '> > > a',
    '- a\n  a',
    '| a |',
    '- a|b\n- -|-',
    '# a',
    '```',
    '<Callout type="tip">',
    '[a]: /b',
    '[^1]: a',
    '{a}',
  ],
  ...[
    'a\\',
    '    a',
    '***',
    '+ a',
    '- [ ] a',
    '<Steps><Step title="x">',
    '</Callout>',
    '> - a',
    'a\n===',
    '| - |',
    '<Term id="a">x</Term>',
  ],
];

/** One line, or as many as are needed, of the same thing over and over. */
function flood(unit: string, bytes: number): string {
  const perLine = Math.max(1, Math.floor(Math.min(bytes, 3900) / unit.length));
  return Array.from({ length: Math.ceil(bytes / 4000) }, () => unit.repeat(perLine)).join('\n');
}

/** Grammar in such amounts that a careless parser never comes back: up to so many bytes, within the bounds and (the last ones) beyond them. */
export function pathological(bytes: number): readonly string[] {
  const most = Math.min(1990, bytes / 8);
  return [
    ...units.map((unit) => flood(unit, bytes)),
    ...lines.map((line) => `${line}\n`.repeat(most / line.split('\n').length)),
    ...lines.slice(0, 12).map((line) => Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}${line}`).join('\n')),
    ...['> ', '- ', '1. ', '* > '].map((marker) => `${marker.repeat(60)}a`),
    `${'*'.repeat(63)} a ${'*'.repeat(63)}`,
    `a${'\n\n'.repeat(most / 2)}b`,
    'x'.repeat(70_000),
    '['.repeat(30_000),
    '- a\na\n'.repeat(16_000),
    '- a|b\n-|-\n'.repeat(6000),
  ];
}
