import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, DayScalar, SlugScalar } from '#libs/platform/server';
import type { Id } from '#libs/kernel/shared';
import type { LessonState } from '#libs/progress/shared';
import type { Course } from '#libs/courses/server';

/** What its owner may read of her path: every object names the learner whom it belongs to. */
export interface Owned {
  readonly learnerId: Id<'Learner'>;
}

/** A lesson on somebody's path. */
export type LessonProgress = LessonState & Owned;

/** A course on somebody's path. */
export interface CourseProgress extends Owned {
  readonly course: Course;
  readonly done: number;
  readonly total: number;
}

@Allow('owner')
@ObjectType('LessonProgress', {
  description: 'What the viewer did with a lesson. Two facts are kept apart: her mark, and the rule of the lesson.',
})
export class LessonProgressType {
  @Field({ description: 'She said that she did it.' })
  isMarked: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The day of her first mark; null when there is none.' })
  markedOn: string | null;

  @Field({ description: "The lesson's own rule is met, as the server sees it." })
  isRuleMet: boolean;

  @Field({ description: 'Either of the two.' })
  isDone: boolean;

  @Field(() => [SlugScalar], { description: 'The device practices that she did.' })
  practised: string[];

  @Field(() => [SlugScalar], { description: 'The check questions that she answered right.' })
  answeredRight: string[];
}

@Allow('owner')
@ObjectType('CourseProgress', { description: 'A course on the path of the viewer.' })
export class CourseProgressType {
  @Field(() => Int, { description: 'How many of its lessons are done.' })
  done: number;

  @Field(() => Int, { description: 'How many lessons it has.' })
  total: number;
}

@Allow('owner')
@ObjectType('Path', { description: 'The path of the viewer: what she did here, and nothing about who she is.' })
export class PathType {
  @Field(() => ID, { description: 'Tells paths apart; a device names it in its batches so that they never land on another.' })
  id: string;
}
