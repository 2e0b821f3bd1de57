import type { Media } from '#libs/mdx/web';
import type { FragmentOf } from '#libs/ui/web';
import type { ShownImage } from './images.graphql.ts';

/** An image as pages know it. */
export type TextImage = FragmentOf<typeof ShownImage>;

/** How a text finds the images that it names. */
export function mediaIn(images: readonly TextImage[]): (name: string) => Media | null {
  return (name) => {
    const image = images.find((each) => each.name === name);
    if (!image) return null;
    const { href, width, height, bytes, smallHref, smallWidth } = image;
    return {
      href,
      width,
      height,
      bytes,
      ...(smallHref !== null && smallWidth !== null ? { small: { href: smallHref, width: smallWidth } } : {}),
    };
  };
}
