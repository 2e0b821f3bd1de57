import { CourseFacts } from '#libs/courses/web';
import { coursePath } from '#libs/courses/shared';
import { CourseMarks } from '#libs/progress/web';
import { CardList, CourseCard, readFragment, useText, type FragmentOf } from '#libs/ui/web';
import { colourOf, emblemOf } from './cover.ts';

/** A course as lists show it. */
export type ListedCourse = FragmentOf<typeof CourseFacts> & FragmentOf<typeof CourseMarks> & { readonly lessons: readonly unknown[] };

/** Courses in a list: what courses say of themselves beside how far she is. */
export function CourseList({ courses }: { readonly courses: readonly ListedCourse[] }) {
  const { t, language, minutes } = useText();
  return (
    <CardList>
      {courses.map((course) => {
        const facts = readFragment(CourseFacts, course);
        const { programme, myProgress } = readFragment(CourseMarks, course);
        return (
          <CourseCard
            key={facts.id}
            title={facts.title}
            summary={facts.summary}
            href={`/${language}${coursePath(facts.slug)}`}
            seed={facts.slug}
            emblem={emblemOf(facts.emblem)}
            colour={colourOf(programme?.colour)}
            meta={[
              t('ui.lessons', { count: course.lessons.length }),
              minutes(facts.minutes),
              facts.languages.map((tag) => tag.toUpperCase()).join(' '),
            ]}
            progress={myProgress ? { ...myProgress, label: t('ui.flock', myProgress) } : undefined}
          />
        );
      })}
    </CardList>
  );
}
