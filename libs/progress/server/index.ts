export { growth, writings } from './progress.bounds.ts';
export { LearningEventRow } from './learning-event.entity.ts';
export { Programme, ProgrammeCourse } from './programme.entity.ts';
export { ProgrammesService } from './programmes.service.ts';
export { ProgressModule } from './progress.module.ts';
