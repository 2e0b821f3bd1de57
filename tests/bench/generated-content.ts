import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copies a content folder and adds so many generated courses to it; gives the paths of their lessons. */
export function addCourses(from: string, to: string, courses: number, lessonsEach: number): string[] {
  cpSync(from, to, { recursive: true });
  return Array.from({ length: courses }, (_, number) => writeCourse(to, number + 1, lessonsEach)).flat();
}

function writeCourse(folder: string, number: number, lessonsEach: number): string[] {
  const slug = `ensayo-${number}`;
  const lessons = Array.from({ length: lessonsEach }, (_, at) => `paso-${at + 1}`);
  mkdirSync(join(folder, 'courses', slug), { recursive: true });
  writeFileSync(join(folder, 'courses', slug, 'course.yaml'), course(slug, number, lessons));
  return lessons.map((lesson, at) => {
    const path = join(folder, 'courses', slug, `${String(at + 1).padStart(2, '0')}-${lesson}.es.mdx`);
    writeFileSync(path, text(lesson, number * 100 + at));
    return path;
  });
}

const course = (slug: string, number: number, lessons: readonly string[]) => `id: ${slug}
title: {es: Curso de ensayo ${number}}
summary: {es: "Un curso generado para medir: nadie lo verá. Tiene ${lessons.length} pasos y ninguna enseñanza."}
question: {es: ¿Cuánto cuesta servir el curso ${number}?}
languages: [es]
lessons: [${lessons.join(', ')}]
audience: public
minutes: ${lessons.length * 15}
emblem: semilla
`;

const sentences = [
  'El grupo se reúne cada semana y anota lo que decide en un cuaderno que todas pueden leer.',
  'Quien llega por primera vez recibe una bienvenida y alguien que le acompaña durante un mes.',
  'Antes de votar se escucha a quienes todavía no hablaron, también por escrito.',
  'Las tareas rotan: nadie carga siempre con lo mismo y todas aprenden a hacerlo.',
  'Lo que se gasta se cuenta en voz alta, con los papeles sobre la mesa.',
  'Un acuerdo que nadie cumple se revisa: tal vez pedía demasiado o llegó en mal momento.',
  'Cuando algo sale mal se pregunta primero qué faltaba, y después quién puede ayudar.',
  'La memoria de lo que hicimos sirve a quienes vendrán y aún no conocemos.',
];

const sentence = (seed: number) => sentences[seed % sentences.length] ?? '';
const paragraph = (seed: number) => Array.from({ length: 5 }, (_, at) => sentence(seed * 3 + at * (1 + (seed % 3)))).join(' ');

/** As long as the lessons of the school are, with the components that they use most. */
const text = (id: string, seed: number) => `---
id: ${id}
title: Paso de ensayo ${seed}
summary: Un texto generado para medir, número ${seed}.
objectives: [Medir lo que cuesta una lección, Comparar con lo más simple posible]
minutes: 15
topics: [ensayo]
audience: public
level: start
rule: marked
licence: CC-BY-SA-4.0
sources: []
reviewed: 2026-11-22
reviewBy: 2027-11-22
---

## Partimos de la práctica

${paragraph(seed)}

${paragraph(seed + 1)}

## Comprendemos

${paragraph(seed + 2)} **${sentence(seed)}** ${sentence(seed + 1)}

- ${sentence(seed + 2)}
- *${sentence(seed + 3)}*
- ${sentence(seed + 4)}

| Qué | Cuándo | Quién |
| --- | --- | --- |
| Reunión ${seed} | cada semana | todo el grupo |
| Cuentas | cada mes | dos personas |
| Memoria | cada año | quien quiera |

<Callout type="tip" title="Para no olvidar">

${paragraph(seed + 3)}

</Callout>

<Compare>

<Column title="A solas" verdict="mixed">

${sentence(seed + 5)} ${sentence(seed + 6)}

</Column>

<Column title="En grupo" verdict="good">

${sentence(seed + 7)} ${sentence(seed)}

</Column>

</Compare>

${paragraph(seed + 4)}

## Hacemos

<Activity title="Una vuelta completa" minutes={10} format="group" materials={["Papel", "Lápices"]} step="activity">

${paragraph(seed + 5)}

</Activity>

<Steps>

<Step title="Mirar">

${sentence(seed + 1)}

</Step>

<Step title="Decir">

${sentence(seed + 2)}

</Step>

<Step title="Hacer">

${sentence(seed + 3)}

</Step>

</Steps>

<Checklist id="${id}-lista" title="Antes de terminar">

- [ ] ${sentence(seed + 4)}
- [ ] ${sentence(seed + 5)}

</Checklist>

## Volvemos a la práctica

<Reflection id="${id}-reflexion" prompt="¿Qué harías distinto mañana?">

${sentence(seed + 6)}

</Reflection>

<Commitment id="${id}-compromiso">

${sentence(seed + 7)}

</Commitment>

${paragraph(seed + 6)}

<Quiz id="${id}-preguntas" mode="practice">
  <Question id="${id}-pregunta-1">
    ¿Para qué se anota lo que se decide?
    <Option correct feedback="Sí: ${sentence(seed)}">Para que todas puedan leerlo.</Option>
    <Option feedback="No del todo: ${sentence(seed + 1)}">Para guardarlo bajo llave.</Option>
    <Option feedback="Tampoco: ${sentence(seed + 2)}">Para que alguien mande.</Option>
  </Question>
  <Question id="${id}-pregunta-2">
    ¿Por qué rotan las tareas?
    <Option feedback="No: ${sentence(seed + 3)}">Porque nadie las quiere.</Option>
    <Option correct feedback="Así es: ${sentence(seed + 4)}">Porque así todas aprenden.</Option>
  </Question>
</Quiz>
`;
