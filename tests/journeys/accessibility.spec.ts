import { afterAll, expect, test } from '@jest/globals';
import { accessibilityFaults, axeCounts } from '../support/accessibility.ts';
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
  'path of nobody': (visit) => visit.open('mi-camino'),
  recovery: (visit) => visit.open('recuperar'),
  settings: (visit) => visit.open('ajustes'),
  'what we keep': (visit) => visit.open('lo-que-guardamos'),
  manual: (visit) => visit.open('manual'),
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

const refusals: typeof kinds = {
  'nothing there': (visit) => visit.open('no-hay-nada'),
  'refused words': async (visit) => {
    await visit.open('recuperar');
    await visit.page.getByLabel(visit.t('progress.recover-words')).fill('xilofonista');
    await visit.button('progress.recover').click();
    await visit.isRefused('refusal.WORD_UNKNOWN', { word: 'xilofonista' });
  },
  'refused erasing': async (visit) => {
    await visit.beginPath();
    await visit.open('mi-camino/borrar');
    await visit.button('progress.erase').click();
    await visit.isRefused('refusal.NOT_CONFIRMED');
  },
};

test.each(Object.entries({ ...kinds, ...refusals }))('everybody can use: %s', async (name, open) => {
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
