import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Allow, DayScalar, LocalizedField, RefusalType, SlugScalar } from '#libs/platform/server';
import type { LocalizedText } from '#libs/kernel/shared';
import type { ResourceContent } from '#libs/resources/shared';
import { ResourceContentType } from '../resource-content.type.ts';
import { TextIssueType } from '../text-issue.type.ts';

@Allow('signed-in')
@ObjectType('ResourceDraft', { description: 'What somebody writes and has not sent in. Nobody else sees it.' })
export class DraftType {
  @Field(() => ID, { description: 'Its identity.' })
  id: string;

  @Field(() => ID, { description: 'The group through which she writes.' })
  groupId: string;

  @Field(() => SlugScalar, { nullable: true, description: 'The contribution of which it becomes a new version; null for a new one.' })
  resource: string | null;

  @Field(() => Int, { description: 'How often it was saved: give it along when saving, so that no window overwrites another.' })
  revision: number;

  @Field(() => DayScalar, { description: 'The day on which it was saved.' })
  savedOn: string;

  @Field(() => ResourceContentType, { description: 'All that she wrote.' })
  content: ResourceContent;
}

@Allow('write:resources')
@ObjectType('WritingGroup', { description: 'A group through which the viewer may write.' })
export class WritingGroupType {
  @Field(() => ID, { description: 'Its identity.' })
  id: string;

  @LocalizedField('Its title.')
  title: LocalizedText;
}

@Allow('write:resources')
@ObjectType('DraftFault', { description: 'What keeps a draft from being sent in, besides its text.' })
export class DraftFaultType {
  @Field({ description: 'What a program may branch on; stable.' })
  code: string;

  @Field({ description: 'The field of the content in which it is mended.' })
  field: string;

  @Field({ description: "What to write, in the reader's language." })
  sentence: string;
}

@Allow('public')
@ObjectType('SaveDraftPayload')
export class SaveDraftPayload {
  @Field(() => DraftType, {
    nullable: true,
    description: 'The draft as it is kept now; after DRAFT_ELSEWHERE ask for the one of the other window.',
  })
  draft?: DraftType | null;

  @Field(() => RefusalType, { nullable: true, description: 'Why it was not saved.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('DeleteDraftPayload')
export class DeleteDraftPayload {
  @Field({ defaultValue: false, description: 'Whether it is gone.' })
  isDeleted: boolean;

  @Field(() => RefusalType, { nullable: true, description: 'Why not.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('SubmitDraftPayload')
export class SubmitDraftPayload {
  @Field(() => SlugScalar, { nullable: true, description: 'The contribution that it became.' })
  resource?: string | null;

  @Field(() => [DraftFaultType], { defaultValue: [], description: 'What is missing or does not fit.' })
  faults: readonly DraftFaultType[];

  @Field(() => [TextIssueType], { defaultValue: [], description: 'What is wrong with its text.' })
  issues: readonly TextIssueType[];

  @Field(() => RefusalType, { nullable: true, description: 'Why it was not sent in.' })
  refusal?: RefusalType | null;
}
