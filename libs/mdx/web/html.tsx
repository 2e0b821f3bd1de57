import type { ReactNode } from 'react';
import { childrenOf, headingPrefix, nameOf, propsOf, textOf, visitElements, type BlockElement } from '#libs/mdx/shared';
import { ScrollFrame } from '#libs/ui/web';
import { useBlocks } from './blocks-context.tsx';
import { Link } from './links.tsx';
import { Image } from './media.tsx';
import { numberProp, textProp } from './part.ts';
import styles from './blocks.module.css';

interface HtmlProps {
  readonly element: BlockElement;
  readonly children: ReactNode;
}

type Html = (props: HtmlProps) => ReactNode;

const plain = (Tag: 'p' | 'em' | 'strong' | 'del' | 'code' | 'pre' | 'blockquote' | 'ul' | 'li' | 'thead' | 'tbody' | 'tr'): Html =>
  function Plain({ children }) {
    return <Tag>{children}</Tag>;
  };

const heading = (Tag: 'h2' | 'h3'): Html =>
  function Heading({ element, children }) {
    const id = textProp(propsOf(element), 'id');
    return <Tag id={id?.startsWith(headingPrefix) ? id : undefined}>{children}</Tag>;
  };

const cell = (wanted: 'th' | 'td'): Html =>
  function Cell({ element, children }) {
    const align = textProp(propsOf(element), 'align');
    // The empty corner of a table heads nothing.
    const Tag = textOf(childrenOf(element)).trim() === '' ? 'td' : wanted;
    return (
      <Tag scope={Tag === 'th' ? 'col' : undefined} className={align === undefined ? undefined : styles[align]}>
        {children}
      </Tag>
    );
  };

/** Wide tables scroll by themselves, and say what they are about. */
function Table({ element, children }: HtmlProps) {
  const { t } = useBlocks();
  const heads: string[] = [];
  visitElements([element], (one) => {
    if (nameOf(one) === 'th') heads.push(textOf(childrenOf(one)));
  });
  return (
    <ScrollFrame label={t('mdx.table', { about: heads.filter((head) => head !== '').join(', ') })}>
      <table>{children}</table>
    </ScrollFrame>
  );
}

/** Every tag that a text can become. A Map: no word of Object.prototype is in it, and what is not in it is never made. */
export const htmlTags: ReadonlyMap<string, Html> = new Map<string, Html>([
  ...(['p', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'li', 'thead', 'tbody', 'tr'] as const).map(
    (tag) => [tag, plain(tag)] as const,
  ),
  ['h2', heading('h2')],
  ['h3', heading('h3')],
  ['th', cell('th')],
  ['td', cell('td')],
  ['table', Table],
  ['ol', ({ element, children }) => <ol start={numberProp(propsOf(element), 'start')}>{children}</ol>],
  ['br', () => <br />],
  ['hr', () => <hr />],
  ['img', ({ element }) => <Image props={propsOf(element)} />],
  [
    'a',
    ({ element, children }) => (
      <Link href={propsOf(element)['href']} words={childrenOf(element)}>
        {children}
      </Link>
    ),
  ],
]);
