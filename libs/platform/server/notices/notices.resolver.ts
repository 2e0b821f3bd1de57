import { Context, Int, Query, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { Allow } from '../access/allow.ts';
import { Change } from '../access/change.ts';
import { unauthenticated } from '../graphql/errors.ts';
import { RequestContext } from '../http/request-context.ts';
import { feedPath } from './notice-feed.ts';
import { sentenceOf } from './notice-sentence.ts';
import { CloseNoticeFeedPayload, MarkNoticesReadPayload, NoticeType, OpenNoticeFeedPayload } from './notice.type.ts';
import { Notices } from './notices.ts';

/** One's own notices, and their private feed. */
@Resolver()
export class NoticesResolver {
  constructor(private readonly notices: Notices) {}

  @Allow('learner')
  @Query(() => [NoticeType], { description: 'What the viewer was told in the last months, the newest first; at most 50.' })
  async myNotices(@Context() context: RequestContext): Promise<NoticeType[]> {
    const told = await this.notices.list(learnerOf(context));
    return told.map((notice) => ({ ...notice, sentence: sentenceOf(notice, context.language, context.speak) }));
  }

  @Allow('public')
  @Query(() => Int, { description: 'How many notices the viewer has not marked as read; 0 for a visitor.' })
  async unreadNotices(@Context() { viewer: { learnerId } }: RequestContext): Promise<number> {
    return learnerId ? this.notices.unread(learnerId) : 0;
  }

  @Allow('learner')
  @Query(() => Boolean, { description: 'Whether the viewer has a feed of her notices.' })
  hasNoticeFeed(@Context() context: RequestContext): Promise<boolean> {
    return this.notices.hasFeed(learnerOf(context));
  }

  @Allow('learner')
  @Change(() => MarkNoticesReadPayload, { description: 'Takes all that the viewer was told as read. Safe to repeat.' })
  async markNoticesRead(@Context() context: RequestContext): Promise<MarkNoticesReadPayload> {
    await this.notices.markRead(learnerOf(context));
    return {};
  }

  @Allow('learner')
  @Change(() => OpenNoticeFeedPayload, {
    description: 'A secret address from which a program fetches the notices of the viewer; the one before is worth nothing any more.',
  })
  async openNoticeFeed(@Context() context: RequestContext): Promise<OpenNoticeFeedPayload> {
    return { path: feedPath(await this.notices.openFeed(learnerOf(context))) };
  }

  @Allow('learner')
  @Change(() => CloseNoticeFeedPayload, { description: 'Makes the address of the feed worthless. Safe to repeat.' })
  async closeNoticeFeed(@Context() context: RequestContext): Promise<CloseNoticeFeedPayload> {
    await this.notices.closeFeed(learnerOf(context));
    return {};
  }
}

/** The rule of each operation has seen to it that there is one. */
function learnerOf({ viewer: { learnerId } }: RequestContext): Id<'Learner'> {
  if (!learnerId) throw unauthenticated();
  return learnerId;
}
