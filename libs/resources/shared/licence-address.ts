/** Where the text of a licence of Creative Commons stands, by its name here or in GraphQL. */
export function licenceAddress(licence: string): string {
  const name = licence.replaceAll('_', '-').toLowerCase();
  if (name.startsWith('cc0')) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const kind = /^cc-([a-z-]+)-4-0$|^cc-([a-z-]+)-4\.0$/.exec(name);
  return `https://creativecommons.org/licenses/${kind?.[1] ?? kind?.[2]}/4.0/`;
}
