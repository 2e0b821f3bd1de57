import { crossed, type Carrier } from './crossed.ts';

const languages = ['', 'js', 'javascript', ' js', 'json', 'yaml', 'toml', 'coffee', 'cson', 'ts', 'eval', 'constructor', '__proto__'];
const bomb = ['a: &a [x,x]', ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join()}]`)];

const bodies = [
  '{a:(globalThis.__pwn=1)}',
  'module.exports = globalThis.__pwn = 1',
  'a: !!js/function "function(){globalThis.__pwn=1}"',
  'a: !!js/undefined x\nb: !!python/object:x {}',
  '{"a": 1, "__proto__": {"b": 2}}',
  'constructor: {prototype: {a: 1}}',
  '<<: *x',
  bomb.join('\n'),
  'a = """x"""',
  'title: "<script>alert(1)</script>"',
];

const places: readonly Carrier[] = [
  (matter) => `${matter}\nHola`,
  (matter) => `\n${matter}\nHola`,
  (matter) => `\ufeff${matter}\nHola`,
  (matter) => `---\na: 1\n---\n${matter}\nHola`,
  (matter) => matter.replace(/\n---$/, ''),
  (matter) => matter.replaceAll('---', '+++'),
  (matter) => matter.replaceAll('\n', '\r\n'),
];

/** Front matter of every language that some reader of it would run or blow up over. */
export const metadataAttacks: readonly string[] = crossed(
  languages.flatMap((language) => bodies.map((body) => `---${language}\n${body}\n---`)),
  places,
);
