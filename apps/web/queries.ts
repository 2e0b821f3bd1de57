import { CourseFacts, LessonBody, LessonFacts } from '#libs/courses/web';
import { CourseMarks, LessonMarks } from '#libs/progress/web';
import { QuestionLink } from '#libs/resources/web';
import { graphql } from '#libs/ui/web';

/** The school's front: its programmes, their courses, and where to start. */
export const HomeQuery = graphql(
  `
    query Home($language: LanguageTag!) {
      programmes {
        id
        slug
        colour
        emblem
        title(language: $language) {
          text
          language
        }
        summary(language: $language) {
          text
          language
        }
        courses {
          id
          slug
          lessons {
            id
            slug
            myProgress {
              isDone
            }
          }
          ...CourseFacts
          ...CourseMarks
        }
      }
    }
  `,
  [CourseFacts, CourseMarks],
);

/** One programme and its courses. */
export const ProgrammeQuery = graphql(
  `
    query Programme($slug: Slug!, $language: LanguageTag!) {
      programme(slug: $slug) {
        slug
        colour
        emblem
        title(language: $language) {
          text
          language
        }
        summary(language: $language) {
          text
          language
        }
        courses {
          id
          slug
          lessons {
            id
            slug
          }
          ...CourseFacts
          ...CourseMarks
        }
      }
    }
  `,
  [CourseFacts, CourseMarks],
);

/** Lessons that fit into a while. */
export const ShortLessonsQuery = graphql(
  `
    query ShortLessons($minutes: Int!, $language: LanguageTag!) {
      lessonsWithin(minutes: $minutes) {
        course {
          slug
        }
        ...LessonFacts
      }
    }
  `,
  [LessonFacts],
);

/** A course and its lessons. */
export const CourseQuery = graphql(
  `
    query Course($slug: Slug!, $language: LanguageTag!) {
      course(slug: $slug) {
        slug
        title(language: $language) {
          text
          language
        }
        lessons {
          id
          slug
          myProgress {
            isDone
          }
          ...LessonFacts
        }
        ...CourseFacts
        ...CourseMarks
      }
    }
  `,
  [CourseFacts, CourseMarks, LessonFacts],
);

/** A lesson among the lessons of its course. */
export const LessonQuery = graphql(
  `
    query Lesson($course: Slug!, $slug: Slug!, $place: Place!, $language: LanguageTag!) {
      questionsAbout(place: $place) {
        ...QuestionLink
      }
      lesson(course: $course, slug: $slug) {
        id
        slug
        point
        rule
        title(language: $language) {
          text
          language
        }
        text(language: $language) {
          language
          blocks
        }
        course {
          slug
          source
          title(language: $language) {
            text
            language
          }
          lessons {
            id
            slug
            title(language: $language) {
              text
              language
            }
            myProgress {
              isDone
            }
          }
        }
        myProgress {
          practised
          answeredRight
        }
        ...LessonBody
        ...LessonMarks
      }
    }
  `,
  [LessonBody, LessonMarks, QuestionLink],
);
