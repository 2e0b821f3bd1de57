/** The course that tests teach with. Its source differs from its slug, and it is not written in English. */
export const workshop = {
  slug: 'taller-de-prueba',
  source: 'taller-fuente',
  programme: 'ruta-de-prueba',
  marked: {
    lesson: 'a-mano',
    commitment: 'compromiso-a-mano',
    checklist: 'lista-a-mano',
    quiz: 'quiz-a-mano',
    question: 'pregunta-a-mano',
  },
  practice: { lesson: 'con-practica', practices: ['practica-uno', 'practica-dos'] },
  check: { lesson: 'con-preguntas', one: 'pregunta-una', several: 'pregunta-varias' },
  withdrawn: { lesson: 'retirada', practice: 'practica-retirada' },
} as const;

/** A lesson's front matter; what is not said is the same in all of them. */
export function front(id: string, rule: string, title: string, more = ''): string {
  const facts = `id: ${id}\ntitle: ${title}\nsummary: Para probar.\nobjectives: [Mirar, Probar]\nminutes: 15\ntopics: [prueba]\naudience: public`;
  return `---\n${facts}\nlevel: start\nrule: ${rule}\nlicence: CC-BY-SA-4.0\nsources: []\nreviewed: 2026-11-22\nreviewBy: 2027-11-22\n${more}---\n`;
}

/** What its `course.yaml` says. */
export function courseFile(lessons: readonly string[]): string {
  const texts = 'title: {es: Taller, pt: Oficina}\nsummary: {es: Para probar., pt: Para provar.}\nquestion: {es: ¿Qué?, pt: O quê?}';
  return `id: ${workshop.source}\n${texts}\nlanguages: [es, pt]\nlessons: [${lessons.join(', ')}]\naudience: public\nminutes: 60\nemblem: ave\n`;
}

const programme = `id: ruta-de-prueba
title: {es: Ruta, en: Route, pt: Rota}
summary: {es: Para probar., en: For testing., pt: Para provar.}
colour: jade
emblem: semilla
position: 9
courses: [${workshop.slug}]
`;

const byHand = `
Un texto corto.

<Checklist id="lista-a-mano">

- [ ] Una cosa

</Checklist>

<Commitment id="compromiso-a-mano">

Hacerlo.

</Commitment>

<Quiz id="quiz-a-mano" mode="practice">
  <Question id="pregunta-a-mano">
    ¿Cuál?
    <Option feedback="Esta no.">La primera</Option>
    <Option correct feedback="Esta sí.">La segunda</Option>
  </Question>
</Quiz>
`;

const practice = (id: string) => `
<Practice id="${id}" title="Probar" platform="any">

Hacerlo.

</Practice>
`;

const check = `
<Quiz id="comprobar" mode="check">
  <Question id="pregunta-una">
    ¿Cuál?
    <Option correct feedback="Sí, esta.">La primera</Option>
    <Option feedback="No, esta no.">La segunda</Option>
  </Question>
  <Question id="pregunta-varias">
    Marca todas.
    <Option correct feedback="Sí.">La primera</Option>
    <Option feedback="No.">La segunda</Option>
    <Option correct feedback="También.">La tercera</Option>
  </Question>
</Quiz>
`;

const folder = `courses/${workshop.slug}`;

function inBothLanguages(
  number: string,
  id: string,
  rule: string,
  [es, pt]: readonly [string, string],
  body: string,
): Record<string, string> {
  const name = `${folder}/${number}-${id}`;
  return { [`${name}.es.mdx`]: `${front(id, rule, es)}${body}`, [`${name}.pt.mdx`]: `${front(id, rule, pt)}${body}` };
}

const taught = {
  ...inBothLanguages('01', 'a-mano', 'marked', ['A mano', 'À mão'], byHand),
  ...inBothLanguages(
    '02',
    'con-practica',
    'practice',
    ['Con práctica', 'Com prática'],
    practice('practica-uno') + practice('practica-dos'),
  ),
  ...inBothLanguages('03', 'con-preguntas', 'check', ['Con preguntas', 'Com perguntas'], check),
};
const lessonsTaught = ['a-mano', 'con-practica', 'con-preguntas'];

/** The files of the course as it is taught. */
export const fixtureFiles: Readonly<Record<string, string>> = {
  [`programmes/${workshop.programme}.yaml`]: programme,
  [`${folder}/course.yaml`]: courseFile(lessonsTaught),
  ...taught,
};

/** The files of the course as it was when it had one more lesson. */
export const earlierFiles: Readonly<Record<string, string>> = {
  ...fixtureFiles,
  [`${folder}/course.yaml`]: courseFile([...lessonsTaught, 'retirada']),
  ...inBothLanguages('04', 'retirada', 'practice', ['Retirada', 'Retirada'], practice('practica-retirada')),
};
