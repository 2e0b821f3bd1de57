import { bool, component, date, id, int, list, media, must, oneOf, text, url, type ComponentSchema } from './component-schema.ts';

const blocks = { blocks: true } as const;
const inline = { inline: true } as const;
const formats = oneOf('solo', 'pairs', 'group', 'plenary');

const all: readonly ComponentSchema[] = [
  component('Callout', { type: must(oneOf('note', 'tip', 'warning', 'danger', 'care')), title: text() }, blocks),
  component(
    'Activity',
    {
      title: must(text()),
      minutes: must(int(1, 480)),
      format: formats,
      people: text(40),
      materials: list(),
      step: oneOf('activity', 'discussion', 'input', 'deepening', 'synthesis'),
    },
    blocks,
  ),
  component('Discussion', { prompt: must(text(400)), minutes: int(1, 480), format: formats }, blocks),
  component('Steps', {}, { components: ['Step'] }),
  component('Step', { title: must(text()) }, blocks, { parents: ['Steps'] }),
  component('Quiz', { id, mode: must(oneOf('practice', 'check')) }, { components: ['Question'] }, { point: 'quiz' }),
  component('Question', { id }, { inline: true, components: ['Option'] }, { parents: ['Quiz'], point: 'question' }),
  component('Option', { correct: bool, feedback: must(text(400)) }, inline, { parents: ['Question'] }),
  component('Reflection', { id, prompt: must(text(400)) }, { ...blocks, optional: true }, { point: 'reflection' }),
  component('Checklist', { id, title: text() }, blocks, { point: 'checklist' }),
  component(
    'Practice',
    { id, title: must(text()), platform: must(oneOf('android', 'ios', 'desktop', 'paper', 'any')), verify: text(300) },
    blocks,
    { point: 'practice' },
  ),
  component('Commitment', { id }, blocks, { point: 'commitment' }),
  component('Term', { id }, inline, { isInline: true }),
  component('Compare', {}, { components: ['Column'] }),
  component('Column', { title: must(text(80)), verdict: oneOf('good', 'bad', 'mixed') }, blocks, { parents: ['Compare'] }),
  component('CaseStudy', { title: must(text()), place: text(80), composed: bool }, blocks),
  component('RiskMatrix', { id, title: text() }, { components: ['Risk'] }),
  component(
    'Risk',
    { name: must(text()), likelihood: must(int(1, 5)), impact: must(int(1, 5)) },
    { ...inline, optional: true },
    { parents: ['RiskMatrix'] },
  ),
  component('ToolCard', { name: must(text(80)), url: must(url), platforms: list(12, 40), license: text(60), reviewed: must(date) }, inline),
  component('Figure', { src: must(media), alt: must(text(400)), credit: text(160) }, { ...inline, optional: true }),
  component('Download', { src: must(media), label: must(text()), kind: oneOf('pdf', 'odt', 'zip', 'image', 'audio') }, { optional: true }),
];

/** The components as authors write them. A Map, so that no word of Object.prototype is ever a component. */
export const components: ReadonlyMap<string, ComponentSchema> = new Map(all.map((schema) => [schema.name, schema]));

/** The components as they leave for readers: a question says whether it has several right options, an option only its number. */
export const publicComponents: ReadonlyMap<string, ComponentSchema> = new Map([
  ...components,
  [
    'Question',
    component('Question', { id, several: bool }, { inline: true, components: ['Option'] }, { parents: ['Quiz'], point: 'question' }),
  ],
  ['Option', component('Option', { value: must(int(0, 20)) }, inline, { parents: ['Question'] })],
]);
