export { CoverHeading } from './cover-heading.tsx';
export { CourseQuestion } from './course-question.tsx';
export { CourseFacts, GlossaryQuery, HandbookPageQuery, LessonBody, LessonFacts } from './course.graphql.ts';
export { GlossaryPage } from './glossary-page.tsx';
export { LessonArticle } from './lesson-article.tsx';
export { MinutesLinks } from './minutes-links.tsx';
export { NeighbourLessons } from './neighbour-lessons.tsx';
export { ShortLessons } from './short-lessons.tsx';
export { TextContents } from './text-contents.tsx';
