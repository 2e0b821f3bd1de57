import { Context, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { RequestContext } from '../http/request-context.ts';
import { Belongings } from './belongings.ts';

@Allow('learner')
@ObjectType('DataPart', { description: 'All of one kind that the school keeps of the viewer.' })
export class DataPartType {
  @Field({ description: 'Which kind, as `events`.' })
  name: string;

  @Field({ description: 'A JSON array of objects, one for each thing that is kept.' })
  json: string;
}

/** Gives everybody a copy of what is hers. */
@Resolver()
export class BelongingsResolver {
  constructor(private readonly belongings: Belongings) {}

  @Allow('learner')
  @Query(() => [DataPartType], { description: 'All that the school keeps of the viewer, and nothing of anybody else.' })
  async myData(@Context() { viewer }: RequestContext): Promise<DataPartType[]> {
    const parts = await this.belongings.of(viewer);
    return parts.map(({ part, rows }) => ({ name: part, json: JSON.stringify(rows) }));
  }
}
