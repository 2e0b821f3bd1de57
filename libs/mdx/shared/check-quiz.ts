import { childrenOf, nameOf, propsOf, textOf, type Block, type BlockElement, type BlockPath } from './block.ts';
import { report, type CheckContext } from './check-context.ts';

const mostOptions = 10;

/** Checks what a question needs beyond its schema: words, then two to ten options, and (while answers are in it) a right one. */
export function checkQuestion(question: BlockElement, path: BlockPath, context: CheckContext): void {
  const children = childrenOf(question);
  const options = children.filter(isOption);
  const args = { component: 'Question', id: String(propsOf(question)['id']), most: mostOptions };
  const wordsAfter = children.slice(children.findIndex(isOption)).length > options.length;
  if (textOf(children.filter((child) => !isOption(child))).trim() === '') report(context, 'empty-component', path, args);
  if (options.length > 0 && wordsAfter) report(context, 'text-after-options', path, args);
  if (options.length < 2) report(context, 'too-few-options', path, args);
  if (options.length > mostOptions) report(context, 'too-many-options', path, args);
  if (options.length > 0 && !hasRightOne(options, context)) report(context, 'no-right-option', path, args);
}

function isOption(child: Block): child is BlockElement {
  return typeof child !== 'string' && nameOf(child) === 'Option';
}

/** A published question has lost its answers, so nothing can be said about them. */
function hasRightOne(options: readonly BlockElement[], { components }: CheckContext): boolean {
  const hasAnswers = components.get('Option')?.props.has('correct') === true;
  return !hasAnswers || options.some((option) => propsOf(option)['correct'] === true);
}
