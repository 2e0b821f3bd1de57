import { CardList, LessonRow, readFragment, useText, type FragmentOf } from '#libs/ui/web';
import { coursePath } from '#libs/courses/shared';
import { LessonFacts } from './course.graphql.ts';
import { MinutesLinks } from './minutes-links.tsx';

interface Props {
  readonly minutes: number;
  readonly lessons: readonly { readonly course: { readonly slug: string }; readonly lesson: FragmentOf<typeof LessonFacts> }[];
}

/** What fits into the minutes that she has. */
export function ShortLessons({ minutes: wanted, lessons }: Props) {
  const { t, language, minutes } = useText();
  return (
    <>
      <MinutesLinks minutes={wanted} />
      {lessons.length === 0 && <p role="status">{t('courses.nothing-fits', { time: minutes(wanted) })}</p>}
      <CardList>
        {lessons.map(({ course, lesson: masked }) => {
          const lesson = readFragment(LessonFacts, masked);
          return (
            <LessonRow
              key={lesson.id}
              title={lesson.title}
              summary={lesson.summary}
              href={`/${language}${coursePath(course.slug, lesson.slug)}`}
              meta={[
                // What fits is what she looks for: a whole lesson that is longer than her time would only contradict it.
                lesson.minutes > wanted ? t('courses.reading-alone', { time: minutes(lesson.readingMinutes) }) : minutes(lesson.minutes),
              ]}
            />
          );
        })}
      </CardList>
    </>
  );
}
