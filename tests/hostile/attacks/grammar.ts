import { crossed, type Carrier } from './crossed.ts';

const pieces = [
  ...[
    '<Callout type="tip">',
    '</Callout>',
    '<Steps>',
    '</Steps>',
    '<Step title="x">',
    '</Step>',
    '<>',
    '</>',
    '<Term id="tor">',
    '</Term>',
  ],
  ...[
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```',
    '[',
    '](/rutas)',
    '![',
    '](media:a)',
    '{',
    '}',
    '> ',
    '- ',
    '1. ',
    '## ',
    '| ',
    '\n',
    '\n\n',
    '---',
  ],
  ...['[^1]', '[^1]: ', '[a]: ', '<', '>', '&amp;', '&#', '\\', 'www.a.org', 'https://a.org', 'a@b.org', '\t', '- [ ] ', '<!--', '-->'],
];

const fences = [
  'js',
  'js {1}',
  '{=html}',
  'mdx',
  '"><script>',
  'a b c',
  '`',
  'constructor',
  '<b>',
  'js\u00a0x',
  'x"onload="y',
  '{alert(1)}',
  'ñ',
  '$',
  '-',
];
const inFence: readonly Carrier[] = [
  (info) => `\`\`\`${info}\n<script>alert(1)</script>\n{x}\nimport x from "y"\n\`\`\``,
  (info) => `~~~~${info}\n\`\`\`\nx\n~~~~`,
  (info) => `- \`\`\`${info}\n  x\n  \`\`\``,
  (info) => `> \`\`\`${info}\n> x`,
  (info) => `\`\`\`${info}`,
];

const references = [
  '[a]: javascript:alert(1)\n[a]: /rutas\n\n[a]',
  '[a]\n\n[A]: /rutas\n[a]: javascript:alert(1)',
  '[a]: </rutas> "x"\n\n[a][] [x][a] ![x][a]',
  '[__proto__]: /rutas\n\n[__proto__] [constructor]',
  '[a]: /rutas\n[b]: #a\n\n[[a]][b]',
  '[x](/rutas "a" onclick="b")',
  "[x](/rutas '<script>')",
  '[a](/a)(javascript:alert(1))',
  '[a][b](javascript:alert(1))\n\n[b]: /rutas',
  '[![x](media:a)](javascript:alert(1))',
  '[a [b](javascript:x) c](/rutas)',
  'a[^1]b[^1]\n\n[^1]: c[^1]',
  '[^1]: <script>\n\n[^1]',
  '[^__proto__]\n\n[^__proto__]: x',
  '^[x](y)',
  '[^1][^2]\n\n[^1]: [^2]\n[^2]: [^1]',
];

const tables = [
  '| a |\n| - |\n| <b>x</b> |',
  '| a | b |\n| :-: | -: |\n| 1 | 2 | 3 |\n| 1 |',
  '| a \\| b |\n| - |\n| `a|b` |',
  '| [x](javascript:alert(1)) |\n| - |',
  '| <Callout type="tip">x</Callout> |\n| - |',
  '| {x} |\n| - |',
  '|a|\n|-|\n',
  'a | b\n-|-\n<img>|{y}',
  '| ![x](https://malo.example/x.png) |\n|-|',
  '<Callout type="tip">\n| a |\n| - |\n</Callout>',
  '| <Term id="tor">x</Term> |\n| - |\n| <Term id="tor">y</Term> |',
];

const autolinks = [
  ...['www.a.org', 'http://a.org', 'https://a.org', 'HTTPS://A.ORG', 'https://a.org/<script>', 'https://a.org/{x}', 'https://a.org/`x`'],
  ...['www.a.org/?q=<b>', 'https://a.org/"x', 'https://a.org/&lt;', 'https://a.org/*x*', 'https://a.org).', 'a@b.org', 'mailto:a@b.org'],
  ...[
    'xmpp:a@b.org/x',
    'javascript:a@b.org',
    'https://ana:x@a.org',
    'https://127.0.0.1',
    'www.127.0.0.1',
    'https://bаnco.mx',
    'www.bаnco.mx',
  ],
  ...[
    'ftp://a.org',
    'https://a.onion',
    'http://aaaaaaaaaaaaaaaa.onion',
    'https://a.org\u202e',
    'www.a.org\\@malo.example',
    'https://a.org#@b',
  ],
];
const around: readonly Carrier[] = [
  (text) => text,
  (text) => `(${text})`,
  (text) => `**${text}**`,
  (text) => `[${text}](/rutas)`,
  (text) => `[x ${text}](https://malo.example)`,
  (text) => `<${text}>`,
  (text) => `"${text}"`,
];

/** Pieces of grammar put together as no author would: the same ones every time, chosen by a generator of numbers that knows no chance. */
function shuffled(count: number): string[] {
  let state = 20_261_122;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + next(9) }, () => pieces[next(pieces.length)] + (next(3) ? '' : 'x')).join(''),
  );
}

/** Unclosed, nested, crossed and doubled grammar. */
export const grammarAttacks: readonly string[] = [
  ...pieces,
  ...pieces.flatMap((one) => [`${one}a${one}`, `a ${one}`, `${one}\n${one}`]),
  ...crossed(fences, inFence),
  ...crossed(
    [...references, ...tables],
    [(text) => text, (text) => `> ${text.replaceAll('\n', '\n> ')}`, (text) => `- ${text.replaceAll('\n', '\n  ')}`],
  ),
  ...crossed(autolinks, around),
  ...shuffled(900),
];
