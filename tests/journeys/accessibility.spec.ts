import { afterAll, expect, test } from '@jest/globals';
import { accessibilityFaults, axeCounts } from '../support/accessibility.ts';
import { createAccount, sendSignIn, setUpApp, signOut, unfoldStep } from '../support/account-visit.ts';
import { extent } from '../support/extent.ts';
import { journeys } from '../support/journey.ts';
import { lessons, Visit } from '../support/visit.ts';

const school = journeys();

afterAll(() => console.log('axe:', JSON.stringify(axeCounts)));

/** How to come to each kind of page, and what it answers. */
const kinds: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
  home: (visit) => visit.open(''),
  routes: (visit) => visit.open('rutas'),
  'lessons that fit': (visit) => visit.open('rutas?minutos=15'),
  programme: (visit) => visit.open('rutas/seguridad-digital'),
  course: (visit) => visit.open('cursos/que-cuidamos'),
  lesson: (visit) => visit.open(lessons.marked),
  'lesson with practices': (visit) => visit.open(lessons.practice),
  'lesson with a check': (visit) => visit.open(lessons.check),
  glossary: (visit) => visit.open('glosario'),
  'programs compared': (visit) => visit.open('comparacion?categoria=web'),
  'organisations that help': (visit) => visit.open('proveedores'),
  'path of nobody': (visit) => visit.open('mi-camino'),
  recovery: (visit) => visit.open('recuperar'),
  settings: (visit) => visit.open('ajustes'),
  'what we keep': (visit) => visit.open('lo-que-guardamos'),
  manual: (visit) => visit.open('manual'),
  'how resources are written': (visit) => visit.open('escribir'),
  library: (visit) => visit.open('biblioteca'),
  'a resource': (visit) => visit.open('biblioteca/accounts-on-one-page'),
  'the family of a resource': (visit) => visit.open('biblioteca/accounts-on-one-page/familia'),
  'taking a story back': (visit) => visit.open('retirar-relato'),
  'search results': (visit) => visit.open('buscar?q=seguridad'),
  'a search that finds nothing': (visit) => visit.open('buscar?q=xyzzyplugh'),
  questions: (visit) => visit.open('preguntas'),
  'asking without an account': (visit) => visit.open(`preguntas/nueva?sobre=${lessons.marked}`),
  calls: (visit) => visit.open('convocatorias'),
  'a collection': (visit) => visit.open('biblioteca/colecciones/para-preparar-una-asamblea'),
  collections: (visit) => visit.open('biblioteca/colecciones'),
  'reporting a problem': (visit) => visit.open(`problema?en=${lessons.check}`),
  'after a report': (visit) => visit.open(`problema/gracias?en=${lessons.check}`),
  erasing: (visit) => visit.open('mi-camino/borrar'),
  'recovery words': async (visit) => void (await visit.beginPath()),
  'path of a learner': async (visit) => {
    await visit.beginPath();
    await visit.openPath();
  },
  'lesson with marks': async (visit) => {
    await visit.beginPath();
    await visit.open(lessons.marked);
  },
  'answered question': async (visit) => {
    await visit.open(lessons.marked);
    const form = visit.page.locator('main form', { has: visit.page.locator('input[name=question]') }).first();
    await form.getByRole('radio').first().check();
    await form.getByRole('button').click();
    await form.getByRole('status').waitFor();
  },
  'settings that were kept': async (visit) => {
    await visit.open('ajustes');
    await visit.button('ui.set.save').click();
    await visit.hears('ui.set.saved');
  },
};

/** The pages of accounts, with what only the signed in see and what is shown once. */
const ofAccounts: typeof kinds = {
  'signing in': (visit) => visit.open('entrar'),
  'new account': (visit) => visit.open('cuenta/nueva'),
  'judged passphrase': async (visit) => {
    await visit.open('cuenta/nueva');
    await visit.page.getByLabel(visit.t('people.passphrase'), { exact: true }).fill('password1234');
    await visit.button('people.passphrase-check').click();
    await visit.hears('people.strength.1');
  },
  'account on a shared device': async (visit) => void (await createAccount(visit, 'SHARED')),
  'every form of an account': async (visit) => {
    await createAccount(visit);
    await setUpApp(visit);
    await visit.open('cuenta');
    for (const fold of await visit.page.locator('main summary').all()) await fold.click();
  },
  'setting up an app': async (visit) => {
    await createAccount(visit);
    await unfoldStep(visit, 'people.app-begin');
    await visit.button('people.app-begin').click();
    await visit.sees('people.app-begin');
  },
  'codes on paper': async (visit) => {
    await createAccount(visit);
    await setUpApp(visit);
  },
  'second step': async (visit) => {
    const account = await createAccount(visit);
    await setUpApp(visit);
    await signOut(visit);
    await visit.open('entrar');
    await sendSignIn(visit, account);
    await visit.sees('people.second-step');
  },
  'signed out': async (visit) => {
    await createAccount(visit);
    await signOut(visit);
  },
  'account recovered by words': async (visit) => {
    const { words } = await createAccount(visit);
    await visit.open('recuperar');
    await visit.page.getByLabel(visit.t('progress.recover-words')).fill(words!.join(' '));
    await visit.button('progress.recover').click();
    await visit.sees('people.account');
  },
  'path of an account': async (visit) => {
    await createAccount(visit);
    await visit.openPath();
  },
  'erasing an account': async (visit) => {
    await createAccount(visit);
    await visit.open('cuenta/borrar');
  },
  'a question that waits': async (visit) => {
    await createAccount(visit);
    await visit.open('preguntas/nueva');
    await visit.page.getByLabel(visit.t('resources.ask-question'), { exact: true }).fill('¿Cómo hacemos una lista?');
    await visit.page.getByLabel(visit.t('resources.ask-topic')).selectOption('care');
    await visit.button('resources.ask-send').click();
    await visit.hears('resources.my-questions-done.asked');
  },
  'a conversation about a call': async (visit) => {
    await createAccount(visit);
    await visit.open('convocatorias');
    await visit.link('resources.call-answer').first().click();
    await visit.page.getByLabel(visit.t('resources.call-your-answer'), { exact: true }).fill('Puedo traducirlo.');
    await visit.button('resources.call-send').click();
    await visit.hears('resources.calls-done.call-answered');
  },
  'erasing a path with an account': async (visit) => {
    await createAccount(visit);
    await visit.open('mi-camino/borrar');
  },
};

const refusals: typeof kinds = {
  'nothing there': (visit) => visit.open('no-hay-nada'),
  'refused words': async (visit) => {
    await visit.open('recuperar');
    await visit.page.getByLabel(visit.t('progress.recover-words')).fill('xilofonista');
    await visit.button('progress.recover').click();
    await visit.isRefused('refusal.WORD_UNKNOWN', { word: 'xilofonista' });
  },
  'refused signing in': async (visit) => {
    await visit.open('entrar');
    await sendSignIn(visit, { pseudonym: 'nadie', passphrase: 'no es esta la frase' });
    await visit.isRefused('refusal.SIGN_IN_WRONG');
  },
  'refused act on an account': async (visit) => {
    await createAccount(visit);
    await visit.page.locator('#palabras summary').click();
    await visit.page.locator('#palabras').getByLabel(visit.t('people.proof')).fill('no es esta la frase');
    await visit.button('people.words-renew').click();
    await visit.isRefused('refusal.PASSPHRASE_WRONG');
  },
  'refused erasing': async (visit) => {
    await visit.beginPath();
    await visit.open('mi-camino/borrar');
    await visit.button('progress.erase').click();
    await visit.isRefused('refusal.NOT_CONFIRMED');
  },
};

// A quick run looks at some pages, the full one and that of every change at all.
test.each(extent(Object.entries({ ...kinds, ...ofAccounts, ...refusals }), 20))('everybody can use: %s', async (name, open) => {
  const { page, watch } = await school.person();
  for (const status of name in refusals ? [404, 422] : []) watch.expects(status);
  await open(new Visit(page, 'es'));
  expect(await accessibilityFaults(page)).toEqual([]);
});

test.each(['en', 'pt'] as const)('everybody can use a lesson that is not translated, read in %s', async (language) => {
  const { page } = await school.person();
  await new Visit(page, language).open(lessons.onlyInSpanish);
  expect(await accessibilityFaults(page)).toEqual([]);
});
