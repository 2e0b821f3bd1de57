import { notFound } from '#libs/platform/server';

/** The cursor of something in a list by day, the newest first. */
export function cursorOf({ publishedOn, id }: { readonly publishedOn: string; readonly id: string }): string {
  return Buffer.from(`${publishedOn} ${id}`).toString('base64url');
}

/** The day and the id that a cursor names; what is none is as a page that is not there. */
export function placeOf(cursor: string): [string, string] {
  const [, day, id] =
    /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!day || !id || Number.isNaN(Date.parse(day))) throw notFound();
  return [day, id];
}
