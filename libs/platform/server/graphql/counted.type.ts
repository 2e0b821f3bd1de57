import { Field, Int, ObjectType, type ReturnTypeFunc } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';

/** Up to how many things are counted; what is more is said to be more. */
export const mostCounted = 500;

/** How many there are. */
export interface Counted {
  readonly count: number;
  readonly isMore: boolean;
}

/** A value that a list can be narrowed to, with how many have it. */
export interface CountedValue extends Counted {
  readonly value: string;
}

/** How many were counted of something, of which one more than the bound was looked at. */
export function countedAs(count: number): Counted {
  return { count: Math.min(count, mostCounted), isMore: count > mostCounted };
}

/** Those that there are, the most first. */
export function byCount<Value extends CountedValue>(values: readonly Value[]): Value[] {
  return values.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}

@Allow('public')
@ObjectType('Count', { description: 'How many there are, counted up to 500.' })
export class CountType implements Counted {
  @Field(() => Int, { description: 'How many; where there are more, how many at least.' })
  count: number;

  @Field({ description: 'Whether there are, or may be, more than that.' })
  isMore: boolean;
}

/** A type of one value of a facet with how many have it. */
export function facetCountType(name: string, valueType: ReturnTypeFunc) {
  @Allow('public')
  @ObjectType(name, { description: 'A value of a facet, and how many have it.' })
  class FacetCount extends CountType {
    @Field(valueType, { description: 'The value.' })
    value: string;
  }
  return FacetCount;
}
