import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { AccountErasure, actorOf } from '#libs/people/server';
import { ContentVersion, Database, KeyChange, sql, type OutsideKey, type Sql } from '#libs/platform/server';
import { movedAccount, movedTags, SealedAccounts } from '../sealed-accounts.service.ts';
import { Call } from './call.entity.ts';
import { callsKeptBy, callsToClose, conversationsOf } from './calls.policy.ts';
import { CallConversation } from './conversation.entity.ts';

/** Who calls and who answers: rows know them by fingerprints, and by accounts closed with the outside key. */
@Injectable()
export class Callers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly accounts: SealedAccounts,
    private readonly keyChange: KeyChange,
    private readonly erasure: AccountErasure,
    private readonly version: ContentVersion,
  ) {}

  onModuleInit(): void {
    this.erasure.onErasing((account) => this.forget(account));
    this.keyChange.register('calls', (from, to) => this.moveCalls(from, to));
    this.keyChange.register('call_conversations', (from, to) => this.moveConversations(from, to));
  }

  /** What a call keeps of its caller. */
  calledBy(id: Id<'Call'>, account: Id<'Account'>): Pick<Call, 'callerTag' | 'sealedCaller'> {
    const { tag: callerTag, sealed: sealedCaller } = this.accounts.seal('callers', placeOfCaller(id), account);
    return { callerTag, sealedCaller };
  }

  /** Who calls; null where the house does. */
  callerOf({ id, sealedCaller }: Pick<Call, 'id' | 'sealedCaller'>): Id<'Account'> | null {
    return this.accounts.open(placeOfCaller(id), sealedCaller);
  }

  /** What a conversation keeps of whoever began it. */
  answeredBy(id: Id<'CallConversation'>, account: Id<'Account'>): { answererTag: Buffer; sealedAnswerer: Buffer } {
    const { tag: answererTag, sealed: sealedAnswerer } = this.accounts.seal('call-answerers', placeOfAnswerer(id), account);
    return { answererTag, sealedAnswerer };
  }

  /** Who answered; null where only the block is left. */
  answererOf({ id, sealedAnswerer }: Pick<CallConversation, 'id' | 'sealedAnswerer'>): Id<'Account'> | null {
    return this.accounts.open(placeOfAnswerer(id), sealedAnswerer);
  }

  /** Under what conversations know whoever answered. */
  answererTag(account: Id<'Account'>): Buffer {
    return this.accounts.tagOf('call-answerers', account);
  }

  /** Whether it was the viewer who answered; then she stays that, also where she reviews for the house. */
  isAnswerer(viewer: Viewer, { answererTag }: Pick<CallConversation, 'answererTag'>): boolean {
    return answererTag.equals(this.answererTag(actorOf(viewer).id));
  }

  /** The piece of SQL for calls of hers alone. */
  ownCalls(viewer: Viewer): Sql {
    return sql`calls.caller_tag = ${this.callerTag(viewer)}`;
  }

  /** The piece of SQL for calls of which the viewer reads the answers. */
  keptCalls(viewer: Viewer): Sql {
    return callsKeptBy(viewer, this.callerTag(viewer));
  }

  /** The piece of SQL for calls that the viewer may close. */
  callsToClose(viewer: Viewer): Sql {
    return callsToClose(viewer, this.callerTag(viewer));
  }

  /** The piece of SQL for conversations in which the viewer takes part. */
  conversations(viewer: Viewer): Sql {
    return conversationsOf(this.answererTag(actorOf(viewer).id), this.keptCalls(viewer));
  }

  private callerTag(viewer: Viewer): Buffer {
    return this.accounts.tagOf('callers', actorOf(viewer).id);
  }

  /** With either account goes what both wrote: a conversation is nobody's half. */
  private async forget(account: Id<'Account'>): Promise<void> {
    await this.database.repo(CallConversation).delete({ answererTag: this.answererTag(account) });
    const { affected } = await this.database.repo(Call).delete({ callerTag: this.accounts.tagOf('callers', account) });
    if (affected) await this.version.raise();
  }

  private async moveCalls(from: OutsideKey, to: OutsideKey): Promise<number> {
    const calls = await this.database.rows(Call, sql`where sealed_caller is not null`);
    for (const { id, sealedCaller: closed } of calls) {
      if (!closed) continue;
      const { tag: callerTag, sealed: sealedCaller } = movedAccount('callers', placeOfCaller(id), closed, from, to);
      await this.database.repo(Call).update({ id }, { callerTag, sealedCaller });
    }
    return calls.length;
  }

  /** A block knows whom it is about by a fingerprint alone. */
  private async moveConversations(from: OutsideKey, to: OutsideKey): Promise<number> {
    const conversations = await this.database.rows(CallConversation, sql``);
    const tags = await movedTags(this.database, 'call-answerers', from, to);
    for (const { id, answererTag, sealedAnswerer } of conversations) {
      const moved = {
        answererTag: tags.get(answererTag.toString('hex')) ?? answererTag,
        sealedAnswerer: sealedAnswerer && movedAccount('call-answerers', placeOfAnswerer(id), sealedAnswerer, from, to).sealed,
      };
      await this.database.repo(CallConversation).update({ id }, moved);
    }
    return conversations.length;
  }
}

function placeOfCaller(id: Id<'Call'>): string {
  return `calls.sealed_caller ${id}`;
}

function placeOfAnswerer(id: Id<'CallConversation'>): string {
  return `call_conversations.sealed_answerer ${id}`;
}
