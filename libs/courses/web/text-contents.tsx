import type { LanguageTag } from '#libs/kernel/shared';
import { childrenOf, nameOf, propsOf, textOf, type Block } from '#libs/mdx/shared';
import { Text, useText } from '#libs/ui/web';
import styles from './lesson.module.css';

interface Heading {
  readonly id: string;
  readonly words: string;
}

interface Chapter extends Heading {
  readonly parts: readonly Heading[];
}

interface Props {
  readonly blocks: readonly Block[];
  /** The language that the text is written in. */
  readonly language: LanguageTag;
}

/** What a long text holds: links to its headings, those of the third level below their own of the second. */
export function TextContents({ blocks, language }: Props) {
  const { t } = useText();
  const chapters = chaptersOf(blocks);
  if (chapters.length === 0) return null;
  const link = ({ id, words }: Heading) => (
    <a href={`#${id}`}>
      <Text of={{ text: words, language }} />
    </a>
  );
  return (
    <nav aria-labelledby="indice" className={styles.contents}>
      <h2 id="indice">{t('courses.contents')}</h2>
      <ul>
        {chapters.map((chapter) => (
          <li key={chapter.id}>
            {link(chapter)}
            {chapter.parts.length > 0 && (
              <ul>
                {chapter.parts.map((part) => (
                  <li key={part.id}>{link(part)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Headings stand at the top of a text, never inside a component. What stands before the first chapter leads nowhere. */
function chaptersOf(blocks: readonly Block[]): readonly Chapter[] {
  const chapters: (Heading & { parts: Heading[] })[] = [];
  for (const block of blocks) {
    if (typeof block === 'string') continue;
    const id = propsOf(block)['id'];
    if (typeof id !== 'string') continue;
    const heading = { id, words: textOf(childrenOf(block)) };
    if (nameOf(block) === 'h2') chapters.push({ ...heading, parts: [] });
    if (nameOf(block) === 'h3') chapters.at(-1)?.parts.push(heading);
  }
  return chapters;
}
