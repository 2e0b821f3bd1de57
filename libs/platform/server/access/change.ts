import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { Mutation, type MutationOptions, type ReturnTypeFunc } from '@nestjs/graphql';
import { RefusalInterceptor } from './refusal.interceptor.ts';

/** An operation that changes something: what it refuses leaves it as `refusal` of its payload. What only reads needs no such detour. */
export function Change(payload: ReturnTypeFunc, options: MutationOptions): MethodDecorator {
  return applyDecorators(Mutation(payload, options), UseInterceptors(RefusalInterceptor));
}
