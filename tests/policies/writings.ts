import { randomUUID } from 'node:crypto';
import type { Id } from '../../libs/kernel/shared/index.ts';
import type { ResourceContent, ResourceState } from '#libs/resources/shared';
import { Authors } from '../../libs/resources/server/authors.service.ts';
import { Contents } from '../../libs/resources/server/contents.service.ts';
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
