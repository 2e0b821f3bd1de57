export { AnswerRefused, AnswerResult, KeepAnswer, type Answered } from './answer-result.tsx';
export { ErasePage } from './erase-page.tsx';
export { MarkLesson } from './mark-lesson.tsx';
export { MyPathPage } from './my-path-page.tsx';
export { PracticeMark } from './practice-mark.tsx';
export {
  AnswerQuestionMutation,
  CourseMarks,
  ErasePathMutation,
  LeavePathMutation,
  LessonMarks,
  MyPathQuery,
  RecordEventsMutation,
  RecoverPathMutation,
  RetractMarksMutation,
} from './progress.graphql.ts';
export { RecoverPage } from './recover-page.tsx';
export { WordsPage } from './words-page.tsx';
