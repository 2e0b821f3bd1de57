import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { actorOf, PseudonymsService } from '#libs/people/server';
import { Database, sql } from '#libs/platform/server';
import { Call } from './call.entity.ts';
import { Callers } from './callers.service.ts';
import { CallConversation } from './conversation.entity.ts';
import { Messages, type OpenMessage, type Part } from './messages.service.ts';

const most = 100;

/** A conversation as one of both sees it. */
export interface OpenConversation extends Pick<CallConversation, 'id' | 'callId' | 'lastOn' | 'isClosed'> {
  /** Whether the viewer is on the side of the call. */
  readonly isOfCaller: boolean;
  /** Whether her own side blocked it; whether the other did, she is not told. */
  readonly isBlocked: boolean;
}

/** A message as one of both sees it: whose it is, she knows only where its writer signed it. */
export interface SeenMessage extends Pick<OpenMessage, 'place' | 'text' | 'madeOn'> {
  readonly isOwn: boolean;
  readonly name: string | null;
}

/** Conversations about calls, as those see them who take part. */
@Injectable()
export class ConversationsService {
  constructor(
    private readonly database: Database,
    private readonly pseudonyms: PseudonymsService,
    private readonly callers: Callers,
    private readonly messages: Messages,
  ) {}

  /** Those of the viewer on either side, the one written to last first. */
  async list(viewer: Viewer): Promise<OpenConversation[]> {
    const rows = await this.database.rows(
      CallConversation,
      sql`where ${this.callers.conversations(viewer)} order by last_on desc, id limit ${most}`,
    );
    return rows.map((row) => this.seenBy(viewer, row));
  }

  /** One of them; another's is as one that does not exist. */
  async byId(viewer: Viewer, id: Id<'CallConversation'>): Promise<OpenConversation | null> {
    const row = await this.database.row(
      CallConversation,
      sql`where call_conversations.id = ${id} and ${this.callers.conversations(viewer)}`,
    );
    return row && this.seenBy(viewer, row);
  }

  /** A part of the messages of each of these, which were decided to be hers, with the pseudonyms that their writers show. */
  async messagesOf(conversations: readonly OpenConversation[], part: Part): Promise<SeenMessage[][]> {
    const ids = conversations.map(({ id }) => id);
    const [all, names] = [await this.messages.of(ids, part), await this.namesIn(ids)];
    return conversations.map(({ id, isOfCaller }) =>
      all
        .filter(({ conversationId }) => conversationId === id)
        .map(({ place, text, madeOn, isNamed, isOfCaller: isByCaller }) => {
          const name = isNamed ? (names.get(`${id} ${isByCaller}`) ?? null) : null;
          return { place, text, madeOn, isOwn: isByCaller === isOfCaller, name };
        }),
    );
  }

  /** What the viewer wrote on either side, for her copy of her data. What the house wrote is nobody's. */
  async writtenBy(viewer: Viewer): Promise<OpenMessage[]> {
    const tag = this.callers.answererTag(actorOf(viewer).id);
    const { text, values } =
      sql`select call_conversations.id, answerer_tag = ${tag} as "isAnswerer" from call_conversations join calls on calls.id = call_id
      where sealed_answerer is not null and (answerer_tag = ${tag} or ${this.callers.ownCalls(viewer)}) order by call_conversations.id`;
    const own = await this.database.query<{ id: string; isAnswerer: boolean }>(text, values);
    const answering = new Set(own.filter(({ isAnswerer }) => isAnswerer).map(({ id }) => id));
    const all = await this.messages.of(own.map(({ id }) => id));
    return all.filter(({ conversationId, isOfCaller }) => isOfCaller !== answering.has(conversationId));
  }

  /** Whoever both answers and reviews for the house stays who she was when she answered. */
  private seenBy(viewer: Viewer, conversation: CallConversation): OpenConversation {
    const { id, callId, lastOn, isClosed, isBlockedByCaller, isBlockedByAnswerer } = conversation;
    const isOfCaller = !this.callers.isAnswerer(viewer, conversation);
    return { id, callId, lastOn, isClosed, isOfCaller, isBlocked: isOfCaller ? isBlockedByCaller : isBlockedByAnswerer };
  }

  /** The pseudonyms of both sides, by the conversation and whether it is the caller's. */
  private async namesIn(ids: readonly Id<'CallConversation'>[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.rows(CallConversation, sql`where id = any(${ids}::uuid[])`);
    const calls = new Map(
      (await this.database.rows(Call, sql`where id = any(${rows.map(({ callId }) => callId)}::uuid[])`)).map((call) => [call.id, call]),
    );
    const sides = rows.flatMap((row): [string, Id<'Account'>][] => {
      const call = calls.get(row.callId);
      const [caller, answerer] = [call ? this.callers.callerOf(call) : null, this.callers.answererOf(row)];
      return [
        ...(caller ? [[`${row.id} true`, caller] as [string, string]] : []),
        ...(answerer ? [[`${row.id} false`, answerer] as [string, string]] : []),
      ];
    });
    const people = await this.pseudonyms.of(sides.map(([, account]) => account));
    return new Map(sides.flatMap(([side, account]) => (people.has(account) ? [[side, people.get(account)?.pseudonym ?? '']] : [])));
  }
}
