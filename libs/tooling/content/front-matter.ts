import { start, type Spot } from './problem.ts';

/** The most bytes a front matter may have. */
const most = 4096;

/** A source taken apart: nobody but us ever looks for a front matter, since the usual tools run code they find in it. */
export interface SplitSource {
  /** The YAML between the fences. */
  readonly yaml: string;
  /** The line of the file on which `yaml` begins. */
  readonly yamlLine: number;
  /** The text, with empty lines in place of the front matter: lines keep their numbers, and nothing can take the rest for a front matter. */
  readonly body: string;
}

/** Why a source has no readable front matter. */
export interface NoFrontMatter {
  readonly reason: string;
  readonly spot: Spot;
}

/** Takes a file apart at its two fences, each a line of exactly `---`, the first one the first line. */
export function splitSource(source: string): SplitSource | NoFrontMatter {
  const lines = source.split(/\r?\n/);
  if (lines[0] !== '---') return { reason: `the first line is ${JSON.stringify(lines[0]?.slice(0, 40) ?? '')}`, spot: start };
  const end = lines.indexOf('---', 1);
  if (end === -1) return { reason: 'the second --- is missing', spot: start };
  const yaml = lines.slice(1, end).join('\n');
  const bytes = Buffer.byteLength(yaml);
  if (bytes > most) return { reason: `it has ${bytes} bytes and the most is ${most}`, spot: start };
  return { yaml, yamlLine: 2, body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n') };
}

/** Whether a source was taken apart. */
export function isSplit(result: SplitSource | NoFrontMatter): result is SplitSource {
  return 'body' in result;
}
