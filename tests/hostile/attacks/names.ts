import { crossed, type Carrier } from './crossed.ts';

const taken = [
  ...['root', 'main', 'body', 'head', 'document', 'location', 'window', 'top', 'self', 'parent', 'cookie', 'domain', 'forms', 'images'],
  ...['attributes', 'nodeName', 'firstChild', 'getElementById', 'submit', 'action', 'currentScript', 'implementation', '__proto__'],
  ...['constructor', 'p-una', 's-uno', '__reactRouterContext', 'x y', 'x"y', "x'y", '<x>', 'a#b', 'ñandú', '💥', '', '-', 'A', '1'],
];

const carriers: readonly Carrier[] = [
  (id) => `## ${id}`,
  (id) => `## ${id}\n\n## ${id}\n\n### ${id}`,
  (id) => `## x {#${id}}`,
  (id) => `<Commitment id="${id}">x</Commitment>`,
  (id) => `<Term id="${id}">x</Term>`,
  (id) => `<Quiz id="${id}" name="${id}" mode="check"><Question id="${id}">x</Question></Quiz>`,
  (id) => `[x](#${id})`,
  (id) => `<Callout type="tip" id="${id}" name="${id}">x</Callout>`,
  (id) => `x[^${id}]\n\n[^${id}]: y`,
  (id) => `[${id}]: /rutas "${id}"\n\n[${id}] ![${id}][${id}]`,
];

const hidden = [
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c',
  '\ufeff',
]
  .concat(['\0', '\b', '\x0b', '\f', '\x1b', '\x7f', '\x85', '\u{e0001}', '\u{e0041}', '\u{e007f}', '\ufff9', '\ufffb', '\ud800', '\udc00'])
  .concat(['\u200b', '\u200d', '\u00ad', '\u2060', '\u2028', '\u2029', '\u3164', '\ufe0f']);

const asReference = (sign: string) => `&#x${(sign.codePointAt(0) ?? 0).toString(16)};`;

const shownAs: readonly Carrier[] = [
  (sign) => `a${sign}b`,
  (sign) => `a${asReference(sign)}b`,
  (sign) => `[a](https://a.org/${sign})`,
  (sign) => `[a](https://a.org/${asReference(sign)})`,
  (sign) => `<Callout type="tip" title="a${sign}b">x</Callout>`,
  (sign) => `<Callout type="tip" title="a${asReference(sign)}b">x</Callout>`,
  (sign) => `<Callout type="tip" title={"a\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}b"}>x</Callout>`,
  (sign) => `![a${asReference(sign)}b](media:a)`,
  (sign) => `\`\`\`\n${sign}\n\`\`\``,
  (sign) => `## a${sign}b`,
  (sign) => `<Term id="a${sign}b">x</Term>`,
  (sign) => `[banco${sign}.mx](https://malo.example)`,
  (sign) => `[b${asReference(sign)}anco.mx](https://malo.example)`,
];

const told = [
  'banco.mx',
  'www.banco.mx',
  'https://banco.mx',
  'BANCO.MX',
  'bаnco.mx',
  'ｂａｎｃｏ.mx',
  'banco。mx',
  'banco.mx.',
  'ana@banco.mx',
  'xn--bnco-53d.mx',
];
const lies: readonly Carrier[] = [
  (host) => `[${host}](https://malo.example)`,
  (host) => `[**${host}**](https://malo.example/${host})`,
  (host) => `[entra en ${host} ahora](https://${host}.malo.example)`,
  (host) => `[\`${host}\`](https://malo.example)`,
  (host) => `[ba*nc*o.mx ${host}](https://malo.example)`,
  (host) => `[${host}][x]\n\n[x]: https://malo.example`,
  (host) => `[![${host}](media:a)](https://malo.example)`,
  (host) => `[${host}](mailto:ana@malo.example)`,
  (host) => `<ToolCard name="${host}" url="https://malo.example" reviewed="2026-01-01">${host}</ToolCard>`,
];

/** Ids and names that a page needs itself, signs that deceive the eye, and links that say another host. */
export const nameAttacks: readonly string[] = [...crossed(taken, carriers), ...crossed(hidden, shownAs), ...crossed(told, lies)];
