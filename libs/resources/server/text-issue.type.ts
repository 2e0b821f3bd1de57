import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow, BlocksScalar, RefusalType } from '#libs/platform/server';
import type { Block } from '#libs/mdx/shared';

@Allow('write:resources')
@ObjectType('TextFix', { description: 'A replacement that mends an issue: what stands from one offset to the other becomes `insert`.' })
export class TextFixType {
  @Field(() => Int, { description: 'The offset of the first sign that goes.' })
  from: number;

  @Field(() => Int, { description: 'The offset behind the last one.' })
  to: number;

  @Field({ description: 'What comes instead.' })
  insert: string;
}

@Allow('write:resources')
@ObjectType('TextIssue', { description: "One thing wrong with a member's text, and how to mend it." })
export class TextIssueType {
  @Field({ description: 'What a program may branch on; stable.' })
  code: string;

  @Field(() => Int, { description: 'The line, from 1.' })
  line: number;

  @Field(() => Int, { description: 'The column, from 1.' })
  column: number;

  @Field({ description: "What is wrong and what to write, in the reader's language." })
  sentence: string;

  @Field(() => TextFixType, { nullable: true, description: 'How to mend it with one press.' })
  fix?: TextFixType | null;
}

@Allow('write:resources')
@ObjectType('JudgedText', { description: 'A text as it would be shown, or all that is wrong with it.' })
export class JudgedTextType {
  @Field(() => BlocksScalar, { nullable: true, description: 'Its blocks; null while something is wrong.' })
  blocks?: readonly Block[] | null;

  @Field(() => [TextIssueType], { description: 'What is wrong with it, at most 25.' })
  issues: readonly TextIssueType[];
}

@Allow('write:resources')
@ObjectType('JudgeTextPayload')
export class JudgeTextPayload {
  @Field(() => JudgedTextType, { nullable: true, description: 'What came of it.' })
  text?: JudgedTextType | null;

  @Field(() => RefusalType, { nullable: true, description: 'Why it was not looked at.' })
  refusal?: RefusalType | null;
}
