import { createHmac } from 'node:crypto';
import { keyFingerprint } from './persistence/check-key.ts';
import { SealingKey } from './sealing.ts';

/** How many bytes name the key that closed a text. */
const nameBytes = 4;

/**
 * The secret that is kept outside the database: whoever has only the rows can neither guess nor link nor read what it covers.
 * `root` never changes: what was made from words that the school does not have stays tied to it. Links and closed texts belong to the
 * newest key, and move when another one is added.
 */
export class OutsideKey {
  private readonly sealing: ReadonlyMap<string, SealingKey>;
  private readonly newest: Buffer;

  constructor(
    private readonly root: Buffer,
    newer: readonly Buffer[] = [],
  ) {
    const keys = [root, ...newer];
    this.sealing = new Map(keys.map((key) => [nameOf(key).toString('hex'), SealingKey.from(key, 'sealing')]));
    this.newest = keys.at(-1) ?? root;
  }

  /** By what a database knows the key with which it began. */
  get firstFingerprint(): Buffer {
    return keyFingerprint(this.root);
  }

  /** By what a database knows which key closes and links in it. */
  get newestFingerprint(): Buffer {
    return keyFingerprint(this.newest);
  }

  /** A fingerprint of something that the school will not have again, such as eight words. `purpose` keeps equal texts of different uses apart. */
  fingerprint(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.root).update(`${purpose}\0${text}`).digest();
  }

  /** Under what rows know something without telling what it is; always the same for the same id, until a newer key is added. */
  tag(purpose: string, id: string): Buffer {
    return createHmac('sha256', this.newest).update(`tag ${purpose}\0${id}`).digest();
  }

  /** A secret for something that takes one of its own, such as a password hash. */
  secretFor(purpose: string): Buffer {
    return this.fingerprint('secret', purpose);
  }

  /** Closes a text for its place in the rows, as `accounts.sealed_key <id>`, with the newest key. */
  seal(place: string, plain: Buffer | string): Buffer {
    const name = nameOf(this.newest);
    return Buffer.concat([name, this.keyNamed(name).seal(place, plain)]);
  }

  /** Opens what was closed at this place with any of the keys; throws for anything else. */
  open(place: string, sealed: Buffer): Buffer {
    return this.keyNamed(sealed.subarray(0, nameBytes)).open(place, sealed.subarray(nameBytes));
  }

  private keyNamed(name: Buffer): SealingKey {
    const key = this.sealing.get(name.toString('hex'));
    if (!key) throw new Error('Sealed with a key that is not here');
    return key;
  }
}

function nameOf(key: Buffer): Buffer {
  return createHmac('sha256', key).update('name').digest().subarray(0, nameBytes);
}
