import type { Language } from '../../libs/kernel/shared/index.ts';

/** A search as somebody makes it, and where it should lead her. */
export interface GoldenSearch {
  readonly query: string;
  /** The language of the page on which she searches. */
  readonly language: Language;
  /** Where it should lead: any of these; `resource:name` is one of `resources.ts`. */
  readonly leadsTo: readonly string[];
  /** Among how many of the first results. */
  readonly within: 1 | 3;
  /** Kept out of sight while the ranking is tuned: of these only the sum is ever told. */
  readonly isHeldOut: boolean;
}

const term = (id: string) => `/glosario#${id}`;
const lesson = (path: string) => `/cursos/${path}`;
const security = 'que-cuidamos';
const coop = 'que-es-cooperativa';

type Row = readonly [query: string, language: Language, within: 1 | 3, ...leadsTo: string[]];

const rows: readonly Row[] = [
  // Words of the glossary, as they are written there.
  ['cifrado', 'es', 1, term('cifrado')],
  ['frase de paso', 'es', 3, term('frase-de-paso'), 'resource:dice'],
  ['quórum', 'es', 1, term('quorum')],
  ['rendición de cuentas', 'es', 1, term('rendicion-de-cuentas')],
  ['passphrase', 'en', 3, term('frase-de-paso')],
  ['senha', 'pt', 3, term('contrasena'), 'resource:senha'],
  ['mutirão', 'pt', 1, term('mutirao')],
  ['doxxing', 'en', 1, term('doxeo')],
  ['firewall', 'en', 1, term('cortafuegos')],
  ['criptografia de ponta a ponta', 'pt', 1, term('cifrado-de-extremo-a-extremo')],
  // Without their accents, in capitals, with signs around them.
  ['contrasena', 'es', 3, term('contrasena')],
  ['rendicion de cuentas', 'es', 1, term('rendicion-de-cuentas')],
  ['autonomia', 'es', 1, term('autonomia')],
  ['mutirao', 'pt', 1, term('mutirao')],
  ['VERIFICACION EN DOS PASOS', 'es', 1, term('verificacion-en-dos-pasos')],
  ['prestacao de contas', 'pt', 1, term('rendicion-de-cuentas')],
  ['¿qué es una cooperativa?', 'es', 3, lesson(coop)],
  ['acordo de seguranca', 'pt', 3, term('acuerdo-de-seguridad'), lesson(`${security}/primer-acuerdo`)],
  ['direccion ip', 'es', 1, term('direccion-ip')],
  ['codigos de recuperacion', 'es', 1, term('codigos-de-recuperacion')],
  // Slips of the finger and of the ear.
  ['contraceña', 'es', 3, term('contrasena'), term('gestor-de-contrasenas')],
  ['sifrado', 'es', 3, term('cifrado')],
  ['asanblea', 'es', 3, term('asamblea')],
  ['coperativa', 'es', 3, lesson(coop), term('cooperativa')],
  ['metadtos', 'es', 3, term('metadatos')],
  ['vijilancia', 'es', 3, term('vigilancia')],
  ['ransonware', 'es', 3, term('ransomware')],
  ['fishing', 'es', 3, term('phishing'), 'resource:bank'],
  ['encription', 'en', 3, term('cifrado')],
  ['pasword', 'en', 3, term('contrasena')],
  ['assembléa', 'pt', 3, term('asamblea')],
  ['criptografía disco', 'pt', 3, term('cifrado-de-disco')],
  // Other forms of a word than the one that is written.
  ['contraseñas', 'es', 3, term('contrasena'), term('gestor-de-contrasenas')],
  ['amenazas', 'es', 3, term('amenaza'), lesson(`${security}/matriz-de-riesgo`)],
  ['riesgos', 'es', 3, term('riesgo'), lesson(`${security}/matriz-de-riesgo`)],
  ['cooperativas de trabajo', 'es', 3, term('cooperativa-de-trabajo')],
  ['cifrar el disco', 'es', 3, term('cifrado-de-disco')],
  ['passwords', 'en', 3, term('contrasena')],
  ['encrypted disk', 'en', 3, term('cifrado-de-disco')],
  ['ameaças', 'pt', 3, term('amenaza'), lesson(`${security}/matriz-de-riesgo`)],
  ['principios cooperativos', 'es', 3, lesson(`${coop}/siete-principios`), term('principio-cooperativo')],
  ['presupuestos', 'es', 3, term('presupuesto'), 'resource:budget'],
  // Other words for the same thing.
  ['clave', 'es', 3, term('contrasena'), term('frase-de-paso')],
  ['doble factor', 'es', 3, term('verificacion-en-dos-pasos')],
  ['2fa', 'en', 3, term('verificacion-en-dos-pasos')],
  ['copia de seguridad', 'es', 3, term('respaldo'), '/manual#s-hacer-una-copia'],
  ['encriptar mensajes', 'es', 3, term('cifrado-de-extremo-a-extremo'), term('cifrado'), 'resource:messages'],
  ['celular', 'es', 3, 'resource:phone'],
  ['firewall', 'es', 3, term('cortafuegos')],
  ['spyware', 'es', 3, term('programa-espia')],
  ['virus', 'es', 3, term('malware')],
  ['minutes of the meeting', 'en', 3, term('acta'), 'resource:minutes'],
  ['estatutos sociales', 'es', 3, term('estatuto'), lesson(`${coop}/derechos-y-obligaciones`)],
  // Courses, lessons and programmes.
  ['seguridad digital', 'es', 3, '/rutas/seguridad-digital'],
  ['matriz de riesgo', 'es', 1, lesson(`${security}/matriz-de-riesgo`)],
  ['ayuda mutua historia', 'es', 1, lesson(`${coop}/historia-de-ayuda-mutua`)],
  ['diferencia entre cooperativa y asociación', 'es', 3, lesson(`${coop}/cooperativa-empresa-asociacion`)],
  ['rochdale', 'es', 3, lesson(`${coop}/historia-de-ayuda-mutua`), lesson(`${coop}/siete-principios`)],
  ['derechos de las socias', 'es', 3, lesson(`${coop}/derechos-y-obligaciones`)],
  ['what do we protect', 'en', 3, lesson(security), term('activo')],
  ['risk matrix', 'en', 1, lesson(`${security}/matriz-de-riesgo`)],
  ['primeiro acordo', 'pt', 1, lesson(`${security}/primer-acuerdo`)],
  ['la seguridad es colectiva', 'es', 1, lesson(`${security}/la-seguridad-es-colectiva`)],
  ['mapa del lo que cuidamos', 'es', 3, lesson(`${security}/mapa-de-lo-que-cuidamos`)],
  ['olla común', 'es', 3, lesson(`${security}/la-seguridad-es-colectiva`)],
  ['formación cooperativa', 'es', 1, '/rutas/formacion-cooperativa'],
  // The manual.
  ['borrar mi cuenta', 'es', 3, '/manual#s-borrar-todo-lo-que-dejaste', '/manual#s-una-cuenta-si-la-quieres'],
  ['ocho palabras', 'es', 1, '/manual#s-tus-ocho-palabras'],
  ['perdí mis palabras', 'es', 3, '/manual#s-tus-ocho-palabras'],
  ['salir ya', 'es', 1, '/manual#s-el-boton-salir-ya'],
  ['invitar a alguien', 'es', 3, '/manual#s-invitaciones'],
  ['cambiar el tamaño de la letra', 'es', 3, '/manual#s-letra-colores-y-datos'],
  // The library.
  ['orden del día de la asamblea', 'es', 3, 'resource:agenda', term('orden-del-dia')],
  ['cómo cuidar el teléfono en una marcha', 'es', 1, 'resource:phone'],
  ['enlace falso del banco', 'es', 1, 'resource:bank'],
  ['quesería', 'es', 1, 'resource:cheese'],
  ['software libre para organizaciones', 'es', 1, 'resource:free-software'],
  ['comparar aplicaciones de mensajería', 'es', 1, 'resource:messages'],
  ['planilla de presupuesto', 'es', 1, 'resource:budget'],
  ['taller con jóvenes', 'es', 1, 'resource:young'],
  ['boa senha', 'pt', 1, 'resource:senha'],
  ['cartaz combinados', 'pt', 1, 'resource:poster'],
  ['back up files', 'en', 3, 'resource:backup', term('respaldo')],
  ['taking minutes', 'en', 1, 'resource:minutes'],
  ['cuidarnos después de una emergencia', 'es', 1, 'resource:care'],
];

/** Three of every ten, chosen by their place before anything was ranked. */
const heldOut = new Set([2, 5, 8]);

/** Written before the ranking was. What is changed here is changed because what people look for changed, never because it is not found. */
export const goldenSearches: readonly GoldenSearch[] = rows.map(([query, language, within, ...leadsTo], at) => ({
  query,
  language,
  within,
  leadsTo,
  isHeldOut: heldOut.has(at % 10),
}));
