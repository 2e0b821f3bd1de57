import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel/shared';

/** What two people write to each other about a call. Neither learns who the other is unless that one says so. */
@Entity('call_conversations')
export class CallConversation {
  @PrimaryColumn('uuid')
  id: Id<'CallConversation'>;

  @Column({ name: 'call_id', type: 'uuid' })
  callId: Id<'Call'>;

  /** A fingerprint of the account of whoever answered. */
  @Column({ name: 'answerer_tag', type: 'bytea' })
  answererTag: Buffer;

  /** Her account, closed with the outside key; null once the conversation was deleted and only the block stays. */
  @Column({ name: 'sealed_answerer', type: 'bytea', nullable: true })
  sealedAnswerer: Buffer | null;

  /** The day of its last message. */
  @Column({ name: 'last_on', type: 'date' })
  lastOn: string;

  @Column({ name: 'is_closed', type: 'boolean' })
  isClosed: boolean;

  /** Whether the side of the call wants nothing of the other any more: this call is not answered by her again. */
  @Column({ name: 'is_blocked_by_caller', type: 'boolean' })
  isBlockedByCaller: boolean;

  /** Whether whoever answered blocked or deleted it: the same, of her own wish. */
  @Column({ name: 'is_blocked_by_answerer', type: 'boolean' })
  isBlockedByAnswerer: boolean;
}

/** One message of a conversation. */
@Entity('call_messages')
export class CallMessage {
  @PrimaryColumn({ name: 'conversation_id', type: 'uuid' })
  conversationId: Id<'CallConversation'>;

  /** Its place in the conversation, from 1: days alone do not say what came first. */
  @PrimaryColumn({ type: 'int' })
  place: number;

  @Column({ name: 'is_of_caller', type: 'boolean' })
  isOfCaller: boolean;

  /** What it says, and whether it is signed with a pseudonym, closed with the outside key. */
  @Column({ name: 'sealed_text', type: 'bytea' })
  sealedText: Buffer;

  @Column({ name: 'made_on', type: 'date' })
  madeOn: string;
}
