import { Module } from '@nestjs/common';
import { ContentImportService } from './content-import.service.ts';
import { CoursesResolver } from './courses.resolver.ts';
import { CoursesService } from './courses.service.ts';
import { LessonPlaces } from './lesson-places.ts';
import { FoundContent } from './found-content.service.ts';
import { LessonTextsService } from './lesson-texts.service.ts';
import { GlossaryResolver, LessonsResolver } from './lessons.resolver.ts';
import { PointsService } from './points.service.ts';

/** What is taught: courses, lessons, glossary and handbook, and how `content/` becomes rows. */
@Module({
  providers: [
    CoursesService,
    LessonTextsService,
    PointsService,
    ContentImportService,
    LessonPlaces,
    FoundContent,
    CoursesResolver,
    LessonsResolver,
    GlossaryResolver,
  ],
  exports: [CoursesService, LessonTextsService, PointsService, ContentImportService],
})
export class CoursesModule {}
