import type { SeenConversation } from './message-list.tsx';

/** A way to end a conversation, and which text says what it means for whoever chooses it. */
interface Ending {
  readonly ending: 'talk-closed' | 'talk-blocked' | 'talk-deleted';
  readonly what: string;
}

/** The ways that are left to end a conversation. Who answered and deletes cannot answer again, and reads so before. */
export function endingsOf({
  isClosed,
  isBlocked,
  isOfCaller,
}: Pick<SeenConversation, 'isClosed' | 'isBlocked' | 'isOfCaller'>): readonly Ending[] {
  return [
    ...(isClosed ? [] : [{ ending: 'talk-closed', what: 'resources.talk-closed-what' } as const]),
    ...(isBlocked ? [] : [{ ending: 'talk-blocked', what: 'resources.talk-blocked-what' } as const]),
    { ending: 'talk-deleted', what: isOfCaller ? 'resources.talk-deleted-what' : 'resources.talk-deleted-what-answer' },
  ];
}
