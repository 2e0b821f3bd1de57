import type { Id } from '#libs/kernel/shared';
import type { OutsideKey } from '../outside-key.ts';
import type { Notice } from './notice.entity.ts';
import type { NoticeValues } from './notices.ts';

/** What somebody is told, on which day. */
export interface Told {
  readonly kind: string;
  readonly day: string;
  readonly values: NoticeValues;
}

/** To so many bytes a notice is filled up: else its length would tell which sentence it is. */
const step = 1024;

/** Closes what somebody is told, so that the rows tell neither what it is nor on which day it was. */
export function closedNotice(key: OutsideKey, id: Id<'Notice'>, told: Told): Buffer {
  const text = Buffer.from(JSON.stringify(told));
  return key.seal(placeOf(id), Buffer.concat([text, Buffer.alloc(step - (text.length % step), ' ')]));
}

/** Opens it again. */
export function openNotice(key: OutsideKey, { id, sealedNotice }: Pick<Notice, 'id' | 'sealedNotice'>): Told {
  return JSON.parse(key.open(placeOf(id), sealedNotice).toString()) as Told;
}

/** By what is found whether somebody was told the same today: of two rows it tells that one person was told the same on one day, and no more. */
export function sameDayTag(key: OutsideKey, learnerId: string, { kind, day }: Pick<Told, 'kind' | 'day'>): Buffer {
  return key.tag('notices-of-day', `${learnerId} ${kind} ${day}`);
}

function placeOf(id: Id<'Notice'>): string {
  return `notices.sealed_notice ${id}`;
}
