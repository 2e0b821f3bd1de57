import type { SplitSource } from './front-matter.ts';
import { readYaml } from './yaml-document.ts';

/** Whether a front matter asks for the full power of MDX and says why; in any doubt it does not. */
export function isTrusted(file: string, { yaml, yamlLine }: SplitSource): boolean {
  if (!/^trusted:/m.test(yaml)) return false;
  const { value } = readYaml(file, yaml, yamlLine);
  if (typeof value !== 'object' || value === null || !('trusted' in value) || !('trustedReason' in value)) return false;
  return value.trusted === true && typeof value.trustedReason === 'string' && value.trustedReason.trim() !== '';
}
