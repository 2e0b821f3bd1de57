import { randomUUID } from 'node:crypto';
import { OutsideKey } from '#libs/platform/server';
import { workshop } from '../support/fixture-course.ts';
import { goodPassphrase, hold, signIn, type Person } from '../support/people.ts';
import { aProvider, someProvider } from '../support/providers.ts';
import { done, nobody, plain, refusal, type Asking } from './asking.ts';
import { callMutations, callQueries } from './call-operations.ts';
import { collectionMutations, collectionQueries } from './collection-operations.ts';
import { questionMutations, questionQueries } from './question-operations.ts';
import type { Actor } from './table.ts';
import type { World } from './world.ts';
import { aContribution, aDraft, aDraftWithImage } from './writings.ts';

const slugs = { network: 'red', node: 'nodo-uno', own: 'la-propia', beside: 'la-vecina', elsewhere: 'la-lejana' } as const;

/** An operation on a group, named by its id or its slug. */
const onGroup = (call: string, input: (group: string) => object, more: Partial<Asking> = {}, named: 'id' | 'slug' = 'id'): Asking => {
  const of = (name: keyof typeof slugs) => (world: World) => input(named === 'id' ? world.groups[name] : slugs[name]);
  const about = {
    'an organisation beside it': of('beside'),
    'an organisation elsewhere': of('elsewhere'),
    'no such group': () => input(named === 'id' ? nobody : 'no-hay'),
  };
  return { call, rows: 'groups', about, ...more };
};

/** An operation on something that hangs on a group: made anew for each asking. */
const inGroup = (call: string, make: (world: World, group: string) => Promise<string>, more: object = {}): Asking => ({
  call,
  rows: 'groups',
  about: {
    'an organisation beside it': async (world) => ({ input: { id: await make(world, world.groups.beside), ...more } }),
    'an organisation elsewhere': async (world) => ({ input: { id: await make(world, world.groups.elsewhere), ...more } }),
    'no such group': () => ({ input: { id: nobody, ...more } }),
  },
});

async function aGrant(world: World, group: string): Promise<string> {
  const id = randomUUID();
  await hold(world.school, { id: randomUUID() }, 'member', { group, grant: id });
  return id;
}

async function anInvitation({ school }: World, group: string, code: string = randomUUID(), expires = '2026-12-01'): Promise<string> {
  const id = randomUUID();
  const fingerprint = school.nest.get(OutsideKey).fingerprint('invitations', code);
  await school.rows.query(`insert into invitations (id, fingerprint, group_id, role, expires_on) values ($1, $2, $3, 'member', $4)`, [
    id,
    fingerprint,
    group,
    expires,
  ]);
  return id;
}

/** The session of a second browser of somebody, so that the first one goes on. */
async function aSession({ school, people }: World, actor: Actor): Promise<string> {
  const person = people[actor];
  return !person || actor === 'erased' || actor === 'half' ? nobody : sessionOf(school, person);
}

async function sessionOf(school: World['school'], { pseudonym }: Person): Promise<string> {
  const browser = school.visitor();
  const { refusal: why, isHalf } = await signIn(browser, pseudonym);
  if (why || isHalf) throw new Error(`${pseudonym} did not come in: ${why?.code ?? 'half'}`);
  const { data } = await browser.ask<{ me: { browsers: { id: string; isThis: boolean }[] } }>('{ me { browsers { id isThis } } }');
  return data!.me.browsers.find(({ isThis }) => isThis)!.id;
}

const lesson = (slug: string) => ({ course: workshop.slug, slug });
const answering = (slug: string) => ({
  input: { course: workshop.slug, lesson: slug, question: workshop.marked.question, options: [1] },
});
const wrong = { input: { passphrase: 'no es esta la frase' } };
const suspended = (flag: boolean, id: (world: World) => string) => async (world: World) => {
  await world.school.rows.query('update accounts set is_suspended = $2 where id = $1', [id(world), flag]);
  return { input: { id: id(world) } };
};

/** An operation on a draft. */
const onDraft = (call: string, variables: (id: string) => object, more: Partial<Asking> = {}): Asking => ({
  call,
  rows: 'drafts',
  about: {
    "one's own": async (world, actor) => variables(await aDraft(world, actor)),
    "somebody else's": async (world) => variables(await aDraft(world, null)),
    'no such draft': () => variables(nobody),
  },
  ...more,
});

/** An operation on something that was sent in, by its id or its slug: made anew for each asking. */
const onContribution = (call: string, variables: (made: { id: string; slug: string }) => object): Asking => ({
  call,
  rows: 'contributions',
  about: {
    "written in one's own organisation": async (world) => variables(await aContribution(world, world.groups.own)),
    'written elsewhere': async (world) => variables(await aContribution(world, world.groups.elsewhere)),
    'no such contribution': () => variables({ id: nobody, slug: 'no-hay' }),
  },
});

/** An operation on something that one sent in oneself. */
const onOwnContribution = (call: string, variables: (made: { slug: string }) => object): Asking => ({
  call,
  rows: 'own contributions',
  about: {
    "one's own": async (world, actor) => variables(await aContribution(world, world.groups.own, 'submitted', world.people[actor]?.id)),
    "somebody else's": async (world) => variables(await aContribution(world, world.groups.own)),
    'no such contribution': () => variables({ slug: 'no-hay' }),
  },
});

/** An operation on an entry of the directory: made anew for each asking. */
const onProvider = (call: string, more: object = {}): Asking => ({
  call,
  rows: 'kept providers',
  about: {
    'in the directory': async ({ school }) => ({ input: { id: (await aProvider(school)).id, ...more } }),
    retired: async ({ school }) => ({ input: { id: (await aProvider(school, true)).id, ...more } }),
    'no such entry': () => ({ input: { id: nobody, ...more } }),
  },
});

/** Nobody can have checked it yet: refused, once it is clear that she may keep the directory. */
const uncheckedProvider = { ...someProvider, reviewedOn: '2999-01-01' };

const someContent = {
  ...{ kind: 'GUIDE', language: 'es', licence: 'CC0_1_0', topics: ['CARE'], level: 'START', minutes: 5 },
  ...{ title: 'Un aporte', summary: 'Para probar', source: 'Hola' },
};

/** What is read. */
export const queries: Readonly<Record<string, Asking>> = {
  ageingResources: plain('{ ageingResources { slug } }'),
  ...callQueries,
  ...collectionQueries,
  auditEntries: plain('{ auditEntries(first: 5) { act } }'),
  comparison: plain('{ comparison { id programs { name } } }'),
  contribution: onContribution(
    '($slug: Slug!) { contribution(slug: $slug) { slug state versions { number } versionAt { number } work { slug } } }',
    ({ slug }) => ({ slug }),
  ),
  contributionsToReview: plain('{ contributionsToReview { slug } }'),
  course: {
    call: '($slug: Slug!) { course(slug: $slug) { slug lessons { slug } } }',
    rows: 'courses',
    about: {
      published: () => ({ slug: workshop.slug }),
      unpublished: () => ({ slug: 'curso-retirado' }),
      'no such course': () => ({ slug: 'no-hay' }),
    },
  },
  courses: plain('{ courses { slug } }'),
  draft: onDraft('($id: ID!) { draft(id: $id) { id content { title } } }', (id) => ({ id })),
  glossary: plain('{ glossary { id } }'),
  group: onGroup('($slug: Slug!) { group(slug: $slug) { slug } }', (slug) => ({ slug }), {}, 'slug'),
  groups: plain('{ groups { slug } }'),
  handbookPage: {
    call: '($slug: Slug!) { handbookPage(slug: $slug, language: "es") { title } }',
    rows: 'handbook pages',
    about: { published: () => ({ slug: 'manual' }), 'no such page': () => ({ slug: 'no-hay' }) },
  },
  hasNoticeFeed: plain('{ hasNoticeFeed }'),
  invitation: {
    call: '($code: String!) { invitation(code: $code) { role } }',
    rows: 'invitations',
    about: {
      open: async (world) => {
        await anInvitation(world, world.groups.own, '0123456789AB').catch(() => undefined);
        return { code: '0123-4567-89ab' };
      },
      ended: async (world) => {
        await anInvitation(world, world.groups.own, 'A0123456789B', '2026-11-01').catch(() => undefined);
        return { code: 'A012-3456-789B' };
      },
      'no such code': () => ({ code: 'ZZZZ-ZZZZ-ZZZZ' }),
    },
  },
  invitations: onGroup('($group: Slug!) { invitations(group: $group) { id } }', (group) => ({ group }), {}, 'slug'),
  isWithdrawnByTeller: plain('{ isWithdrawnByTeller(slug: "no-hay") }'),
  keptColumns: plain('{ keptColumns { table } }'),
  lesson: {
    call: '($course: Slug!, $slug: Slug!) { lesson(course: $course, slug: $slug) { slug text { blocks } } }',
    rows: 'lessons',
    about: {
      published: () => lesson(workshop.marked.lesson),
      unpublished: () => lesson(workshop.withdrawn.lesson),
      'no such lesson': () => lesson('no-hay'),
    },
  },
  lessonsWithin: plain('{ lessonsWithin(minutes: 30) { slug } }'),
  me: plain('{ me { pseudonym browsers { id } secondSteps { codesLeft } } }'),
  myContributions: plain('{ myContributions { slug } }'),
  myData: plain('{ myData { name json } }'),
  myDrafts: plain('{ myDrafts { id } }'),
  myNotices: plain('{ myNotices { id } }'),
  myPath: plain('{ myPath { id courses { course { slug } } } }'),
  myRoles: plain('{ myRoles { id role } }'),
  passphraseIdea: plain('{ passphraseIdea }'),
  programme: {
    call: '($slug: Slug!) { programme(slug: $slug) { slug courses { slug } } }',
    rows: 'programmes',
    about: { published: () => ({ slug: workshop.programme }), 'no such programme': () => ({ slug: 'no-hay' }) },
  },
  programmes: plain('{ programmes { slug } }'),
  provider: {
    call: '($slug: Slug!) { provider(slug: $slug) { slug } }',
    rows: 'providers',
    about: {
      'in the directory': async ({ school }) => ({ slug: (await aProvider(school)).slug }),
      retired: async ({ school }) => ({ slug: (await aProvider(school, true)).slug }),
      'no such provider': () => ({ slug: 'no-hay' }),
    },
  },
  providers: plain('{ providers { slug } }'),
  providersToKeep: plain('{ providersToKeep { slug isRetired } }'),
  resource: {
    call: '($slug: Slug!) { resource(slug: $slug) { slug blocks } }',
    rows: 'resources',
    about: {
      published: async (world) => ({ slug: (await aContribution(world, world.groups.own, 'published')).slug }),
      withdrawn: async (world) => ({ slug: (await aContribution(world, world.groups.own, 'withdrawn')).slug }),
      'no such resource': () => ({ slug: 'no-hay' }),
    },
  },
  resourceFamily: {
    call: '($slug: Slug!) { resourceFamily(slug: $slug) { members { resource { slug } } } }',
    rows: 'resources',
    about: {
      published: async (world) => ({ slug: (await aContribution(world, world.groups.own, 'published')).slug }),
      withdrawn: async (world) => ({ slug: (await aContribution(world, world.groups.own, 'withdrawn')).slug }),
      'no such resource': () => ({ slug: 'no-hay' }),
    },
  },
  ...questionQueries,
  resources: plain('{ resources { edges { node { slug } } } }'),
  storyLedger: onContribution('($slug: Slug!) { storyLedger(slug: $slug) { slug consents { id } } }', ({ slug }) => ({ slug })),
  search: plain('{ search(query: "cifrado") { edges { node { path } } total { count } facets { types { value } } } }'),
  suspendedAccounts: plain('{ suspendedAccounts { pseudonym } }'),
  unreadNotices: plain('{ unreadNotices }'),
  writingGroups: plain('{ writingGroups { id } }'),
};

/** What is changed. Those that end a session come last. */
export const mutations: Readonly<Record<string, Asking>> = {
  ...callMutations,
  ...collectionMutations,
  acceptInvitation: plain(`acceptInvitation(input: $input) { ${refusal} }`, { input: { code: 'ZZZZ-ZZZZ-ZZZZ' } }),
  addImage: onDraft(`addImage(input: $input) { ${refusal} }`, (draft) => ({ input: { draft, alt: 'Un árbol', file: '' } })),
  addPasskey: plain(`addPasskey(input: $input) { ${refusal} }`, { input: { answer: '{"id":"x"}', label: 'x' } }),
  addProvider: plain(`addProvider(input: $input) { ${refusal} }`, { input: uncheckedProvider }),
  announce: onGroup(`announce(input: $input) { ${refusal} }`, (group) => ({ input: { group, text: 'Hola' } })),
  answerQuestion: {
    call: `answerQuestion(input: $input) { isRight ${refusal} }`,
    rows: 'lessons',
    about: {
      published: () => answering(workshop.marked.lesson),
      unpublished: () => answering(workshop.withdrawn.lesson),
      'no such lesson': () => answering('no-hay'),
    },
  },
  askChanges: onContribution(`askChanges(input: $input) { ${refusal} }`, ({ id }) => ({
    input: { resource: id, version: 1, comments: [{ text: 'Falta algo' }] },
  })),
  askPasskey: plain(`askPasskey { question }`, {}, { input: null }),
  askToAddPasskey: plain(
    `askToAddPasskey(input: $input) { question }`,
    { input: { passphrase: 'no es esta la frase' } },
    { input: 'ProofInput' },
  ),
  beginAuthenticator: plain(
    `beginAuthenticator(input: $input) { secret ${refusal} }`,
    { input: { passphrase: 'no es esta la frase' } },
    { input: 'ProofInput' },
  ),
  catchUpWithWork: onContribution(`catchUpWithWork(input: $input) ${done}`, ({ id }) => ({
    input: { resource: id, version: 1, workVersion: 1 },
  })),
  changePassphrase: plain(`changePassphrase(input: $input) ${done}`, { input: { current: 'no es esta la frase', next: 'corta' } }),
  changeTerm: inGroup(`changeTerm(input: $input) { ${refusal} }`, aGrant, { until: '2027-01-01' }),
  changeProvider: onProvider(`changeProvider(input: $input) { ${refusal} }`, uncheckedProvider),
  checkPassphrase: plain(`checkPassphrase(input: $input) { score }`, { input: { passphrase: 'una frase' } }),
  closeGroup: onGroup(`closeGroup(input: $input) { ${refusal} }`, (id) => ({ input: { id } })),
  closeNoticeFeed: plain('closeNoticeFeed { __typename }', {}, { input: null }),
  confirmAuthenticator: plain(
    `confirmAuthenticator(input: $input) { ${refusal} }`,
    { input: { code: '000000' } },
    { input: 'ConfirmSignInInput' },
  ),
  confirmResource: onContribution(`confirmResource(input: $input) { ${refusal} }`, ({ id }) => ({
    input: { resource: id, version: 1, reviewBy: '2027-06-01' },
  })),
  confirmSignIn: plain(`confirmSignIn(input: $input) ${done}`, { input: { code: 'no-es-codigo' } }),
  createAccount: plain(`createAccount(input: $input) { ${refusal} }`, { input: { pseudonym: 'alguien', passphrase: 'corta' } }),
  createGroup: onGroup(`createGroup(input: $input) { ${refusal} }`, (parent) => ({
    // A node below an organisation: refused for its kind, once it is clear that she may make groups there.
    input: { parent, kind: 'NODE', title: [{ language: 'es', text: 'Otra' }] },
  })),
  createInvitation: onGroup(`createInvitation(input: $input) { ${refusal} }`, (group) => ({ input: { group, role: 'MEMBER' } })),
  deleteDraft: onDraft(`deleteDraft(input: $input) { isDeleted ${refusal} }`, (id) => ({ input: { id } })),
  endRole: inGroup(`endRole(input: $input) { ${refusal} }`, aGrant),
  endSession: {
    call: `endSession(input: $input) ${done}`,
    rows: 'sessions',
    about: {
      "one's own": async (world, actor) => ({ input: { session: await aSession(world, actor) } }),
      "somebody else's": async ({ school, stranger }) => ({ input: { session: await sessionOf(school, stranger) } }),
      'no such session': () => ({ input: { session: nobody } }),
    },
    hiding: ['SESSION_UNKNOWN'],
  },
  eraseAccount: plain(`eraseAccount(input: $input) ${done}`, { input: { isConfirmed: false } }),
  erasePath: plain(`erasePath(input: $input) { ${refusal} }`, { input: { isConfirmed: false } }),
  giveRole: onGroup(`giveRole(input: $input) { ${refusal} }`, (group) => ({
    input: { group, pseudonym: 'nadie que exista', role: 'MEMBER' },
  })),
  judgeText: plain(`judgeText(input: $input) { ${refusal} }`, { input: { source: 'Hola' } }),
  markNoticesRead: plain('markNoticesRead { __typename }', {}, { input: null }),
  openNoticeFeed: plain('openNoticeFeed { path }', {}, { input: null }),
  publishResource: onContribution(`publishResource(input: $input) { ${refusal} }`, ({ id }) => ({ input: { resource: id, version: 1 } })),
  recordConsent: onOwnContribution(`recordConsent(input: $input) { words ${refusal} }`, ({ slug }) => ({
    input: { resource: slug, uses: ['PUBLISH'], way: 'SPOKEN', givenOn: '2026-11-22' },
  })),
  recordEvents: plain(`recordEvents(input: $input) { ${refusal} }`, { input: { events: [] } }),
  recoverPath: plain(`recoverPath(input: $input) { ${refusal} }`, { input: { words: 'x' } }),
  removeAuthenticator: plain(`removeAuthenticator(input: $input) ${done}`, wrong, { input: 'ProofInput' }),
  removePasskey: {
    call: `removePasskey(input: $input) ${done}`,
    rows: 'passkeys',
    about: {
      "somebody else's": async ({ school, roleless }) => {
        await school.rows.query(`insert into passkeys values ('llave-ajena', $1, '', 0, '') on conflict do nothing`, [roleless.id]);
        return { input: { passkey: 'llave-ajena', passphrase: goodPassphrase } };
      },
      'no such passkey': () => ({ input: { passkey: 'no-hay', passphrase: goodPassphrase } }),
    },
    hiding: ['PASSKEY_UNKNOWN'],
  },
  renameGroup: onGroup(`renameGroup(input: $input) { ${refusal} }`, (id) => ({
    input: { id, title: [{ language: 'es', text: 'La vecina' }] },
  })),
  renewCodes: plain(`renewCodes(input: $input) { ${refusal} }`, wrong, { input: 'ProofInput' }),
  renewRecoveryWords: plain(`renewRecoveryWords(input: $input) { ${refusal} }`, wrong, { input: 'ProofInput' }),
  reopenGroup: onGroup(`reopenGroup(input: $input) { ${refusal} }`, (id) => ({ input: { id } })),
  restoreAccount: {
    call: `restoreAccount(input: $input) { ${refusal} }`,
    rows: 'accounts',
    about: {
      'with a role': suspended(true, ({ stranger }) => stranger.id),
      'no such account': () => ({ input: { id: nobody } }),
    },
  },
  restoreProvider: onProvider(`restoreProvider(input: $input) { ${refusal} }`),
  retireProvider: onProvider(`retireProvider(input: $input) { ${refusal} }`),
  retractMarks: plain(`retractMarks(input: $input) { ${refusal} }`, {
    input: { source: workshop.source, point: 'no-hay', kind: 'MARKED' },
  }),
  removeImage: {
    call: `removeImage(input: $input) { isRemoved ${refusal} }`,
    rows: 'drafts',
    about: {
      "one's own": async (world, actor) => ({ input: await aDraftWithImage(world, actor) }),
      "somebody else's": async (world) => ({ input: await aDraftWithImage(world, null) }),
      'no such draft': () => ({ input: { draft: nobody, name: 'imagen-de-prueba' } }),
    },
  },
  saveDraft: onGroup(`saveDraft(input: $input) { ${refusal} }`, (group) => ({
    input: { id: randomUUID(), revision: 0, group, content: someContent },
  })),
  ...questionMutations,
  signIn: plain(`signIn(input: $input) { ${refusal} }`, { input: { pseudonym: 'nadie', passphrase: 'no es esta la frase' } }),
  signInWithPasskey: plain(
    `signInWithPasskey(input: $input) ${done}`,
    { input: { answer: '{"id":"x"}' } },
    { input: 'PasskeySignInInput' },
  ),
  submitDraft: onDraft(`submitDraft(input: $input) { resource ${refusal} }`, (id) => ({ input: { id } })),
  suspendAccount: {
    call: `suspendAccount(input: $input) { ${refusal} }`,
    rows: 'accounts',
    about: {
      'with a role': suspended(false, ({ stranger }) => stranger.id),
      'without any role': suspended(false, ({ roleless }) => roleless.id),
      'no such account': () => ({ input: { id: nobody } }),
    },
  },
  withdrawResource: onContribution(`withdrawResource(input: $input) { ${refusal} }`, ({ id }) => ({ input: { resource: id } })),
  withdrawStory: plain(`withdrawStory(input: $input) { isWithdrawn ${refusal} }`, { input: { words: 'x' } }),
  withdrawInvitation: inGroup(`withdrawInvitation(input: $input) { ${refusal} }`, anInvitation),
  signOutElsewhere: plain(`signOutElsewhere ${done}`, {}, { input: null }),
  leavePath: plain('leavePath { hasLeft }', {}, { input: null }),
  signOut: plain(`signOut ${done}`, {}, { input: null }),
};
