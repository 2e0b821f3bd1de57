import { isIP } from 'node:net';
import { WrongSetting } from './cannot-start.ts';

/** What a process is given to read its settings from. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The value of a variable; an empty one counts as not set, because that is how compose files leave a variable out. */
export function valueOf(variables: Variables, name: string): string | undefined {
  return variables[name] || undefined;
}

/** A port to listen on; 0 lets the system choose a free one. */
export function asPort(name: string, value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (port <= 65_535) return port;
  throw new WrongSetting(name, `is ${shown(value)}: write a whole number from 0 to 65535, like ${name}=3000 (0 takes any free port).`);
}

/** An address of this machine to listen on, without scheme, port or path. */
export function asHost(name: string, value: string): string {
  if (isIP(value) || /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(value)) return value;
  throw new WrongSetting(name, `is ${shown(value)}: write only an address of this machine, like ${name}=127.0.0.1 or ${name}=0.0.0.0.`);
}

/** One word of a closed list. */
export function asOneOf<const Word extends string>(name: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new WrongSetting(name, `is ${shown(value)}: write ${words.map((word) => `${name}=${word}`).join(' or ')}.`);
}

/** A PostgreSQL address; its value never stands in a sentence, because it may hold a password. */
export function asDatabaseUrl(name: string, value: string): string {
  if (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value)) return value;
  throw new WrongSetting(name, `is not a PostgreSQL address: write it like ${name}=postgresql://user:password@host:5432/database.`);
}

/** A pseudonym with its passphrase, or neither; the passphrase never stands in a sentence. */
export function asAdministrator(
  pseudonym: string | undefined,
  passphrase: string | undefined,
): { pseudonym: string; passphrase: string } | null {
  if (pseudonym !== undefined && passphrase !== undefined) return { pseudonym, passphrase };
  if (pseudonym !== undefined)
    throw new WrongSetting(
      'ESCUELA_ADMIN',
      'stands alone: write ESCUELA_ADMIN_PASSPHRASE beside it, or leave both out for a link to set up.',
    );
  if (passphrase !== undefined)
    throw new WrongSetting('ESCUELA_ADMIN_PASSPHRASE', 'stands alone: write a pseudonym as ESCUELA_ADMIN beside it, or leave both out.');
  return null;
}

/** An age recipient; its value never stands in a sentence, because somebody may have pasted the secret half. */
export function asRecipient(name: string, value: string): string {
  if (/^age1[02-9ac-hj-np-z]{58,2000}$/.test(value)) return value;
  throw new WrongSetting(
    name,
    'is not an age recipient: write the line that begins with age1, which npm run backup -- --new-key FILE prints.',
  );
}

/** The origins of a comma list, normalised, each one once. */
export function asOrigins(name: string, value: string): readonly string[] {
  return [...new Set(value.split(',').map((part) => asOrigin(name, part.trim())))];
}

function asOrigin(name: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  // Somebody may have pasted a password into the address: that part of the log stays clean.
  const what = value.includes('@') ? 'holds an address with a user name' : `holds ${shown(value)}`;
  throw new WrongSetting(
    name,
    `${what}: write scheme and host only, with commas between, like ${name}=https://school.example,http://127.0.0.1:3000.`,
  );
}

/** A value as a sentence may show it: on one line, and never long. */
function shown(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}
