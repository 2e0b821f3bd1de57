import { expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '#libs/kernel/shared';
import { mdxTexts, type Block } from '#libs/mdx/shared';
import { voicesOf } from '#libs/platform/shared';
import { TextProvider } from '#libs/ui/web';
import { Blocks } from './blocks.tsx';
import type { BlocksSlots } from './blocks-context.tsx';

const voices = voicesOf([mdxTexts]);

function html(blocks: readonly Block[], slots: BlocksSlots = {}, page: Language = 'es', written?: string): string {
  const text = <Blocks blocks={blocks} {...slots} {...(written !== undefined && { language: written })} />;
  return renderToStaticMarkup(
    <TextProvider language={page} t={voices[page]}>
      {text}
    </TextProvider>,
  );
}

const question: Block = ['Question', { id: 'una' }, '¿', ['em', 'Qué'], '?', ['Option', { value: 0 }, 'A'], ['Option', { value: 1 }, 'B']];
const quiz: Block = ['Quiz', { id: 'q', mode: 'check' }, question];

test('what has no name among tags and components shows its words and nothing else', () => {
  const hostile = [
    ['script', 'alert(1)'],
    ['iframe', { src: 'https://a.org' }],
    ['p', { onclick: 'x', style: 'color:red', className: 'x', dangerouslySetInnerHTML: '<b>' }, 'uno ', ['constructor', 'dos']],
    ['Nada', { title: 'x' }, ['p', 'tres']],
    ['p', '<b>cuatro</b>'],
  ] as Block[];
  const shown = html(hostile);
  expect(shown).not.toMatch(/<(script|iframe|constructor|nada|b)\b|onclick|style=|class="x"/i);
  expect(shown).toContain('<p>uno dos</p>');
  expect(shown).toContain('<p>tres</p><p>&lt;b&gt;cuatro&lt;/b&gt;</p>');
});

test('links are judged again: ours get the language, others show their host, unsafe ones are only words', () => {
  const link = (href: string, words = 'ir') => html([['p', ['a', { href }, words]]]).replace(/^<div[^>]*>|<\/div>$/g, '');
  expect(link('/cursos/uno#x')).toBe('<p><a href="/es/cursos/uno#x">ir</a></p>');
  expect(link('https://www.ejemplo.org/a')).toBe(
    '<p><a href="https://www.ejemplo.org/a" rel="noopener noreferrer">ir<span class="host"> (ejemplo.org)</span></a></p>',
  );
  expect(link('https://ejemplo.org/', 'ejemplo.org')).toBe(
    '<p><a href="https://ejemplo.org/" rel="noopener noreferrer">ejemplo.org</a></p>',
  );
  expect(link('#s-uno')).toBe('<p><a href="#s-uno">ir</a></p>');
  for (const href of ['javascript:alert(1)', 'data:text/html,x', '//a.org', 'http://a.org', '/graphql'])
    expect(link(href)).toBe('<p>ir</p>');
});

test('a question is a form of its own that names itself and keeps what was chosen', () => {
  const asked: unknown[] = [];
  const shown = html([quiz], {
    question: (one) => {
      asked.push(one);
      return { chosen: [1], fields: <i>campo</i>, result: <p role="status">Todavía no.</p> };
    },
  });
  expect(asked).toEqual([{ id: 'una', quiz: 'q', mode: 'check' }]);
  expect(shown).toMatch(/<form id="p-una" action="#p-una" method="post">.*<\/form>/);
  expect(shown).toContain('<input type="hidden" name="intent" value="answer"/><input type="hidden" name="question" value="una"/>');
  expect(shown).toContain('<legend>¿<em>Qué</em>?</legend>');
  expect(shown).toMatch(/<input type="radio" required="" name="option" value="0"\/><span>A/);
  expect(shown).toMatch(/<input type="radio" required="" name="option" checked="" value="1"\/><span>B/);
  expect(shown).toContain('<i>campo</i><p role="status">Todavía no.</p>');
  expect(shown).toContain('Revisar mi respuesta');
});

test('several right options are boxes, none of them required', () => {
  const several: Block = [
    'Quiz',
    { id: 'q', mode: 'practice' },
    ['Question', { id: 'una', several: true }, 'x', ['Option', { value: 0 }, 'A'], ['Option', { value: 1 }, 'B']],
  ];
  const shown = html([several], { question: () => ({ chosen: [0, 1] }) });
  expect(shown.match(/<input type="checkbox" name="option" checked=""/g)).toHaveLength(2);
  expect(shown).not.toContain('required');
});

test('without a slot a question is read, not answered', () => {
  const shown = html([quiz]);
  expect(shown).not.toMatch(/<form|<input|<button/);
  expect(shown).toContain('<li>A</li><li>B</li>');
});

test('a practice says how to check it and holds what the page adds', () => {
  const practice: Block = ['Practice', { id: 'bloqueo', title: 'Pon la clave', platform: 'android', verify: 'Pide la clave.' }, ['p', 'x']];
  const shown = html([practice], { practice: (id) => <form id={id} /> });
  expect(shown).toContain('En Android');
  expect(shown).toContain('Cómo lo compruebo:</strong> Pide la clave.');
  expect(shown).toContain('<form id="bloqueo"></form>');
});

test('risks are told in words, the drawing adds nothing for those who listen', () => {
  const matrix: Block = [
    'RiskMatrix',
    { id: 'r', title: 'Lo nuestro' },
    ['Risk', { name: 'Robo', likelihood: 4, impact: 5 }, 'En el bus'],
    ['Risk', { name: 'Espía', likelihood: 1, impact: 3 }],
  ];
  const shown = html([matrix]);
  const cells = (row: string) => row.replace(/<span aria-hidden="true" class="label">[^<]*<\/span>/g, '').replace(/ role="\w+"/g, '');
  expect(cells(shown)).toContain(
    '<th scope="row">A. Robo</th><td>4, probable</td><td>5, muy grave</td><td>muy alto</td><td>En el bus</td>',
  );
  expect(cells(shown)).toContain('<th scope="row">B. Espía</th><td>1, muy rara</td><td>3, serio</td><td>bajo</td><td></td>');
  expect(shown).toMatch(/<div aria-hidden="true" class="grid">.*<span data-level="4">A<\/span>/);
});

test('a risk shown as a card says what each value is, and stays a table for those who listen', () => {
  const shown = html([['RiskMatrix', { id: 'r' }, ['Risk', { name: 'Robo', likelihood: 4, impact: 5 }]]]);
  expect(shown).toContain('<td role="cell"><span aria-hidden="true" class="label">Probabilidad: </span>4, probable</td>');
  const roles = [...shown.matchAll(/<(\w+) role="(\w+)"/g)].map(([, tag, role]) => `${tag} ${role}`);
  expect(roles).toEqual(
    expect.arrayContaining([
      ...['table table', 'thead rowgroup', 'tbody rowgroup', 'tr row'],
      ...['th columnheader', 'th rowheader', 'td cell'],
    ]),
  );
});

test('a checklist is a real list with boxes that belong to no form', () => {
  const shown = html([
    ['Checklist', { id: 'c' }, ['ul', ['li', 'uno ', ['strong', 'ya']], ['li', ['p', 'dos'], ['ul', ['li', 'dentro']]]]],
  ]);
  expect(shown).toContain(
    '<li><label class="choice"><input type="checkbox" autoComplete="off"/><span>uno <strong>ya</strong></span></label></li>',
  );
  expect(shown).toContain('<span>dos</span></label><ul><li>dentro</li></ul></li>');
  expect(shown).not.toContain('name=');
});

test('every kind of callout, step and verdict is told by a word', () => {
  const callouts = ['note', 'tip', 'warning', 'danger', 'care'].map((type): Block => ['Callout', { type, title: 'T' }, ['p', 'x']]);
  expect(html(callouts).match(/<p class="kind">[^<]+/g)).toEqual(
    ['Nota', 'Consejo', 'Atención', 'Peligro', 'Cuidados'].map((word) => `<p class="kind">${word}`),
  );
  const columns: Block = ['Compare', ...['good', 'bad', 'mixed'].map((verdict): Block => ['Column', { title: 'T', verdict }, ['p', 'x']])];
  expect(html([columns])).toMatch(/Ayuda<.*No ayuda<.*Ayuda a medias</);
});

test('wide tables scroll by themselves and say what they are about; alignment is a class', () => {
  const shown = html([
    [
      'table',
      ['thead', ['tr', ['th', 'Riesgo'], ['th', { align: 'right' }, 'Veces']]],
      ['tbody', ['tr', ['td', 'Robo'], ['td', { align: 'right' }, '2']]],
    ],
  ]);
  expect(shown).toMatch(/<div role="region" aria-label="Tabla: Riesgo, Veces" class="scroll" tabindex="0"><table>/i);
  expect(shown).toContain('<th scope="col" class="right">Veces</th>');
  expect(html([['table', ['thead', ['tr', ['th'], ['th', 'A']]]]])).toContain('<tr><td></td><th scope="col">A</th></tr>');
});

test('the words of the page keep their language inside a text in another', () => {
  const callout: Block = ['Callout', { type: 'tip' }, ['p', 'Olá']];
  expect(html([callout], {}, 'en', 'pt')).toContain('<p class="title"><span lang="en">Tip</span></p><p>Olá</p>');
  expect(html([callout], {}, 'pt', 'pt')).toContain('<p class="title">Dica</p>');
});
