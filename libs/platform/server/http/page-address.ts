/** The address of a text, without the page's language. */
const place = /^[a-z]{2,20}(\/[a-z0-9-]{1,80}){1,2}$/;
/** The name of something in an address. */
const slug = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;
const list = /^\/\w+\/(buscar|biblioteca(\/feed\.(xml|json))?)$/;
const word = /^[a-z0-9_]{2,24}$/;

/** The query parameters that a page may depend on: where, and in which only form. Others are dropped before a page sees them. */
const declared: readonly { readonly name: string; readonly at: RegExp; readonly form: RegExp }[] = [
  { name: 'hecho', at: /\/cursos\/[^/]+\/[^/]+$/, form: /^(marked|practised|unmarked)$/ },
  // Each of these pages knows which of its acts it speaks of, and ignores the others.
  {
    name: 'hecho',
    at: /^\/\w+\/(avisos|conversaciones(\/[^/]+)?|cuenta|entrar|mi-camino|preguntas\/mias|estudio(\/.*)?)$/,
    form: /^[a-z]{2,12}(-[a-z]{2,12}){0,2}$/,
  },
  { name: 'after', at: /^\/\w+\/(estudio\/grupos\/[^/]+|preguntas|convocatorias)$/, form: /^[\w-]{20,80}$/ },
  { name: 'rol', at: /^\/\w+\/convocatorias$/, form: /^(translate|review|illustrate|test)$/ },
  { name: 'idioma', at: /^\/\w+\/convocatorias$/, form: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/ },
  { name: 'before', at: /^\/\w+\/estudio\/bitacora$/, form: /^[1-9]\d{0,8}$/ },
  { name: 'before', at: /^\/\w+\/(conversaciones|estudio\/convocatorias)\/[^/]+$/, form: /^[1-9]\d{0,2}$/ },
  { name: 'comparar', at: /^\/\w+\/estudio\/biblioteca\/aportes\/[^/]+$/, form: /^[1-9]\d{0,5}\.\.[1-9]\d{0,5}$/ },
  { name: 'original', at: /^\/\w+\/estudio\/biblioteca\/aportes\/[^/]+$/, form: /^ver$/ },
  { name: 'version', at: /^\/\w+\/estudio\/biblioteca\/aportes\/[^/]+$/, form: /^[1-9]\d{0,5}$/ },
  { name: 'adaptar', at: /^\/\w+\/estudio\/biblioteca\/nuevo$/, form: slug },
  { name: 'clase', at: /^\/\w+\/estudio\/biblioteca\/nuevo$/, form: /^[a-z]{2,20}$/ },
  { name: 'pregunta', at: /^\/\w+\/estudio\/biblioteca\/nuevo$/, form: slug },
  { name: 'traducir', at: /^\/\w+\/estudio\/biblioteca\/nuevo$/, form: slug },
  { name: 'version-de', at: /^\/\w+\/estudio\/biblioteca\/nuevo$/, form: slug },
  { name: 'hecho', at: /\/ajustes$/, form: /^ajustado$/ },
  { name: 'categoria', at: /\/comparacion(\.csv|\.json)?$/, form: /^(office|communication|security|media|web|devices)$/ },
  { name: 'dificultad', at: /\/comparacion(\.csv|\.json)?$/, form: /^[1-5]$/ },
  { name: 'donde', at: /\/comparacion(\.csv|\.json)?$/, form: /^(device|server|elsewhere)$/ },
  {
    name: 'saber',
    at: /\/proveedores(\.csv|\.json)?$/,
    form: /^(hosting|training|incidents|audits|websites|software|design|video|translation|accounting|legal|facilitation)$/,
  },
  { name: 'costo', at: /\/proveedores(\.csv|\.json)?$/, form: /^(free|sliding|market)$/ },
  { name: 'idioma', at: /\/proveedores(\.csv|\.json)?$/, form: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/ },
  { name: 'pais', at: /\/proveedores(\.csv|\.json)?$/, form: /^[A-Z]{2}$/ },
  { name: 'q', at: /^\/\w+\/buscar$/, form: /^[^\p{Cc}]{1,200}$/u },
  { name: 'tipo', at: list, form: word },
  { name: 'tema', at: list, form: word },
  { name: 'nivel', at: list, form: word },
  { name: 'idioma', at: list, form: /^[a-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/ },
  { name: 'licencia', at: list, form: word },
  { name: 'after', at: /^\/\w+\/(buscar|biblioteca)$/, form: /^[\w-]{20,80}$/ },
  { name: 'idioma', at: /^\/avisos\//, form: /^(es|en|pt)$/ },
  { name: 'minutos', at: /\/rutas$/, form: /^[1-9]\d{0,2}$/ },
  { name: 'en', at: /^\/\w+\/problema(\/gracias)?$/, form: place },
  { name: 'sobre', at: /^\/\w+\/preguntas\/nueva$/, form: place },
  { name: 'tema', at: /^\/\w+\/preguntas$/, form: /^[a-z]{2,20}$/ },
  {
    name: 'vuelta',
    at: /\/(ajustes|entrar|entrar\/segundo-paso|cuenta\/nueva)$/,
    // With one parameter at most, of which we know that it names a text.
    form: /^\/(?!\/)[\w\-/]{0,200}(\?sobre=[a-z]+(\/[a-z0-9-]{1,80}){1,2})?$/,
  },
];

/** Paths that are not pages: they keep their address as it came. */
const others = /^\/(graphql|assets|uploads|media)(\/|$|\?)/;

/** Whether this address is answered by a page. */
export function isPageAddress(url: string): boolean {
  return !others.test(url);
}

/** The address without undeclared parameters and in one order, so that strangers cannot fill the memory with copies of a page. */
export function normalisedAddress(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const path = url.slice(0, at);
  const given = new URLSearchParams(url.slice(at + 1));
  const kept = declared.filter(({ name, at: place, form }) => place.test(path) && form.test(given.get(name) ?? ''));
  const query = kept.map(({ name }) => `${name}=${written(given.get(name) ?? '')}`).join('&');
  return query ? `${path}?${query}` : path;
}

/** As addresses hold it, but for the slashes of a path, which need no other form. */
function written(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replaceAll('%2F', '/');
}
