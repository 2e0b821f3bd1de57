import { Text, type Said } from '#libs/ui/web';
import styles from './lesson.module.css';

/** The question that a group asks itself before it starts. */
export function CourseQuestion({ of }: { readonly of: Said }) {
  return (
    <p className={styles.question}>
      <Text of={of} />
    </p>
  );
}
