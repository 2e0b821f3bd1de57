import type { ReactNode } from 'react';
import type { Colour, Emblem } from '#libs/ui/shared';
import { Bird, Flock, type BirdState } from './bird.tsx';
import styles from './cards.module.css';
import { PaperCover } from './paper-cover.tsx';
import { useText } from './text-context.tsx';
import { Meta, Text, Unseen, type Said } from './text.tsx';

/** A list of cards or rows. */
export function CardList({ children, isOrdered = false }: { readonly children: ReactNode; readonly isOrdered?: boolean }) {
  const List = isOrdered ? 'ol' : 'ul';
  return <List className={styles.list}>{children}</List>;
}

interface CardProps {
  readonly title: Said;
  readonly href: string;
  readonly summary?: Said | undefined;
  readonly meta?: readonly ReactNode[];
  readonly seed: string;
  readonly emblem: Emblem;
  readonly colour: Colour;
  readonly progress?: { readonly done: number; readonly total: number; readonly label: string } | undefined;
  /** The one obvious next step. */
  readonly next?: { readonly href: string; readonly label: Said } | undefined;
}

/** A course in a list: its sheet, what it is, how long it takes and how far she is. */
export function CourseCard({ title, href, summary, meta, progress, next, ...cover }: CardProps) {
  return (
    <li className={styles.card}>
      <div className={styles.sheet}>
        <PaperCover {...cover} />
      </div>
      <div className={styles.words}>
        <h3>
          <a href={href}>
            <Text of={title} />
          </a>
        </h3>
        {summary !== undefined && (
          <p>
            <Text of={summary} />
          </p>
        )}
        {meta && <Meta items={meta} />}
        {progress && <Flock {...progress} />}
        {next && (
          <p className={styles.next}>
            <a href={next.href}>
              <Text of={next.label} />
            </a>
          </p>
        )}
      </div>
    </li>
  );
}

type ProgrammeCardProps = Omit<CardProps, 'progress' | 'next'> & { readonly children?: ReactNode };

/** A programme on its own ground, with its courses inside. */
export function ProgrammeCard({ title, href, summary, meta, children, ...cover }: ProgrammeCardProps) {
  return (
    <li className={styles.programme} data-colour={cover.colour}>
      <div className={styles.sheet}>
        <PaperCover {...cover} ground="tint" />
      </div>
      <div className={styles.words}>
        <h2>
          <a href={href}>
            <Text of={title} />
          </a>
        </h2>
        {summary !== undefined && (
          <p>
            <Text of={summary} />
          </p>
        )}
        {meta && <Meta items={meta} />}
        {children}
      </div>
    </li>
  );
}

interface LessonRowProps {
  readonly title: Said;
  readonly href: string;
  readonly summary?: Said | undefined;
  readonly meta?: readonly ReactNode[];
  readonly state?: BirdState;
}

/** A lesson in its course's list. */
export function LessonRow({ title, href, summary, meta, state = 'ahead' }: LessonRowProps) {
  const { t } = useText();
  return (
    <li className={styles.lesson}>
      <Bird state={state} />
      <div className={styles.words}>
        <h3>
          <a href={href}>
            <Text of={title} />
          </a>
        </h3>
        {summary !== undefined && (
          <p>
            <Text of={summary} />
          </p>
        )}
        <Meta items={[...(meta ?? []), state === 'done' && t('ui.lesson.done')]} />
      </div>
    </li>
  );
}

interface LessonIndexProps {
  readonly title: Said;
  readonly label: string;
  readonly lessons: readonly { readonly title: Said; readonly href: string; readonly isDone: boolean; readonly isHere: boolean }[];
}

/** The lessons of a course beside the open one. */
export function LessonIndex({ title, label, lessons }: LessonIndexProps) {
  const { t } = useText();
  return (
    <nav aria-label={label} className={styles.index}>
      <h2>
        <Text of={title} />
      </h2>
      <ol>
        {lessons.map(({ title: name, href, isDone, isHere }) => (
          <li key={href}>
            <a href={href} aria-current={isHere ? 'page' : undefined}>
              <Bird state={isDone ? 'done' : isHere ? 'here' : 'ahead'} />
              <span>
                <Text of={name} />
                {isDone && <Unseen> ({t('ui.lesson.done')})</Unseen>}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
