import { sharedPage } from '#libs/ui/web';

const types = { csv: 'text/csv', json: 'application/json' } as const;

interface FileAnswer {
  readonly name: string;
  readonly kind: keyof typeof types;
  readonly text: string;
  /** Whether it is remembered for all, as the page that it belongs to. */
  readonly isShared: boolean;
}

/** A file to keep. */
export function fileAnswer({ name, kind, text, isShared }: FileAnswer): Response {
  return new Response(text, {
    headers: {
      ...(isShared ? sharedPage() : { 'Cache-Control': 'no-store' }),
      'Content-Type': `${types[kind]}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}.${kind}"`,
    },
  });
}

/** What GraphQL calls things says nothing to whoever reads the file. */
const withoutOurNames = (name: string, value: unknown) => (name === '__typename' ? undefined : value);

/** Data as a file to keep, under the licence of the contents. */
export function jsonFile(name: string, data: object, isShared: boolean): Response {
  return fileAnswer({
    name,
    kind: 'json',
    text: `${JSON.stringify({ licence: 'CC-BY-SA-4.0', ...data }, withoutOurNames, 2)}\n`,
    isShared,
  });
}
