import { parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const global: ReadonlySet<string> = new Set(['class', 'lang', 'data-look', 'data-level', 'aria-hidden', 'aria-label', 'role', 'tabindex']);

/** Every element that a member's text can become on a page, with the attributes that only it has. Written down apart from the renderer. */
const allowed: ReadonlyMap<string, readonly string[]> = new Map([
  ...[
    'p',
    'em',
    'strong',
    'del',
    'code',
    'pre',
    'blockquote',
    'ul',
    'li',
    'table',
    'thead',
    'tbody',
    'tr',
    'td',
    'hr',
    'br',
    'span',
    'aside',
    'section',
  ].map((tag): [string, string[]] => [tag, []]),
  ...['label', 'figure', 'figcaption'].map((tag): [string, string[]] => [tag, []]),
  ['h2', ['id']],
  ['h3', ['id']],
  ['div', ['id']],
  ['ol', ['start']],
  ['th', ['scope']],
  ['a', ['href', 'rel', 'download']],
  ['img', ['src', 'alt', 'loading', 'decoding', 'width', 'height']],
  ['input', ['type', 'autocomplete']],
]);

const fit: ReadonlyMap<string, RegExp> = new Map([
  ['id', /^(?:s|p)-[\p{L}\p{N}-]+$/u],
  ['src', /^\/media\/[a-z0-9-]+$/],
  ['type', /^checkbox$/],
  ['class', /^[\w -]*$/],
  ['rel', /^noopener noreferrer nofollow ugc$/],
  ['start', /^\d{1,4}$/],
]);

const inside = /^\/es\/(?!graphql|api|auth|admin|logout|uploads)/i;
const outside = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[!-~]*$|^http:\/\/[a-z0-9.-]+\.onion\/[!-~]*$/;
const other = /^mailto:[\w.+-]+@[\w.-]+$|^#s-[\p{L}\p{N}_-]+$|^\/media\/[a-z0-9-]+$|^\/es$/u;

/** What a browser that parses this would find and should not, told in words; the second reading is for markup that changes when it is read again. */
export function faultsIn(html: string): readonly string[] {
  const first = parseFragment(html);
  const faults = faultsBelow(first);
  return faults.length > 0 ? faults : faultsBelow(parseFragment(serialize(first)));
}

function faultsBelow(node: Tree.ParentNode): string[] {
  return node.childNodes.flatMap((child) => {
    if (child.nodeName === '#text') return [];
    if (!('tagName' in child)) return [`a ${child.nodeName}`];
    return [...faultsOf(child), ...faultsBelow(child)];
  });
}

function faultsOf({ tagName, attrs, namespaceURI }: Tree.Element): string[] {
  const own = allowed.get(tagName);
  if (!own || namespaceURI !== 'http://www.w3.org/1999/xhtml') return [`<${tagName}>`];
  return attrs.flatMap(({ name, value }) => {
    if (!global.has(name) && !own.includes(name)) return [`${name} on <${tagName}>`];
    const isFit = name === 'href' ? isHref(value) : (fit.get(name)?.test(value) ?? true);
    return isFit ? [] : [`${name}="${value}" on <${tagName}>`];
  });
}

function isHref(value: string): boolean {
  return inside.test(value) || outside.test(value) || other.test(value);
}
