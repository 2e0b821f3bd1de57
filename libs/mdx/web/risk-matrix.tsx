import type { ReactNode } from 'react';
import { childrenOf, nameOf, propsOf, type Block, type BlockElement } from '#libs/mdx/shared';
import { ScrollFrame } from '#libs/ui/web';
import { useBlocks, Words } from './blocks-context.tsx';
import { numberProp, textProp, type PartProps } from './part.ts';
import { PartFrame } from './part-frame.tsx';
import styles from './blocks.module.css';

interface Risk {
  /** A letter that ties the row to its place in the grid. */
  readonly letter: string;
  readonly name: string;
  readonly likelihood: number;
  readonly impact: number;
  readonly words: readonly Block[];
}

const scale = [1, 2, 3, 4, 5] as const;

/** Roles that the tags have already, said once more: some browsers forget them where the style sheet shows rows as cards. */
const as = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** Risks by how likely they are and how hard they hit: a table in words, and a drawing of it that adds nothing to the words. */
export function RiskMatrix({ props, inside, render }: PartProps) {
  const { t } = useBlocks();
  const risks = inside.filter((block): block is BlockElement => typeof block !== 'string' && nameOf(block) === 'Risk').map(riskOf);
  const title = textProp(props, 'title');
  const hasWords = risks.some(({ words }) => words.length > 0);
  return (
    <PartFrame look="risks" kind={<Words id="mdx.risks" />} title={title}>
      <Grid risks={risks} />
      <ScrollFrame label={title ?? t('mdx.risks')}>
        <table {...as.table} className={styles.stacked}>
          <thead {...as.group}>
            <tr {...as.row}>
              {['risk', 'likelihood', 'impact', 'level', ...(hasWords ? ['notes'] : [])].map((head) => (
                <th key={head} {...as.columnHeader} scope="col">
                  <Words id={`mdx.risks.${head}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...as.group}>
            {risks.map((risk) => (
              <Row key={risk.letter} risk={risk} hasWords={hasWords}>
                {render(risk.words)}
              </Row>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </PartFrame>
  );
}

interface RowProps {
  readonly risk: Risk;
  /** Whether any risk of the table has notes. */
  readonly hasWords: boolean;
  readonly children: ReactNode;
}

function Row({ risk: { letter, name, likelihood, impact, words }, hasWords, children }: RowProps) {
  return (
    <tr {...as.row}>
      <th {...as.rowHeader} scope="row">
        {letter}. {name}
      </th>
      <td {...as.cell}>
        <Label of="likelihood" />
        {likelihood}, <Words id={`mdx.likelihood.${likelihood}`} />
      </td>
      <td {...as.cell}>
        <Label of="impact" />
        {impact}, <Words id={`mdx.impact.${impact}`} />
      </td>
      <td {...as.cell}>
        <Label of="level" />
        <Words id={`mdx.level.${levelOf(likelihood, impact)}`} />
      </td>
      {hasWords && (
        <td {...as.cell}>
          {words.length > 0 && <Label of="notes" />}
          {children}
        </td>
      )}
    </tr>
  );
}

/** The head of a column once more, for the eye, where rows stand as cards. Who listens hears the head itself. */
function Label({ of }: { readonly of: string }) {
  return (
    <span aria-hidden="true" className={styles.label}>
      <Words id={`mdx.risks.${of}`} />:{' '}
    </span>
  );
}

function riskOf(element: BlockElement, index: number): Risk {
  const props = propsOf(element);
  return {
    letter: String.fromCodePoint(65 + (index % 26)),
    name: textProp(props, 'name') ?? '',
    likelihood: numberProp(props, 'likelihood') ?? 1,
    impact: numberProp(props, 'impact') ?? 1,
    words: childrenOf(element),
  };
}

/** From 1 (low) to 4 (very high). */
function levelOf(likelihood: number, impact: number): number {
  const product = likelihood * impact;
  return product >= 15 ? 4 : product >= 9 ? 3 : product >= 4 ? 2 : 1;
}

function Grid({ risks }: { readonly risks: readonly Risk[] }) {
  return (
    <div aria-hidden="true" className={styles.grid}>
      {[...scale].reverse().map((likelihood) =>
        scale.map((impact) => (
          <span key={`${likelihood}${impact}`} data-level={levelOf(likelihood, impact)}>
            {risks
              .filter((risk) => risk.likelihood === likelihood && risk.impact === impact)
              .map(({ letter }) => letter)
              .join(' ')}
          </span>
        )),
      )}
      <span className={styles.axis}>
        ↑ <Words id="mdx.risks.likelihood" /> · <Words id="mdx.risks.impact" /> →
      </span>
    </div>
  );
}
