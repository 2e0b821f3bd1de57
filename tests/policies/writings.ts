import { randomUUID } from 'node:crypto';
import type { Id } from '../../libs/kernel/shared/index.ts';
import type { QuestionState, ResourceContent, ResourceState } from '#libs/resources/shared';
import { Authors } from '../../libs/resources/server/authors.service.ts';
import { Contents } from '../../libs/resources/server/contents.service.ts';
import { SealedImages } from '../../libs/resources/server/images/sealed-images.service.ts';
import { SealedQuestions } from '../../libs/resources/server/questions/sealed-questions.service.ts';
import { SealedReports } from '../../libs/resources/server/reports/sealed-reports.service.ts';
import type { Actor } from './table.ts';
import type { World } from './world.ts';

const content: ResourceContent = {
  kind: 'guide',
  language: 'es',
  licence: 'CC0-1.0',
  topics: ['care'],
  level: 'start',
  minutes: 5,
  title: 'Un aporte',
  summary: 'Para probar quién lo ve y quién no.',
  source: '<Nada>',
  isSigned: false,
  isComposed: false,
  reviewBy: null,
  adaptedFrom: null,
  translatedFrom: null,
  origin: null,
  changes: '',
};

/** A contribution of somebody's with one version, made behind the school's back. */
export async function aContribution(
  { school, roleless }: World,
  group: string,
  state: ResourceState = 'submitted',
  author: Id<'Account'> = roleless.id,
): Promise<{ id: string; slug: string }> {
  const id: Id<'Resource'> = randomUUID();
  const slug = `aporte-${id}`;
  const { authorTag, sealedAuthor } = school.nest.get(Authors).signed(id, author);
  const isOut = state === 'published' || state === 'withdrawn';
  await school.rows.query(
    `insert into resources (id, slug, group_id, author_tag, sealed_author, state, version, published_version, published_on, title, summary, kind, language, licence, topics, level, minutes, is_signed, is_composed, changes, is_taken_back)
     values ($1, $2, $3, $4, $5, $6, 1, $7, $8, 'Un aporte', 'Para probar', 'guide', 'es', 'CC0-1.0', '{care}', 'start', 5, false, false, '', false)`,
    [id, slug, group, authorTag, sealedAuthor, state, isOut ? 1 : null, isOut ? '2026-11-22' : null],
  );
  await school.rows.query(
    'insert into resource_versions (resource_id, number, made_on, sealed_content, policy) values ($1, 1, $2, $3, 1)',
    [id, '2026-11-22', school.nest.get(Contents).sealVersion(id, 1, { content, blocks: [['p', 'Hola']] })],
  );
  return { id, slug };
}

/** A draft of an actor's, or of somebody else's; its text cannot be sent in, so that it stays. */
export async function aDraft({ school, groups, people, roleless }: World, actor: Actor | null): Promise<string> {
  const id: Id<'ResourceDraft'> = randomUUID();
  const author = (actor === null ? roleless : (people[actor] ?? roleless)).id;
  await school.rows.query(
    `insert into resource_drafts (id, author_tag, group_id, sealed_content, revision, saved_on) values ($1, $2, $3, $4, 1, '2026-11-22')`,
    [id, school.nest.get(Authors).tagOf(author), groups.own, school.nest.get(Contents).sealDraft(id, content)],
  );
  return id;
}

/** An image in such a draft. */
export async function aDraftWithImage(world: World, actor: Actor | null): Promise<{ draft: string; name: string }> {
  const draft = await aDraft(world, actor);
  const [large, name] = [{ file: `${'0'.repeat(64)}.webp`, width: 9, height: 9, bytes: 1 }, 'imagen-de-prueba'];
  const facts = { name, alt: 'Un árbol', credit: '', order: 1, large, small: null };
  await world.school.nest.get(SealedImages).keep({ draftId: draft }, facts, { large: Buffer.from('x'), small: null });
  return { draft, name };
}

/** A question behind the school's back: asked, and where its state asks for that answered, by an actor or by somebody else. */
export async function aQuestion(
  { school, people, roleless, stranger }: World,
  state: QuestionState,
  { asker = null, answerer = null }: { readonly asker?: Actor | null; readonly answerer?: Actor | null } = {},
): Promise<{ id: string; slug: string }> {
  const id: Id<'Question'> = randomUUID();
  const slug = `pregunta-${id}`;
  const sealed = school.nest.get(SealedQuestions);
  const idOf = (actor: Actor | null, otherwise: string) => (actor === null ? otherwise : (people[actor]?.id ?? otherwise));
  const asked = { question: 'Una pregunta', details: '', topic: 'care', language: 'es', about: null } as const;
  const { askerTag, sealedAsker, sealedQuestion } = sealed.asked(id, asked, idOf(asker, roleless.id));
  const { answererTag, sealedAnswerer, sealedAnswer } = sealed.answered(
    id,
    { source: 'Hola', blocks: [['p', 'Hola']] },
    idOf(answerer, stranger.id),
  );
  const [isOpen, isOut] = [state === 'open', state === 'published'];
  const closed = isOut ? [null, null, null] : [askerTag, sealedAsker, sealedQuestion];
  const answer = isOpen ? [null, null, null] : [answererTag, sealedAnswerer, isOut ? null : sealedAnswer];
  const open = isOut ? ['2026-11-22', 'Una pregunta', '', 'care', 'es'] : [null, null, null, null, null];
  await school.rows.query(
    `insert into questions (id, slug, state, asked_on, asker_tag, sealed_asker, sealed_question, answerer_tag, sealed_answerer, sealed_answer, revision,
       published_on, question, details, topic, language) values ($1, $2, $3, '2026-11-22', $4, $5, $6, $7, $8, $9, 1, $10, $11, $12, $13, $14)`,
    [id, slug, state, ...closed, ...answer, ...open],
  );
  if (isOut)
    await school.rows.query(`insert into question_answers (question_id, source, blocks) values ($1, 'Hola', '[["p", "Hola"]]')`, [id]);
  return { id, slug };
}

/** A report about a text of a group, or of the school itself. */
export async function aReport({ school }: World, group: string | null): Promise<string> {
  const id: Id<'ProblemReport'> = randomUUID();
  const problem = { place: 'biblioteca/x', title: 'X', language: 'es', words: null, kind: 'wrong', text: 'Mal' } as const;
  const sealed = school.nest.get(SealedReports).seal(id, problem);
  await school.rows.query(
    `insert into problem_reports (id, group_id, state, made_on, sealed_report) values ($1, $2, 'open', '2026-11-22', $3)`,
    [id, group, sealed],
  );
  return id;
}
