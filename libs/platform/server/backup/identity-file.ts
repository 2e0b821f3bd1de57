import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { CannotStart, WrongSetting } from '../environment/index.ts';
import { errorCode } from '../environment/error-code.ts';

/** Makes the pair that backups are encrypted with: writes the secret half to a new file for this account alone, and gives the recipient. */
export async function newIdentity(file: string): Promise<string> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  try {
    const opened = openSync(file, 'wx', 0o600);
    try {
      writeSync(opened, `# recipient: ${recipient}\n${identity}\n`);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    const problem =
      errorCode(error) === 'EEXIST' ? 'is there already, and may open backups of yours' : `cannot be written (${errorCode(error)})`;
    throw new CannotStart(`${file} ${problem}: name another file.`);
  }
  return recipient;
}

/** The secret half in such a file, which age's own tools write in the same form. */
export function readIdentity(file: string | null): string {
  if (file === null)
    throw new CannotStart('BACKUP_IDENTITY does not say where the identity is: write BACKUP_IDENTITY=FILE before npm run restore -- FILE.');
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new WrongSetting(
      'BACKUP_IDENTITY',
      `names ${file}, which cannot be read (${errorCode(error)}): correct the name, or its rights.`,
    );
  }
  const identity = /^AGE-SECRET-KEY-(PQ-)?1[02-9AC-HJ-NP-Z]+$/m.exec(text)?.[0];
  if (identity) return identity;
  throw new WrongSetting(
    'BACKUP_IDENTITY',
    `names ${file}, which holds no age identity: name the file that npm run backup -- --new-key wrote.`,
  );
}
