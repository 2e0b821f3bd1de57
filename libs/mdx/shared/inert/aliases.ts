import type { PropKind } from '../component-schema.ts';

/** What components are called in Spanish and Portuguese, by their name in the schema. */
const componentWords: Readonly<Record<string, string>> = {
  Callout: 'Aviso',
  Activity: 'Actividad Atividade',
  Discussion: 'Conversación Conversacion Conversa',
  Steps: 'Pasos Passos',
  Step: 'Paso Passo',
  Quiz: 'Cuestionario Questionário Questionario',
  Question: 'Pregunta Pergunta',
  Option: 'Opción Opcion Opção Opcao',
  Reflection: 'Reflexión Reflexion Reflexão Reflexao',
  Checklist: 'Lista',
  Practice: 'Práctica Practica Prática Pratica',
  Commitment: 'Compromiso Compromisso',
  Term: 'Término Termino Termo',
  Compare: 'Comparación Comparacion Comparação Comparacao',
  Column: 'Columna Coluna',
  CaseStudy: 'Historia História',
  RiskMatrix: 'MatrizDeRiesgo MatrizDeRisco',
  Risk: 'Riesgo Risco',
  ToolCard: 'Herramienta Ferramenta',
  Figure: 'Figura Imagen Imagem',
  Download: 'Descarga Baixar',
};

const propWords: Readonly<Record<string, string>> = {
  type: 'tipo',
  title: 'título titulo',
  minutes: 'minutos',
  format: 'formato',
  people: 'personas pessoas',
  materials: 'materiales materiais',
  step: 'paso passo',
  prompt: 'pregunta pergunta',
  mode: 'modo',
  correct: 'correcta correcto correta correto',
  feedback: 'explicación explicacion explicação explicacao',
  platform: 'plataforma',
  verify: 'comprobación comprobacion verificação verificacao',
  verdict: 'veredicto veredito',
  place: 'lugar',
  composed: 'compuesta compuesto composta composto',
  name: 'nombre nome',
  likelihood: 'probabilidad probabilidade',
  impact: 'impacto',
  url: 'dirección direccion endereço endereco',
  platforms: 'plataformas',
  license: 'licencia licença licenca',
  reviewed: 'revisada revisado',
  src: 'archivo arquivo',
  alt: 'descripción descripcion descrição descricao',
  credit: 'crédito credito autoría autoria',
  label: 'etiqueta rótulo rotulo',
  kind: 'clase classe',
};

const valueWords: Readonly<Record<string, string>> = {
  note: 'nota',
  tip: 'consejo dica conselho',
  warning: 'atención atencion atenção atencao',
  danger: 'peligro perigo',
  care: 'cuidados cuidado',
  solo: 'a-solas individual',
  pairs: 'parejas duplas',
  group: 'grupo',
  plenary: 'plenaria plenária',
  practice: 'práctica practica prática pratica',
  check: 'comprobación comprobacion verificação verificacao',
  desktop: 'computadora computador',
  paper: 'papel',
  any: 'cualquiera qualquer',
  good: 'bueno buena bom boa',
  bad: 'malo mala mau má',
  mixed: 'mixto mixta misto mista',
  image: 'imagen imagem',
};

/** Other words for the names of components. A Map, so that no word of Object.prototype is in it. */
export const componentAliases = byAlias(componentWords);
/** Other words for the names of props. */
export const propAliases = byAlias(propWords);
const valueAliases = byAlias(valueWords);

/** The name in the schema of what an author calls a component. */
export function componentName(written: string): string {
  return componentAliases.get(written) ?? written;
}

/** The name in the schema of what an author calls a prop, among the props that there are. */
export function propName(written: string, known: ReadonlyMap<string, unknown>): string {
  const name = propAliases.get(written);
  return !known.has(written) && name !== undefined && known.has(name) ? name : written;
}

/** The word of a closed list that an author means. */
export function propValue(written: string, kind: PropKind): string {
  if (kind.kind !== 'enum' || kind.values.includes(written)) return written;
  const value = valueAliases.get(written.toLowerCase());
  return value !== undefined && kind.values.includes(value) ? value : written;
}

function byAlias(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([name, aliases]) => aliases.split(' ').map((alias) => [alias, name] as const)));
}
