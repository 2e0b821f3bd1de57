import type { ComponentSchema } from './component-schema.ts';
import type { Accepts, Place } from './check-context.ts';
import type { Issue, IssueCode } from './issue.ts';
import { tagsWithOneParent, type TagContent, type TagSchema } from './tags.ts';

interface Misplaced {
  readonly code: IssueCode;
  readonly args: Issue['args'];
}

const nothing: Accepts = { blocks: false, inline: false, words: false, only: [] };

/** What a component accepts as children. */
export function acceptsOfComponent({ children }: ComponentSchema): Accepts {
  const inline = children.inline === true;
  return { blocks: children.blocks === true, inline, words: inline, only: children.components ?? [] };
}

/** What a tag accepts as children. */
export function acceptsOfTag(content: TagContent): Accepts {
  switch (content) {
    case 'blocks':
      return { ...nothing, blocks: true };
    case 'inline':
      return { ...nothing, inline: true, words: true };
    case 'mixed':
      return { blocks: true, inline: true, words: true, only: [] };
    case 'words':
      return { ...nothing, words: true };
    case 'nothing':
      return nothing;
    default:
      return { ...nothing, only: content };
  }
}

/** Why a component may not stand here, or null. */
export function whyComponentNotHere(schema: ComponentSchema, { parent, accepts }: Place): Misplaced | null {
  const args = { component: schema.name, parent };
  if (schema.parents)
    return schema.parents.includes(parent) ? null : { code: 'wrong-parent', args: { ...args, parents: schema.parents.join(', ') } };
  if (schema.isInline ? accepts.inline : accepts.blocks) return null;
  return {
    code: !schema.isInline && accepts.inline ? 'block-component-inside-text' : 'child-not-allowed',
    args: { ...args, child: schema.name },
  };
}

/** Why a tag may not stand here, or null. */
export function whyTagNotHere(name: string, schema: TagSchema, { parent, accepts }: Place): Misplaced | null {
  const args = { child: name, parent };
  if (accepts.only.includes(name)) return null;
  if (tagsWithOneParent.has(name)) return { code: 'child-not-allowed', args };
  if (schema.isInline ? accepts.inline : accepts.blocks) return null;
  return { code: accepts.inline || accepts.words ? 'text-only-here' : 'child-not-allowed', args };
}
