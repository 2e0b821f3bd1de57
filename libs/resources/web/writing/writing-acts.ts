import type { Block } from '#libs/mdx/shared';
import { applyFix } from '#libs/mdx/shared/inert';
import type { Act, Typed } from '#libs/people/web';
import type { Ask, Speak } from '#libs/platform/shared';
import { minutesRange } from '#libs/resources/shared';
import { linesOf } from '#libs/ui/shared';
import { draftIn, typedOf, type Unfit } from './typed-content.ts';
import { DeleteDraftMutation, DraftQuery, JudgeTextMutation, SaveDraftMutation, SubmitDraftMutation } from './writing.graphql.ts';

/** One thing wrong with a text, in words. */
export interface TextIssue {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly sentence: string;
  readonly fix?: { readonly from: number; readonly to: number; readonly insert: string } | null;
}

/** A text as it will look, or all that is wrong with it. */
export interface Judged {
  readonly blocks: readonly Block[] | null;
  readonly issues: readonly TextIssue[];
}

/** One thing wrong with a field. */
export interface FieldFault {
  readonly field: string;
  readonly sentence: string;
}

/** What the writing page shows of a form that came back: all that was typed, and what was found out about it. */
export interface Written {
  readonly typed: Typed;
  readonly judged?: Judged;
  readonly faults?: readonly FieldFault[];
  /** The draft as another window saved it meanwhile. */
  readonly elsewhere?: Typed;
}

interface Refusal {
  readonly code?: string;
  readonly message: string;
}

/** What came of saving: the fields of the form with their new revision and what in them could not be kept, or why nothing was. */
export type Saved =
  { readonly typed: Typed; readonly unkept: readonly FieldFault[] } | { readonly refusal: Refusal; readonly shown: Written };

/** Every act on drafts. What a button is pressed for, the draft is saved first: nothing typed depends on what comes next. */
export const writingActs: Readonly<Record<string, Act<Written>>> = {
  'draft-saved': (ask, typed, t) => savedWhole(ask, typed, t),
  /** The way to its images, which hang on a draft that the school has. */
  'draft-images': (ask, typed, t) => savedWhole(ask, typed, t),
  'draft-previewed': (ask, typed, t) => savedAndJudged(ask, typed, t),
  'text-mended': async (ask, typed, t) => {
    const source = linesOf(typed['source']);
    const [refusal, judged] = await judge(ask, { ...typed, source });
    if (!judged) return [refusal, { typed }];
    // The text may be another one than that to which the button belonged: then what it would have mended is looked for again.
    const issue = judged.issues.find(({ code, fix }) => fix && typed['fix'] === fixName(code, fix.from));
    return issue?.fix ? savedAndJudged(ask, { ...typed, source: applyFix(source, issue.fix) }, t) : [null, { typed, judged }];
  },
  'draft-sent': async (ask, typed, t) => {
    const saved = await saveDraft(ask, typed, t);
    if ('refusal' in saved) return [saved.refusal, saved.shown];
    if (saved.unkept.length > 0) return [{ message: t('resources.write-not-sent') }, { typed: saved.typed, faults: saved.unkept }];
    const { resource, faults, issues, refusal } = (await ask(SubmitDraftMutation, { input: { id: saved.typed['id'] ?? '' } })).submitDraft;
    if (resource) return [null];
    const judged = issues.length > 0 ? { judged: { blocks: null, issues } } : {};
    return [refusal ?? { message: t('resources.write-not-sent') }, { typed: saved.typed, faults, ...judged }];
  },
  'draft-deleted': async (ask, { id = '' }) => [(await ask(DeleteDraftMutation, { input: { id } })).deleteDraft.refusal],
};

/** Saves a draft, without the fields whose content cannot be kept: one of them never costs the others. What another window saved meanwhile comes along, and the form goes on from there. */
export async function saveDraft(ask: Ask, given: Typed, t: Speak): Promise<Saved> {
  const typed = { ...given, source: linesOf(given['source']) };
  const { draft: input, unfit } = draftIn(typed);
  const { draft, refusal } = (await ask(SaveDraftMutation, { input })).saveDraft;
  if (draft) return { typed: { ...typed, revision: String(draft.revision) }, unkept: faultsOf(unfit, t) };
  const elsewhere = refusal?.code === 'DRAFT_ELSEWHERE' ? await draftElsewhere(ask, input.id) : null;
  if (!elsewhere) return { refusal: refusal ?? { message: '' }, shown: { typed } };
  return {
    refusal: refusal ?? { message: '' },
    shown: { typed: { ...typed, revision: elsewhere['revision'] ?? '0' }, elsewhere },
  };
}

/** What a button for one fix sends. */
export function fixName(code: string, from: number): string {
  return `${code}-${from}`;
}

/** Nobody is led away from what the school does not have: the form comes back while something in it is not kept. */
async function savedWhole(ask: Ask, typed: Typed, t: Speak): Promise<readonly [Refusal | null, Written | undefined]> {
  const saved = await saveDraft(ask, typed, t);
  if ('refusal' in saved) return [saved.refusal, saved.shown];
  return saved.unkept.length > 0 ? [notKept(t), { typed: saved.typed, faults: saved.unkept }] : [null, undefined];
}

async function savedAndJudged(ask: Ask, typed: Typed, t: Speak): Promise<readonly [Refusal | null, Written]> {
  const saved = await saveDraft(ask, typed, t);
  if ('refusal' in saved) return [saved.refusal, saved.shown];
  const [refusal, judged] = await judge(ask, saved.typed);
  const { typed: kept, unkept } = saved;
  return [refusal ?? (unkept.length > 0 ? notKept(t) : null), { typed: kept, faults: unkept, ...(judged ? { judged } : {}) }];
}

function notKept(t: Speak): Refusal {
  return { message: t('resources.write-partly-saved') };
}

/** Of a draft that the school has, also whether it has the images that it names. */
async function judge(ask: Ask, { source = '', id, revision = '0' }: Typed): Promise<readonly [Refusal | null, Judged | null]> {
  const { text, refusal } = (await ask(JudgeTextMutation, { input: { source, draft: revision === '0' ? null : (id ?? null) } })).judgeText;
  return [refusal, text && { blocks: text.blocks as readonly Block[] | null, issues: text.issues }];
}

async function draftElsewhere(ask: Ask, id: string): Promise<Typed | null> {
  const { draft } = await ask(DraftQuery, { id, language: 'es', mayWrite: false });
  return draft && { ...typedOf(draft.content), revision: String(draft.revision), savedOn: draft.savedOn };
}

function faultsOf(unfit: Unfit, t: Speak): FieldFault[] {
  // Only the sentence of the minutes has places to fill.
  return Object.entries(unfit).map(([field, sentence]) => ({ field, sentence: t(sentence, minutesRange) }));
}
