import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { problem, type Problem, type Spot } from './problem.ts';

/** A way down into a YAML document. */
export type YamlPath = readonly (string | number)[];

/** YAML read without tags, aliases or merge keys, knowing where everything stands. */
export interface YamlDocument {
  readonly file: string;
  /** Plain data; null when there were problems. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where a field (its key) or an item stands; the nearest parent when it is not there. */
  readonly spotOf: (path: YamlPath) => Spot;
}

/** Reads YAML 1.2 of the core schema. `line` is the line of the file on which the text begins. */
export function readYaml(file: string, text: string, line = 1): YamlDocument {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'core', version: '1.2', strict: true, uniqueKeys: true, prettyErrors: false, lineCounter: counter });
  const spotAt = (offset: number): Spot => {
    const { line: at, col } = counter.linePos(offset);
    return { line: at + line - 1, column: col };
  };
  const problems = [...document.errors, ...document.warnings].map(({ message, pos }) => problem(file, spotAt(pos[0]), 'yaml', { reason: clean(message) }));
  const value = problems.length > 0 ? null : plainData(document, (reason) => problems.push(problem(file, spotAt(0), 'yaml', { reason })));
  return { file, value, problems, spotOf: (path) => spotAt(offsetOf(document.contents, path)) };
}

function plainData(document: Document.Parsed, onError: (reason: string) => void): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    onError(clean(error instanceof Error ? error.message : String(error)));
    return null;
  }
}

function clean(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/\.$/, '');
}

function offsetOf(node: Node | null, [step, ...more]: YamlPath): number {
  if (step === undefined || !node) return startOf(node);
  if (isSeq(node)) return offsetOf((node.items[Number(step)] as Node | undefined) ?? node, more);
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
  if (!pair) return startOf(node);
  return more.length === 0 ? startOf(pair.key as Node) : offsetOf(pair.value as Node | null, more);
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}
