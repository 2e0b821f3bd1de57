import { Fragment } from 'react';
import { compareTexts, compareWords, foldLines, type ComparedLine, type Piece } from '#libs/resources/shared';
import { ScrollFrame, Unseen, useText } from '#libs/ui/web';
import styles from './review.module.css';

interface Props {
  readonly before: string;
  readonly after: string;
  /** The language of both texts. */
  readonly language: string;
  /** What is compared, for those who come to it by its name. */
  readonly label: string;
}

/** Two texts line by line: what went and what came is marked, said in words and drawn, and what stayed is left out but for what is near. */
export function Comparison({ before, after, language, label }: Props) {
  const { t } = useText();
  const lines = compareTexts(before, after);
  if (lines.every(({ is }) => is === 'same')) return <p>{t('resources.compare-same')}</p>;
  return (
    <ScrollFrame label={label}>
      <table className={styles.comparison}>
        <thead>
          <tr>
            <th scope="col">{t('resources.compare-before')}</th>
            <th scope="col">{t('resources.compare-after')}</th>
            <th scope="col">{t('resources.compare-line')}</th>
          </tr>
        </thead>
        <tbody>
          {foldLines(lines).map((stretch, at) =>
            'leftOut' in stretch ? (
              <tr key={at} className={styles.leftOut}>
                <td colSpan={3}>{t('resources.compare-left-out', { count: stretch.leftOut })}</td>
              </tr>
            ) : (
              stretch.lines.map((line) => <Line key={`${line.before}-${line.after}`} line={line} language={language} />)
            ),
          )}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Line({ line: { is, before, after, pieces }, language }: { readonly line: ComparedLine; readonly language: string }) {
  return (
    <tr className={is === 'same' ? undefined : styles[is]}>
      <td>{before}</td>
      <td>{after}</td>
      <td lang={language}>
        <Pieces pieces={pieces} />
      </td>
    </tr>
  );
}

/** Two short texts word by word. */
export function ComparedWords({ before, after }: { readonly before: string; readonly after: string }) {
  return <Pieces pieces={compareWords(before, after)} />;
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { t, language } = useText();
  return pieces.map(({ is, text }, at) => {
    if (is === 'same') return <Fragment key={at}>{text}</Fragment>;
    const Mark = is === 'gone' ? 'del' : 'ins';
    return (
      <Mark key={at}>
        <Unseen>
          <span lang={language}>{t(is === 'gone' ? 'resources.compare-gone' : 'resources.compare-new')}</span>{' '}
        </Unseen>
        {text || ' '}
        <Unseen>
          {' '}
          <span lang={language}>{t('resources.compare-end')}</span>
        </Unseen>
      </Mark>
    );
  });
}
