import { data } from 'react-router';
import { resourceKinds, type ResourceKind } from '#libs/resources/shared';
import type { WritingWish } from '#libs/resources/web';
import type { StudioFound } from '#libs/people/web';

/** What the address of a new text asks for: its kind, and the work, the contribution or the answer on which it stands. */
export function wishIn({ url }: Request): WritingWish & { readonly kind: ResourceKind } {
  const given = new URL(url).searchParams;
  const kind = resourceKinds.find((each) => each === given.get('clase')) ?? 'guide';
  const of = [
    ['adaptation', given.get('adaptar')],
    ['translation', given.get('traducir')],
    ['version', given.get('version-de')],
    ['answer', given.get('pregunta')],
  ] as const;
  const [as, slug] = of.find(([, name]) => name !== null) ?? [];
  return { kind, of: as && slug ? { as, slug } : null };
}

/** What a loader found, with what the form begins with; nothing begins for whoever may not. */
export function beginning<Data, Variables, Start>(
  { data: found, init }: { readonly data: StudioFound<Data, Variables>; readonly init: ResponseInit | null },
  begin: (data: Data) => Start,
) {
  return data({ found, start: found.is === 'open' ? begin(found.data) : null }, init ?? {});
}
