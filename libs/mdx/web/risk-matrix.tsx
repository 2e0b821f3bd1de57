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
        <table>
          <thead>
            <tr>
              {['risk', 'likelihood', 'impact', 'level', ...(hasWords ? ['notes'] : [])].map((head) => (
                <th key={head} scope="col">
                  <Words id={`mdx.risks.${head}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {risks.map(({ letter, name, likelihood, impact, words }) => (
              <tr key={letter}>
                <th scope="row">
                  {letter}. {name}
                </th>
                <td>
                  {likelihood}, <Words id={`mdx.likelihood.${likelihood}`} />
                </td>
                <td>
                  {impact}, <Words id={`mdx.impact.${impact}`} />
                </td>
                <td>
                  <Words id={`mdx.level.${levelOf(likelihood, impact)}`} />
                </td>
                {hasWords && <td>{render(words)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </PartFrame>
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
