import { Context, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow, RequestContext } from '#libs/platform/server';
import { StudioCounts } from './studio-counts.ts';

@Allow('use:studio')
@ObjectType('StudioCount', { description: 'How much waits for the viewer at a place of the studio.' })
export class StudioCountType {
  @Field({ description: 'The place, by its word in the address.' })
  place: string;

  @Field(() => Int, { description: 'How much waits there.' })
  count: number;
}

/** How much waits for the viewer in the parts of the studio. */
@Resolver()
export class StudioCountsResolver {
  constructor(private readonly counts: StudioCounts) {}

  @Allow('use:studio')
  @Query(() => [StudioCountType], { description: 'What waits for the viewer in the studio; places where nothing does are left out.' })
  studioCounts(@Context() { viewer }: RequestContext): Promise<StudioCountType[]> {
    return this.counts.of(viewer);
  }
}
