import { inXml } from '#libs/platform/shared';
import { licenceAddress } from './licence-address.ts';
import { resourcePath } from './paths.ts';

/** A resource as a feed tells of it. */
export interface FedResource {
  readonly id: string;
  readonly slug: string;
  readonly language: string;
  readonly licence: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedOn: string;
}

/** What a feed says of itself. */
export interface FeedFacts {
  readonly title: string;
  readonly language: string;
  /** The scheme and name under which it was asked for. */
  readonly origin: string;
  /** Its own address, and that of the page of which it tells, as paths. */
  readonly self: string;
  readonly page: string;
}

/** A part of the library as Atom. */
export function atomOf(resources: readonly FedResource[], { title, language, origin, self, page }: FeedFacts): string {
  const entries = resources.map(
    ({ id, slug, language: written, licence, title: name, summary, publishedOn }) =>
      `<entry xml:lang="${inXml(written)}"><id>urn:uuid:${inXml(id)}</id><title>${inXml(name)}</title><updated>${moment(publishedOn)}</updated>` +
      `<link href="${inXml(`${origin}/${language}${resourcePath(slug)}`)}"/><link rel="license" href="${inXml(licenceAddress(licence))}"/>` +
      `<summary>${inXml(summary)}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>${inXml(origin + self)}</id><title>${inXml(title)}</title>
<updated>${moment(resources[0]?.publishedOn ?? '2026-01-01')}</updated><author><name>${inXml(title)}</name></author>
<link rel="self" href="${inXml(origin + self)}"/><link href="${inXml(origin + page)}"/>
${entries.join('\n')}
</feed>
`;
}

/** The same as JSON Feed 1.1. */
export function jsonFeedOf(resources: readonly FedResource[], { title, language, origin, self, page }: FeedFacts): string {
  const items = resources.map(({ id, slug, language: written, title: name, summary, publishedOn }) => ({
    id: `urn:uuid:${id}`,
    url: `${origin}/${language}${resourcePath(slug)}`,
    title: name,
    content_text: summary,
    language: written,
    date_published: moment(publishedOn),
  }));
  const facts = { title, language, home_page_url: origin + page, feed_url: origin + self };
  return `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...facts, items })}\n`;
}

/** Days are all that is kept; feeds want a moment. */
function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
