import type { ReactNode } from 'react';
import { isLanguage } from '#libs/kernel/shared';
import { readUrl, textOf, type Block } from '#libs/mdx/shared';
import { useBlocks, Words } from './blocks-context.tsx';
import { listProp, textProp, type PartProps } from './part.ts';
import { PartFrame } from './part-frame.tsx';
import styles from './blocks.module.css';

interface LinkProps {
  readonly href: unknown;
  readonly words: readonly Block[];
  readonly children: ReactNode;
}

/** A link by the URL policy, judged once more: ours in the page's language, others with their host in sight and without a trace of us. */
export function Link({ href, words, children }: LinkProps) {
  const { language, isMembers = false } = useBlocks();
  const url = readUrl(href);
  if (!url) return children;
  // Copied from where one reads it, an address of ours has its language already.
  if (url.kind === 'internal')
    return <a href={isLanguage(url.href.split(/[/?#]/)[1]) ? url.href : `/${language}${url.href}`}>{children}</a>;
  if (url.kind !== 'external') return <a href={url.href}>{children}</a>;
  const host = url.host?.replace(/^www\./, '') ?? '';
  return (
    <a href={url.href} rel={isMembers ? 'noopener noreferrer nofollow ugc' : 'noopener noreferrer'}>
      {children}
      {!tellsHost(textOf(words), host, isMembers) && <span className={styles.host}> ({host})</span>}
    </a>
  );
}

/** Whether the words of a link show where it leads. A member's must begin with it: further on, another host could come first. */
function tellsHost(words: string, host: string, isMembers: boolean): boolean {
  if (!isMembers) return words.includes(host);
  const [told] = words
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .split(/[/?#]/, 1);
  return told === host;
}

/** A word that the glossary explains. */
export function Term({ props, inside, render }: PartProps) {
  const { language } = useBlocks();
  return (
    <a href={`/${language}/glosario#${encodeURIComponent(textProp(props, 'id') ?? '')}`} className={styles.term}>
      {render(inside)}
    </a>
  );
}

/** A tool, where to find it, and when somebody last looked at it. */
export function ToolCard({ props, inside, render }: PartProps) {
  const { date } = useBlocks();
  const license = textProp(props, 'license');
  const day = textProp(props, 'reviewed') ?? '';
  const platforms = listProp(props, 'platforms').join(', ');
  const url = textProp(props, 'url') ?? '';
  return (
    <PartFrame
      look="tool"
      kind={<Words id="mdx.tool" />}
      title={textProp(props, 'name')}
      facts={[
        platforms,
        license && <Words key="l" id="mdx.tool.license" values={{ license }} />,
        <Words key="r" id="mdx.tool.reviewed" values={{ day: date(day) }} />,
      ]}
    >
      <p>{render(inside)}</p>
      <p>
        <Link href={url} words={[url]}>
          {url.replace(/^https:\/\//, '').replace(/\/$/, '')}
        </Link>
      </p>
    </PartFrame>
  );
}
