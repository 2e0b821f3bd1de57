import { Fragment, type ReactNode } from 'react';
import type { LanguageTag } from '#libs/kernel/shared';
import { childrenOf, nameOf, propsOf, type Block, type BlockElement } from '#libs/mdx/shared';
import { Prose, useText } from '#libs/ui/web';
import { Activity, Callout, CaseStudy, Commitment, Discussion, Practice, Reflection } from './asides.tsx';
import { BlocksContext, type BlocksSlots } from './blocks-context.tsx';
import { htmlTags } from './html.tsx';
import { Term, ToolCard } from './links.tsx';
import { Checklist, Column, Compare, Step, Steps } from './lists.tsx';
import { Download, Figure } from './media.tsx';
import type { PartProps } from './part.ts';
import { Option, Question, Quiz } from './quiz.tsx';
import { RiskMatrix } from './risk-matrix.tsx';

/** Every component that a text can name; `Risk` is drawn by its matrix. */
const parts: ReadonlyMap<string, (props: PartProps) => ReactNode> = new Map(
  Object.entries({
    ...{ Callout, Activity, Discussion, Steps, Step, Quiz, Question, Option, Reflection, Checklist },
    ...{ Practice, Commitment, Term, Compare, Column, CaseStudy, RiskMatrix, ToolCard, Figure, Download },
  }),
);

/** Renders blocks by name. What has no name here shows its words and nothing else. */
function renderBlocks(blocks: readonly Block[]): ReactNode {
  return blocks.map((block, index) => (typeof block === 'string' ? block : renderElement(block, index)));
}

function renderElement(element: BlockElement, key: number): ReactNode {
  const inside = childrenOf(element);
  const Part = parts.get(nameOf(element));
  if (Part) return <Part key={key} props={propsOf(element)} inside={inside} render={renderBlocks} />;
  const Tag = htmlTags.get(nameOf(element));
  if (!Tag) return <Fragment key={key}>{renderBlocks(inside)}</Fragment>;
  return (
    <Tag key={key} element={element}>
      {renderBlocks(inside)}
    </Tag>
  );
}

interface BlocksProps extends BlocksSlots {
  readonly blocks: readonly Block[];
  /** The language that the text is in; the page's when not given. */
  readonly language?: LanguageTag;
}

/** A whole text. It speaks with the page's voice, and knows no learner: what a page wants to add comes in by slots. */
export function Blocks({ blocks, language, ...slots }: BlocksProps) {
  const voice = useText();
  return (
    <BlocksContext value={{ ...slots, written: language ?? voice.language }}>
      <Prose>{renderBlocks(blocks)}</Prose>
    </BlocksContext>
  );
}
