import { goodContent } from '../support/resources.ts';

/** What the library of the golden searches holds: all kinds, in three languages. */
export const libraryOfSearches: Readonly<Record<string, Partial<typeof goodContent> & { readonly isComposed?: boolean }>> = {
  dice: {
    ...{ kind: 'CARD', topics: ['ACCOUNTS'], title: 'Una frase de paso con dados' },
    summary: 'Seis palabras al azar que se recuerdan con una historia y que nadie adivina.',
    source:
      '## Qué hace falta\n\nUn dado, papel y la lista de palabras.\n\n## Cómo se hace\n\nTiren el dado, busquen la palabra y anótenla.\n',
  },
  phone: {
    ...{ kind: 'CHECKLIST', topics: ['DEVICES'], title: 'Antes de la marcha: cuidar el teléfono' },
    summary: 'Lista corta para revisar en grupo el teléfono que llevamos a la calle.',
    source:
      '- Pongan un bloqueo de pantalla largo.\n- Quiten lo que no hace falta llevar.\n- Acuerden a quién avisar si alguien no vuelve.\n',
  },
  agenda: {
    ...{ kind: 'GUIDE', topics: ['ASSEMBLIES'], title: 'Armar el orden del día entre varias manos' },
    summary: 'Cómo llegar a la asamblea con pocos puntos, tiempos claros y quién presenta cada uno.',
    source: '## Una semana antes\n\nSe juntan las propuestas y se ordenan por lo que hay que decidir.\n',
  },
  bank: {
    ...{ kind: 'CASE', isComposed: true, topics: ['INCIDENTS'], title: 'El enlace falso que parecía del banco' },
    summary: 'Qué pasó cuando la tesorera recibió un mensaje con prisa, y qué cambió el grupo.',
    source:
      '## Lo que pasó\n\nEl mensaje pedía confirmar la contraseña antes de una hora.\n\n## Lo que aprendimos\n\nNadie decide con prisa.\n',
  },
  cheese: {
    ...{ kind: 'STORY', isComposed: true, topics: ['COOPERATIVES', 'ECONOMY'], title: 'La quesería que aprendió a repartir' },
    summary: 'Doce familias, una paila y la discusión sobre qué hacer con lo que sobró.',
    source: 'El primer año sobró dinero y nadie sabía de quién era.\n',
  },
  messages: {
    ...{ kind: 'COMPARISON', topics: ['COMMUNICATION'], title: 'Comparar aplicaciones de mensajes' },
    summary: 'Qué preguntarle a cada aplicación antes de mudar el grupo: cifrado, metadatos, quién la sostiene.',
    source: 'La mensajería de un grupo es de todas las personas que están en él.\n',
  },
  budget: {
    ...{ kind: 'KIT', topics: ['ECONOMY'], level: 'DEEPEN', title: 'Planilla de presupuesto para una cooperativa chica' },
    summary: 'Lo que entra, lo que sale y lo que se guarda, en una hoja que se llena en asamblea.',
    source: 'Empiecen por los gastos que se repiten cada mes.\n',
  },
  poster: {
    ...{ kind: 'POSTER', language: 'pt', topics: ['CARE'], title: 'Cartaz: os combinados da roda' },
    summary: 'Para pendurar na sala: falar por vez, ouvir até o fim e guardar o que se conta.',
    source: 'Imprima em folha grande e preencha com o grupo.\n',
  },
  senha: {
    ...{ kind: 'GUIDE', language: 'pt', topics: ['ACCOUNTS'], title: 'Como escolher uma boa senha' },
    summary: 'Uma senha longa e diferente para cada conta, e onde guardar todas.',
    source: 'Quatro ou mais palavras ao acaso valem mais do que uma palavra com números.\n',
  },
  backup: {
    ...{ kind: 'GUIDE', language: 'en', topics: ['DEVICES'], title: "Back up your group's files" },
    summary: 'Three copies, two kinds of media, one of them in another house.',
    source: 'Try to open a file from the copy once a month.\n',
  },
  minutes: {
    ...{ kind: 'CARD', language: 'en', topics: ['ASSEMBLIES'], title: 'How to take minutes that people read' },
    summary: 'What was decided, who does it and by when: one page, the same evening.',
    source: 'Write decisions, not speeches.\n',
  },
  'free-software': {
    ...{ kind: 'DOSSIER', topics: ['TECHNOLOGY'], level: 'MASTER', title: 'Software libre para organizaciones' },
    summary: 'Por qué importa quién puede leer, cambiar y compartir los programas que usamos.',
    source: 'Mudarse de programa es una decisión del grupo, y lleva meses.\n',
  },
  young: {
    ...{ kind: 'KIT', topics: ['EDUCATION'], title: 'Kit para un taller con jóvenes' },
    summary: 'Tres dinámicas y materiales para dos horas sobre lo que se publica y lo que se guarda.',
    source: 'Empiecen por sus propias historias y no por las prohibiciones.\n',
  },
  care: {
    ...{ kind: 'CARD', topics: ['CARE'], title: 'Ronda de cómo estamos' },
    summary: 'Para cuidarnos después de una emergencia: una pregunta, un reloj y permiso de callar.',
    source: 'Quien facilita también habla, al final.\n',
  },
};
