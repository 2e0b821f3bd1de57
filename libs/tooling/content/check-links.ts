import type { Reference } from './job.ts';
import type { ContentSources } from './sources.ts';

/** Pages of the site that a text may name, beside programmes, courses, lessons and resources. */
const pages: ReadonlySet<string> = new Set(
  'rutas glosario lo-que-guardamos manual mi-camino recuperar entrar cuenta avisos invitacion estudio ajustes buscar biblioteca comparacion proveedores preguntas convocatorias retirar-relato escribir talleres videos'.split(' '),
);

/** Knows every address within the site that exists. */
export interface SiteMap {
  readonly programmes: ReadonlySet<string>;
  readonly lessons: ReadonlyMap<string, ReadonlySet<string>>;
  readonly terms: ReadonlySet<string>;
  readonly resources: ReadonlySet<string>;
  readonly collections: ReadonlySet<string>;
}

/** The addresses that the content folder gives rise to, from file names alone. */
export function siteMapOf(sources: ContentSources): SiteMap {
  return {
    programmes: new Set(sources.programmes.map(({ slug }) => slug)),
    lessons: new Map(sources.courses.map(({ slug, lessons }) => [slug, new Set(lessons.map((lesson) => lesson.slug))])),
    terms: new Set(sources.terms.map(({ slug }) => slug)),
    resources: new Set(sources.resources.map(({ slug }) => slug)),
    collections: new Set([...(sources.collections?.text ?? '').matchAll(/^[\w-]+(?=:)/gm)].map(([name]) => name)),
  };
}

/** What is wrong with a link of a text: a code and its particulars, or null. */
export function whatLinkMisses({ name: href }: Reference, headings: ReadonlySet<string>, site: SiteMap): { code: string; args: Record<string, string> } | null {
  if (href.startsWith('#')) return headings.has(href.slice(1)) ? null : broken(href.replace('#s-', '#'), 'no heading of this text has that name');
  const { pathname, hash, search } = new URL(href, 'https://self.invalid');
  const [first = '', ...more] = pathname.replace(/^\/|\/$/g, '').split('/');
  if (/^(?:es|en|pt)$/.test(first)) return { code: 'link-with-language', args: { href: `/${more.join('/')}` } };
  if (search !== '' && first !== 'buscar') return broken(href, 'only the search page takes a query');
  if (hash !== '' && first !== 'glosario') return broken(href, 'a link leads to a whole page, or to a glossary entry');
  const reason = whyNowhere(first, more, hash.slice(1), site);
  return reason === null ? null : broken(href, reason);
}

function broken(href: string, reason: string) {
  return { code: 'broken-link', args: { href, reason } };
}

const noPage = 'there is no such page';

function whyNowhere(first: string, more: readonly string[], hash: string, site: SiteMap): string | null {
  const [second, third] = more;
  if (second === undefined) return whyNoPage(first, hash, site);
  if (first === 'cursos' && more.length < 3) return whyNoCourse(second, third, site);
  if (first === 'rutas' && third === undefined) return site.programmes.has(second) ? null : `there is no programme "${second}"`;
  if (first === 'biblioteca') return whyNotInLibrary(more, site);
  return noPage;
}

function whyNotInLibrary([name = '', inside, ...more]: readonly string[], site: SiteMap): string | null {
  if (more.length > 0 || (inside !== undefined && name !== 'colecciones')) return noPage;
  if (name !== 'colecciones') return site.resources.has(name) ? null : `there is no resource "${name}"`;
  return inside === undefined || site.collections.has(inside) ? null : `there is no collection "${inside}"`;
}

function whyNoPage(page: string, hash: string, site: SiteMap): string | null {
  if (page !== '' && !pages.has(page)) return noPage;
  return hash === '' || site.terms.has(hash) ? null : `the glossary has no entry "${hash}"`;
}

function whyNoCourse(course: string, lesson: string | undefined, site: SiteMap): string | null {
  const lessons = site.lessons.get(course);
  if (!lessons) return `there is no course "${course}"`;
  return lesson === undefined || lessons.has(lesson) ? null : `the course "${course}" has no lesson "${lesson}"`;
}
