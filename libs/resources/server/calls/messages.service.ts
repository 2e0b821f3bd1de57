import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Clock, Database, KeyChange, OutsideKey, Refused, sql } from '#libs/platform/server';
import { CallConversation, CallMessage } from './conversation.entity.ts';

/** How many messages a conversation may have. */
const most = 200;

/** What somebody writes: plain words, and whether she signs them with her pseudonym. */
export interface Words {
  readonly text: string;
  readonly isNamed: boolean;
}

/** So many of the last messages of a conversation that stand before a place; without either, all. */
export interface Part {
  readonly last?: number;
  readonly before?: number | null;
}

/** A message as it can be read. */
export type OpenMessage = Omit<CallMessage, 'sealedText'> & Words;

/** Keeps messages closed and opens them. To be called for conversations that were decided to be hers. */
@Injectable()
export class Messages implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly key: OutsideKey,
    private readonly keyChange: KeyChange,
  ) {}

  onModuleInit(): void {
    this.keyChange.register('call_messages', (from, to) => this.move(from, to));
  }

  /** Adds a message to a conversation whose row is locked. */
  async add(conversation: Id<'CallConversation'>, isOfCaller: boolean, words: Words): Promise<void> {
    const [last] = await this.database.query<{ place: number }>(
      'select coalesce(max(place), 0)::int as place from call_messages where conversation_id = $1',
      [conversation],
    );
    const place = (last?.place ?? 0) + 1;
    if (place > most) throw new Refused('CONVERSATION_FULL', { most });
    const [sealedText, madeOn] = [this.key.seal(placeOf(conversation, place), JSON.stringify(words)), this.clock.today()];
    await this.database.repo(CallMessage).insert({ conversationId: conversation, place, isOfCaller, sealedText, madeOn });
    await this.database.repo(CallConversation).update({ id: conversation }, { lastOn: madeOn });
  }

  /** The messages of these conversations, in order: all of them, or a part of each. */
  async of(conversations: readonly Id<'CallConversation'>[], { last, before }: Part = {}): Promise<OpenMessage[]> {
    // No message goes by itself, so places have no gaps, and a part can be told by them.
    const end = sql`least(${before ?? null}::int, (select max(place) + 1 from call_messages others where others.conversation_id = call_messages.conversation_id))`;
    const rows = await this.database.rows(
      CallMessage,
      sql`where conversation_id = any(${conversations}::uuid[]) and place < ${end} and place >= ${end} - ${last ?? most}::int
        order by conversation_id, place`,
    );
    return rows.map(({ sealedText, ...row }) => {
      const words = JSON.parse(this.key.open(placeOf(row.conversationId, row.place), sealedText).toString()) as Words;
      return { ...row, ...words };
    });
  }

  private async move(from: OutsideKey, to: OutsideKey): Promise<number> {
    const messages = await this.database.rows(CallMessage, sql``);
    for (const { conversationId, place, sealedText } of messages) {
      const at = placeOf(conversationId, place);
      await this.database.repo(CallMessage).update({ conversationId, place }, { sealedText: to.seal(at, from.open(at, sealedText)) });
    }
    return messages.length;
  }
}

function placeOf(conversation: Id<'CallConversation'>, place: number): string {
  return `call_messages.sealed_text ${conversation} ${place}`;
}
