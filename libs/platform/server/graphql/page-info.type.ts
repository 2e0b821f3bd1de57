import { Field, ObjectType } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';

@Allow('public')
@ObjectType('PageInfo', { description: 'Where a part of a long list stands in it, after the Relay specification.' })
export class PageInfoType {
  @Field({ description: 'Whether more follows.' })
  hasNextPage: boolean;

  @Field({ description: 'Whether something comes before.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first of this part.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last of this part: give it as `after` for what follows.' })
  endCursor: string | null;
}

/** How many a list gives that grows. */
export const pageSizes = { usual: 20, most: 50 } as const;

/** How many to show of those that were asked for: 1 to 50. */
export function pageSize(first: number): number {
  return Math.min(Math.max(first, 1), pageSizes.most);
}

/** A part of a list, of which one row more than `first` was read where there are more. */
export function connectionOf<Row>(rows: readonly Row[], first: number, isFromStart: boolean, cursorOf: (row: Row) => string) {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: cursorOf(node) }));
  const pageInfo: PageInfoType = {
    hasNextPage: rows.length > first,
    hasPreviousPage: !isFromStart,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo };
}
