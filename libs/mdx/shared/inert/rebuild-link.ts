import { mediaSlug } from '../media.ts';
import { headingPrefix } from '../heading-id.ts';
import { isPlainText } from '../check-prop.ts';
import { readUrl } from '../url-policy.ts';
import { falseHostIn } from './link-text.ts';
import { refuse, replace, type RebuildContext } from './rebuild-context.ts';
import { wordsIn } from './rebuild-words.ts';
import type { Fix } from './issue.ts';
import type { InertNode, SourceNode } from './tree.ts';

/** Copies a link whose address the URL policy lets through and whose words do not tell of another host. `target` holds the address: the link itself, or its definition. */
export function rebuildLink(
  node: SourceNode,
  target: SourceNode,
  children: readonly InertNode[],
  context: RebuildContext,
): readonly InertNode[] {
  const said = wordsIn(node);
  const address = readUrl(canonical(target.url ?? '', said));
  if (!address) {
    const href = (target.url ?? '').slice(0, 120);
    refuse(context, 'link-not-allowed', (target.position ? target : node).position, { href }, fixOfAddress(target, context));
    return [];
  }
  const host = address.kind === 'mail' ? (address.href.split('@')[1] ?? '') : address.host;
  const told = host === undefined ? null : falseHostIn(said, host);
  if (told !== null) refuse(context, 'link-text-mismatch', node.position, { told, host: host ?? '' });
  const { href } = address;
  return [{ type: 'link', url: href, title: null, data: { hProperties: { href } }, children }];
}

/** What an author means: `www.…` written as it is spoken is https, and a fragment is a heading of this text. */
function canonical(url: string, said: string): string {
  if (url.startsWith('#')) return url.startsWith(`#${headingPrefix}`) ? url : `#${headingPrefix}${decoded(url.slice(1))}`;
  return /^http:\/\/www\./i.test(url) && url.slice('http://'.length) === said ? `https://${said}` : url;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** `http:` becomes `https:`, and a host without a scheme gets one. */
function fixOfAddress({ url = '', position }: SourceNode, { source }: RebuildContext): Fix | null {
  const secure = /^http:/i.test(url) ? url.replace(/^http:/i, 'https:') : `https://${url}`;
  const at = position ? source.slice(position).indexOf(url) : -1;
  if (!position || url === '' || at === -1 || readUrl(secure)?.kind !== 'external' || /^[a-z]+:/i.test(url) !== /^http:/i.test(url))
    return null;
  const from = position.start.offset + at;
  return { from, to: from + url.length, insert: secure };
}

/** Copies an image of ours that says in words what is to be seen. */
export function rebuildImage(node: SourceNode, target: SourceNode, context: RebuildContext): readonly InertNode[] {
  const { url = '' } = target;
  const alt = node.alt ?? '';
  if (mediaSlug(url) === null) {
    // Without its exclamation mark it is a link, which leads there only when somebody follows it.
    const asLink = readUrl(url) && alt !== '' && node.position ? { ...node.position, end: after(node.position.start) } : undefined;
    refuse(context, 'remote-image', node.position, { href: url.slice(0, 120) }, replace(asLink, ''));
  } else if (!isPlainText(alt, 400)) refuse(context, 'image-needs-alt', node.position, { max: 400 });
  return [{ type: 'image', url, alt, title: null }];
}

function after<Point extends { readonly column: number; readonly offset: number }>(point: Point): Point {
  return { ...point, column: point.column + 1, offset: point.offset + 1 };
}
