import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '#libs/platform/server';
import { KeptCallType } from './call.type.ts';
import type { KeptCall } from './calls.service.ts';

/** What those who keep a call know of it besides. */
@Resolver(() => KeptCallType)
export class KeptCallsResolver {
  @Allow('signed-in')
  @ResolveField(() => Boolean, {
    description: 'Whether the house calls: then whoever reviews there reads and writes, and the viewer is one of them.',
  })
  isOfHouse(@Parent() { sealedCaller }: KeptCall): boolean {
    return sealedCaller === null;
  }
}
