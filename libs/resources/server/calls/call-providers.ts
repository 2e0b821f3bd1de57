import { CallAnsweringService } from './call-answering.service.ts';
import { CallEnds } from './call-ends.ts';
import { CallWritingService } from './call-writing.service.ts';
import { Callers } from './callers.service.ts';
import { CallsResolver } from './calls.resolver.ts';
import { CallsService } from './calls.service.ts';
import { ConversationsResolver } from './conversations.resolver.ts';
import { ConversationsService } from './conversations.service.ts';
import { HouseCalls } from './house-calls.service.ts';
import { KeptCallsResolver } from './kept-calls.resolver.ts';
import { Messages } from './messages.service.ts';
import { OwnCalls } from './own-calls.ts';
import { ResourceCallsResolver } from './resource-calls.resolver.ts';

/** All that calls for co-authors and their conversations are made of. */
export const callProviders = [
  Callers,
  Messages,
  CallsService,
  CallWritingService,
  ConversationsService,
  CallAnsweringService,
  CallEnds,
  HouseCalls,
  OwnCalls,
  CallsResolver,
  KeptCallsResolver,
  ConversationsResolver,
  ResourceCallsResolver,
];
