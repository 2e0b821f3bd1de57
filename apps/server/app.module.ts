import { Module, type DynamicModule } from '@nestjs/common';
import { CoursesModule } from '#libs/courses/server';
import { MediaModule, type MediaOptions } from '#libs/media/server';
import { PeopleModule } from '#libs/people/server';
import { databaseModule, graphqlModule, PlatformModule, type PlatformOptions } from '#libs/platform/server';
import { ProgressModule } from '#libs/progress/server';
import { ResourcesModule } from '#libs/resources/server';
import { SearchModule } from '#libs/search/server';
import { entities } from './entities.ts';

/** What all that works on rows must know. */
export interface RowsOptions extends PlatformOptions, MediaOptions {}

const domains = [PeopleModule, CoursesModule, ProgressModule, ResourcesModule, SearchModule];

/** Puts the domains together; holds no rule of its own. */
@Module({})
export class AppModule {
  static with(options: RowsOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        databaseModule(options.database, entities),
        PlatformModule.with(options),
        MediaModule.with(options),
        graphqlModule(),
        ...domains,
      ],
    };
  }
}

/** The rows alone, for tools that write them without serving anybody. */
@Module({})
export class RowsModule {
  static with(options: RowsOptions): DynamicModule {
    return {
      module: RowsModule,
      imports: [databaseModule(options.database, entities), PlatformModule.with(options), MediaModule.with(options), ...domains],
    };
  }
}
