import { Text, useText, type Said } from '#libs/ui/web';
import styles from './lesson.module.css';

interface Neighbour {
  readonly title: Said;
  readonly href: string;
}

/** The lessons before and after this one. */
export function NeighbourLessons({ lessons, here }: { readonly lessons: readonly Neighbour[]; readonly here: number }) {
  const { t } = useText();
  const [previous, next] = [lessons[here - 1], lessons[here + 1]];
  return (
    <nav aria-label={t('courses.neighbours')} className={styles.neighbours}>
      {previous && <NeighbourLink name={t('courses.previous')} rel="prev" {...previous} />}
      {next && <NeighbourLink name={t('courses.next')} rel="next" {...next} />}
    </nav>
  );
}

function NeighbourLink({ name, rel, title, href }: Neighbour & { readonly name: string; readonly rel: 'prev' | 'next' }) {
  return (
    <a href={href} rel={rel}>
      <small>{name}</small>
      <Text of={title} />
    </a>
  );
}
