import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import { Keeping, type KeptColumn } from './keeping.ts';

@Allow('public')
@ObjectType('KeptColumn', { description: 'One thing that the school keeps about whoever learns here, as its database has it.' })
export class KeptColumnType {
  @Field({ description: 'The table.' })
  table: string;

  @Field({ description: 'The column.' })
  column: string;

  @Field({ description: "Its type in PostgreSQL's words." })
  type: string;
}

/** What the school keeps, told from the database itself. */
@Resolver()
export class KeepingResolver {
  constructor(private readonly keeping: Keeping) {}

  @Allow('public')
  @Query(() => [KeptColumnType], { description: 'Everything that is kept about people, column by column, read from the schema in use.' })
  keptColumns(): KeptColumn[] {
    return this.keeping.columns();
  }
}
