import type { LanguageTag } from '#libs/kernel/shared';
import type { Block } from '#libs/mdx/shared';
import { Blocks, type AskedQuestion, type QuestionSlot } from '#libs/mdx/web';
import { AnswerRefused, AnswerResult, KeepAnswer, PracticeMark } from '#libs/progress/web';
import type { Outcome } from '../lesson-acts.ts';

interface Props {
  readonly blocks: readonly unknown[];
  /** The language that the text is in. */
  readonly language: LanguageTag;
  /** What the viewer did in it; null for a visitor. */
  readonly progress: { readonly practised: readonly string[]; readonly answeredRight: readonly string[] } | null;
  /** What came of the form that was sent just now. */
  readonly outcome?: Outcome | undefined;
}

/** A lesson's text with what progress adds to it: the result of an answer, and the marks of practices. */
export function LessonBlocks({ blocks, language, progress, outcome }: Props) {
  const question = ({ id, mode }: AskedQuestion): QuestionSlot => ({
    ...resultAt(id, outcome),
    fields: mode === 'check' && !progress && <KeepAnswer question={id} />,
  });
  const practice = (id: string) => <PracticeMark practice={id} isDone={progress?.practised.includes(id) ?? false} />;
  return <Blocks blocks={blocks as readonly Block[]} language={language} question={question} practice={practice} />;
}

function resultAt(question: string, outcome: Outcome | undefined): QuestionSlot {
  if (outcome && 'answered' in outcome && outcome.answered?.question === question) {
    const { answered } = outcome;
    return { chosen: answered.chosen.map(({ option }) => option), result: <AnswerResult answered={answered} /> };
  }
  if (outcome && 'refused' in outcome && outcome.at === question) {
    return { chosen: outcome.chosen, result: <AnswerRefused message={outcome.refused} /> };
  }
  return {};
}
