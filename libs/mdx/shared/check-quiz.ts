import { childrenOf, nameOf, propsOf, textOf, type BlockElement, type BlockPath } from './block.ts';
import { report, type CheckContext } from './check-context.ts';

const mostOptions = 10;

/** Checks what a question needs beyond its schema: words, two to ten options, and (while answers are in it) a right one. */
export function checkQuestion(question: BlockElement, path: BlockPath, context: CheckContext): void {
  const children = childrenOf(question);
  const options = children.filter((child): child is BlockElement => typeof child !== 'string' && nameOf(child) === 'Option');
  const words = children.filter((child) => typeof child === 'string' || nameOf(child) !== 'Option');
  const args = { component: 'Question', id: String(propsOf(question)['id']), most: mostOptions };
  if (textOf(words).trim() === '') report(context, 'empty-component', path, args);
  if (children.slice(children.indexOf(options[0] ?? '')).length > options.length && options.length > 0) report(context, 'text-after-options', path, args);
  if (options.length < 2) report(context, 'too-few-options', path, args);
  if (options.length > mostOptions) report(context, 'too-many-options', path, args);
  const hasAnswers = context.components.get('Option')?.props.has('correct') === true;
  if (hasAnswers && options.length > 0 && !options.some((option) => propsOf(option)['correct'] === true)) {
    report(context, 'no-right-option', path, args);
  }
}
