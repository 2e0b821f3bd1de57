import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { isLanguage, type Language } from '#libs/kernel/shared';
import { inXml, type Speak } from '#libs/platform/shared';
import { sentenceOf } from './notice-sentence.ts';
import type { Notices, ToldNotice } from './notices.ts';

/** The address under which a program fetches the notices of whoever gave it the secret. */
export function feedPath(secret: string): string {
  return `/avisos/${secret}.xml`;
}

/** Answers such addresses with an Atom feed, and leaves those that lead nowhere to whoever answers every unknown page. */
export function noticeFeeds(notices: () => Notices, voices: Readonly<Record<Language, Speak>>): RequestHandler {
  return (request, response, next) => {
    const secret = /^\/avisos\/([\w-]{43})\.xml$/.exec(request.path)?.[1];
    if (!secret || !['GET', 'HEAD'].includes(request.method)) return next();
    notices()
      .ofFeed(secret)
      .then((told) => {
        if (!told) return next();
        const language = languageOf(request);
        response.setHeader('Content-Type', 'application/atom+xml; charset=utf-8');
        response.setHeader('Cache-Control', 'no-store');
        response.setHeader('X-Robots-Tag', 'noindex');
        response.end(atom(secret, told, language, voices[language]));
      }, next);
  };
}

function languageOf({ query }: Request): Language {
  const { idioma } = query;
  return isLanguage(idioma) ? idioma : 'es';
}

/** Its titles name neither the school nor what is told: whoever looks at a list of feeds sees that somebody has notices. */
function atom(secret: string, told: readonly ToldNotice[], language: Language, speak: Speak): string {
  const [title, one] = [inXml(speak('platform.feed-title')), inXml(speak('platform.feed-entry'))];
  const entries = told.map(
    (notice) =>
      `<entry><id>urn:uuid:${notice.id}</id><title>${one}</title><updated>${moment(notice.day)}</updated><content type="text">${inXml(sentenceOf(notice, language, speak))}</content></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>urn:uuid:${idOf(secret)}</id><title>${title}</title>
<updated>${moment(told[0]?.day ?? '2026-01-01')}</updated><author><name>${title}</name></author>
${entries.join('\n')}
</feed>
`;
}

/** Days are all that is kept; Atom wants a moment. */
function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

/** The same for the same address, and nothing that leads back to it. */
function idOf(secret: string): string {
  const hex = createHash('sha256').update(`feed ${secret}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
