import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { actorOf, GrantsService } from '#libs/people/server';
import { Bounds, Clock, Database, InTransaction, notFound, Refused, sql } from '#libs/platform/server';
import { Correspondence } from '../correspondence.service.ts';
import { Resource } from '../resource.entity.ts';
import { callAnswerings, messagings } from './call.bounds.ts';
import { Call } from './call.entity.ts';
import { Callers } from './callers.service.ts';
import { callsOpenOn } from './calls.policy.ts';
import { CallConversation } from './conversation.entity.ts';
import { Messages, type Words } from './messages.service.ts';

/** How many people may be in conversation about one call at the same time. */
const most = 200;

const open = { isClosed: false, isBlockedByCaller: false, isBlockedByAnswerer: false } as const;

/** Carries words between whoever calls and whoever answers; neither learns of the other more than what is written. */
@Injectable()
export class CallAnsweringService {
  constructor(
    readonly database: Database,
    private readonly clock: Clock,
    private readonly bounds: Bounds,
    private readonly grants: GrantsService,
    private readonly callers: Callers,
    private readonly messages: Messages,
    private readonly correspondence: Correspondence,
  ) {}

  /** Answers an open call: begins a conversation, or goes on in the one that she has about it. */
  @InTransaction()
  async answer(viewer: Viewer, callId: Id<'Call'>, words: Words): Promise<Id<'CallConversation'>> {
    const account = actorOf(viewer).id;
    const call = await this.database.row(Call, sql`where calls.id = ${callId} and ${callsOpenOn(this.clock.today())} for update`);
    // The same for one that is over, one that never was, and one that takes nothing of hers.
    if (!call) throw new Refused('CALL_NOT_TAKING');
    if (await this.database.row(Call, sql`where calls.id = ${callId} and ${this.callers.keptCalls(viewer)}`)) throw new Refused('CALL_OWN');
    await this.checkTaken(callId, account);
    this.bounds.take(callAnswerings, account);
    const known = await this.database.row(
      CallConversation,
      sql`where call_id = ${callId} and answerer_tag = ${this.callers.answererTag(account)} and not is_closed`,
    );
    const id: Id<'CallConversation'> = known?.id ?? randomUUID();
    const begun = { id, callId, ...this.callers.answeredBy(id, account), lastOn: this.clock.today(), ...open };
    if (!known) await this.database.repo(CallConversation).insert(begun);
    await this.messages.add(id, false, words);
    await this.correspondence.tellOnce(await this.keepersOf(call), 'call-answered');
    return id;
  }

  /** Writes in a conversation of hers, on whichever side she is. */
  @InTransaction()
  async write(viewer: Viewer, id: Id<'CallConversation'>, { text, isNamed }: Words): Promise<void> {
    const conversation = await this.found(viewer, id);
    if (conversation.isClosed) throw new Refused('CONVERSATION_CLOSED');
    this.bounds.take(messagings, actorOf(viewer).id);
    const call = await this.database.row(Call, sql`where calls.id = ${conversation.callId}`);
    if (!call) throw notFound();
    const answerer = this.callers.answererOf(conversation);
    const isOfCaller = answerer !== actorOf(viewer).id;
    // The house has several hands and one voice: nobody of it signs alone.
    await this.messages.add(id, isOfCaller, { text, isNamed: isNamed && !(isOfCaller && call.sealedCaller === null) });
    await this.correspondence.tellOnce(isOfCaller ? [answerer ?? ''] : await this.keepersOf(call), 'call-replied');
  }

  /** Ends a conversation for both; both can still read it. Blocking it, neither of them hears of the other about this call again. */
  @InTransaction()
  async close(viewer: Viewer, id: Id<'CallConversation'>, isBlocked: boolean): Promise<void> {
    const block = this.blockOf(viewer, await this.found(viewer, id));
    await this.database.repo(CallConversation).update({ id }, { isClosed: true, ...(isBlocked ? block : {}) });
  }

  /**
   * Deletes a conversation for both. Of a blocked one the block stays, until the call itself goes; and so it does where whoever answered
   * deletes, who could else answer, delete before she is blocked, and answer anew (ADR 0029).
   */
  @InTransaction()
  async remove(viewer: Viewer, id: Id<'CallConversation'>): Promise<void> {
    const conversation = await this.found(viewer, id);
    const isAnswerer = this.callers.isAnswerer(viewer, conversation);
    if (!isAnswerer && !conversation.isBlockedByCaller && !conversation.isBlockedByAnswerer)
      return void (await this.database.repo(CallConversation).delete({ id }));
    await this.database.query('delete from call_messages where conversation_id = $1', [id]);
    const block = isAnswerer ? this.blockOf(viewer, conversation) : {};
    await this.database.repo(CallConversation).update({ id }, { sealedAnswerer: null, isClosed: true, ...block });
  }

  /** The block of whichever side the viewer is on. */
  private blockOf(viewer: Viewer, conversation: CallConversation): Partial<CallConversation> {
    return this.callers.isAnswerer(viewer, conversation) ? { isBlockedByAnswerer: true } : { isBlockedByCaller: true };
  }

  private async found(viewer: Viewer, id: Id<'CallConversation'>): Promise<CallConversation> {
    const conversation = await this.database.row(
      CallConversation,
      sql`where call_conversations.id = ${id} and ${this.callers.conversations(viewer)} for update`,
    );
    if (!conversation) throw notFound();
    return conversation;
  }

  /** Whoever is blocked learns no more than whoever comes too late. */
  private async checkTaken(callId: Id<'Call'>, account: Id<'Account'>): Promise<void> {
    const tag = this.callers.answererTag(account);
    const { text, values } = sql`select count(*) filter (where not is_closed and answerer_tag <> ${tag})::int as open,
      count(*) filter (where (is_blocked_by_caller or is_blocked_by_answerer) and answerer_tag = ${tag})::int as blocks from call_conversations where call_id = ${callId}`;
    const [found] = await this.database.query<{ open: number; blocks: number }>(text, values);
    if (found && (found.blocks > 0 || found.open >= most)) throw new Refused('CALL_NOT_TAKING');
  }

  /** Those who read the answers to a call: its caller, or for the house those who review in the resource's group. */
  private async keepersOf(call: Call): Promise<Id<'Account'>[]> {
    const caller = this.callers.callerOf(call);
    if (caller) return [caller];
    const resource = await this.database.row(Resource, sql`where id = ${call.resourceId}`);
    return resource ? this.grants.holdersOf('review:resources', resource.groupId) : [];
  }
}
