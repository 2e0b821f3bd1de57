import { childrenOf, makeElement, nameOf, propsOf, type Block, type BlockElement } from './block.ts';
import type { QuizMode } from './points.ts';

/** What the server alone knows about one question: per option, by number, whether it is right and what to say to whoever chose it. */
export interface AnswerKey {
  readonly quiz: string;
  readonly mode: QuizMode;
  readonly question: string;
  readonly options: readonly { readonly correct: boolean; readonly feedback: string }[];
}

/** A text split into what readers get and what grades them. */
export interface WithoutAnswers {
  readonly blocks: readonly Block[];
  readonly answers: readonly AnswerKey[];
}

/** Takes the answers out of a checked text: options keep only their number, and a question says when several are right. */
export function withoutAnswers(blocks: readonly Block[]): WithoutAnswers {
  const answers: AnswerKey[] = [];
  return { blocks: blocks.map((block) => strip(block, answers)), answers };
}

function strip(block: Block, answers: AnswerKey[], quiz?: BlockElement): Block {
  if (typeof block === 'string') return block;
  if (quiz && nameOf(block) === 'Question') return stripQuestion(block, answers, quiz);
  const inside = nameOf(block) === 'Quiz' ? block : quiz;
  const children = childrenOf(block).map((child) => strip(child, answers, inside));
  return makeElement(nameOf(block), propsOf(block), children);
}

function stripQuestion(question: BlockElement, answers: AnswerKey[], quiz: BlockElement): BlockElement {
  const options: AnswerKey['options'][number][] = [];
  const children = childrenOf(question).map((child) => {
    if (typeof child === 'string' || nameOf(child) !== 'Option') return child;
    const { correct, feedback } = propsOf(child);
    options.push({ correct: correct === true, feedback: String(feedback) });
    return makeElement('Option', { value: options.length - 1 }, childrenOf(child));
  });
  const id = String(propsOf(question)['id']);
  answers.push({ quiz: String(propsOf(quiz)['id']), mode: propsOf(quiz)['mode'] as QuizMode, question: id, options });
  const several = options.filter((option) => option.correct).length > 1;
  return makeElement('Question', several ? { id, several } : { id }, children);
}
