import { propsOf, visitElements, type Block } from './block.ts';
import type { PointKind } from './component-schema.ts';
import { components } from './components.ts';

/** How a quiz counts: to try oneself, or as the lesson's rule. */
export type QuizMode = 'practice' | 'check';

/** A place in a text on which a learner can leave a mark; `id` is stable for ever. */
export interface Point {
  readonly id: string;
  readonly kind: PointKind;
  /** The quiz a question belongs to. */
  readonly quiz?: string;
  /** Of quizzes and questions. */
  readonly mode?: QuizMode;
}

/** The points of a checked text, in reading order (the lesson itself is not among them). */
export function pointsOf(blocks: readonly Block[]): readonly Point[] {
  const points: Point[] = [];
  visitElements(blocks, (element, _path, parents) => {
    const kind = components.get(element[0])?.point;
    if (!kind) return;
    const point = { id: String(propsOf(element)['id']), kind };
    const parent = parents.at(-1);
    if (kind === 'quiz') points.push({ ...point, mode: propsOf(element)['mode'] as QuizMode });
    else if (kind === 'question' && parent) {
      points.push({ ...point, quiz: String(propsOf(parent)['id']), mode: propsOf(parent)['mode'] as QuizMode });
    } else points.push(point);
  });
  return points;
}

/** Where a point stands on its page: the id of its element, and so the fragment that leads to it. Prefixed, so that no text can take an id of the page. */
export function pointAnchor(id: string): string {
  return `p-${id}`;
}
