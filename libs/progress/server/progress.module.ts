import { Module, type OnModuleInit } from '@nestjs/common';
import { CoursesModule } from '#libs/courses/server';
import { EntrancesService, PeopleModule } from '#libs/people/server';
import { Belongings, Keeping } from '#libs/platform/server';
import { AnswersService } from './answers.service.ts';
import { LearningEventRow } from './learning-event.entity.ts';
import { OwnPathService } from './own-path.service.ts';
import { CourseProgressFieldResolver, CourseProgressResolver, LessonProgressFieldResolver, PathResolver } from './path.resolver.ts';
import { PathService } from './path.service.ts';
import { CourseProgrammeResolver, ProgrammesResolver } from './programmes.resolver.ts';
import { ProgrammesService } from './programmes.service.ts';
import { ProgressResolver } from './progress.resolver.ts';
import { RecordingService } from './recording.service.ts';

const resolvers = [
  PathResolver,
  CourseProgressResolver,
  CourseProgressFieldResolver,
  LessonProgressFieldResolver,
  ProgressResolver,
  ProgrammesResolver,
  CourseProgrammeResolver,
];

/** What learners did, and the programmes that put courses in an order. */
@Module({
  imports: [PeopleModule, CoursesModule],
  providers: [PathService, RecordingService, OwnPathService, AnswersService, ProgrammesService, ...resolvers],
  exports: [ProgrammesService],
})
export class ProgressModule implements OnModuleInit {
  constructor(
    private readonly keeping: Keeping,
    private readonly belongings: Belongings,
    private readonly path: PathService,
    private readonly entrances: EntrancesService,
    private readonly recording: RecordingService,
  ) {}

  onModuleInit(): void {
    this.keeping.register(LearningEventRow);
    this.belongings.register('events', async (viewer) =>
      (await this.path.events(viewer)).map(({ id, source, point, kind, day, retracts, isRight }) => ({
        id,
        source,
        point,
        kind,
        day,
        retracts,
        isRight,
      })),
    );
    this.entrances.onBringing((from, to) => this.recording.bring(from, to));
  }
}
