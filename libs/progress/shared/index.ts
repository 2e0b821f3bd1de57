export { foldEvents, pointKey, untouched, type PathState } from './fold.ts';
export { deviceMaySay, eventKinds, kindFits, type EventKind, type LearningEvent } from './learning-event.ts';
export { lessonState, type LessonRule, type LessonState } from './lesson-state.ts';
export * as progressTexts from './texts.ts';
