import type { ReactNode } from 'react';
import { mediaSlug, type BlockProps } from '#libs/mdx/shared';
import { useBlocks, Words, type Media } from './blocks-context.tsx';
import { textProp, type PartProps } from './part.ts';
import { PartFrame } from './part-frame.tsx';
import styles from './blocks.module.css';

// The page gives the address; it is judged here all the same, so that no slip elsewhere makes a reader's browser ask another machine.
const ofOurs = /^\/media\/[\w-]+(?:[./][\w-]+)*$/;

/** The file that a `src` names, when the page has it. */
function useMedia(props: BlockProps): Media | null {
  const { mediaOf } = useBlocks();
  const slug = mediaSlug(props['src']);
  const media = slug === null ? null : mediaOf?.(slug);
  return media && ofOurs.test(media.href) ? media : null;
}

/** An image of ours. It is fetched when somebody comes near it, and never announced in the head of the page. */
export function Image({ props }: { readonly props: BlockProps }) {
  const media = useMedia(props);
  const alt = textProp(props, 'alt') ?? '';
  if (!media) return <Missing>{alt}</Missing>;
  return (
    <img
      src={media.href}
      {...narrower(media)}
      alt={alt}
      width={media.width}
      height={media.height}
      loading="lazy"
      decoding="async"
      className={styles.image}
    />
  );
}

/** Whoever reads on a narrow screen, or pays for each megabyte, fetches the smaller one. */
function narrower({ href, width, small }: Media) {
  if (!small || width === undefined || !ofOurs.test(small.href)) return {};
  return { srcSet: `${small.href} ${small.width}w, ${href} ${width}w`, sizes: '(max-width: 40rem) 92vw, 40rem' };
}

/** An image with what is said below it. */
export function Figure({ props, inside, render }: PartProps) {
  const credit = textProp(props, 'credit');
  const hasCaption = inside.length > 0 || credit !== undefined;
  return (
    <figure className={styles.figure}>
      <Image props={props} />
      {hasCaption && (
        <figcaption>
          {render(inside)} {credit}
        </figcaption>
      )}
    </figure>
  );
}

/** A file to take along: what it is and how much it weighs stand before anybody presses. */
export function Download({ props }: PartProps) {
  const { weight } = useBlocks();
  const media = useMedia(props);
  const kind = textProp(props, 'kind');
  const label = textProp(props, 'label') ?? '';
  return (
    <PartFrame
      look="tool"
      kind={<Words id="mdx.download" />}
      facts={[kind !== undefined && <Words key="k" id={`mdx.download.${kind}`} />, media?.bytes !== undefined && weight(media.bytes)]}
    >
      <p>
        {media ? (
          <a href={media.href} download>
            {label}
          </a>
        ) : (
          <Missing>{label}</Missing>
        )}
      </p>
    </PartFrame>
  );
}

/** What stands where a file should be, told in words. */
function Missing({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.missing}>
      <Words id="mdx.media.missing" /> {children}
    </span>
  );
}
