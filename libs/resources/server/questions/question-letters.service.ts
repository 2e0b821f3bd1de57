import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { actorOf, GroupsService } from '#libs/people/server';
import type { NoticeValues } from '#libs/platform/server';
import { Correspondence } from '../correspondence.service.ts';
import type { questionActs, questionNotices } from './question-kinds.ts';

/** Tells those who asked and answered what was decided, and notes it; with the transaction at hand. */
@Injectable()
export class QuestionLetters {
  constructor(
    private readonly groups: GroupsService,
    private readonly correspondence: Correspondence,
  ) {}

  /** Notes what the viewer decided about a question, which is the whole network's. */
  async note(viewer: Viewer, act: (typeof questionActs)[number], id: Id<'Question'>): Promise<void> {
    await this.correspondence.note(viewer, act, (await this.groups.network()).id, id);
  }

  /** Tells an account something, where there is one; whoever decided knows what she decided. */
  async tell(
    viewer: Viewer,
    account: Id<'Account'> | null,
    kind: (typeof questionNotices)[number],
    values: NoticeValues = {},
  ): Promise<void> {
    if (account !== null && account !== actorOf(viewer).id) await this.correspondence.tell([account], kind, values);
  }
}
