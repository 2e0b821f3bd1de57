import { createHmac } from 'node:crypto';
import { SealingKey } from './sealing.ts';

/** The secret that is kept outside the database: whoever has only the rows can neither guess nor link nor read what it covers. */
export class OutsideKey {
  private readonly sealing: readonly SealingKey[];

  /** `newer`: keys that were added since; the last one closes, each opens what it closed. Fingerprints stay with the first for ever. */
  constructor(
    private readonly key: Buffer,
    newer: readonly Buffer[] = [],
  ) {
    this.sealing = [key, ...newer].map((secret) => SealingKey.from(secret, 'sealing'));
  }

  /** A fingerprint that only the holder of the key can make. `purpose` keeps equal texts of different uses apart. */
  fingerprint(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.key).update(`${purpose}\0${text}`).digest();
  }

  /** A secret for something that takes one of its own, such as a password hash. */
  secretFor(purpose: string): Buffer {
    return this.fingerprint('secret', purpose);
  }

  /** Closes a text for its place in the rows, as `accounts.data_key <id>`, with the newest key. */
  seal(place: string, plain: Buffer | string): Buffer {
    const newest = this.sealing.length - 1;
    return Buffer.concat([Buffer.of(newest), (this.sealing[newest] as SealingKey).seal(place, plain)]);
  }

  /** Opens what was closed at this place with any of the keys; throws for anything else. */
  open(place: string, sealed: Buffer): Buffer {
    const key = this.sealing[sealed[0] ?? -1];
    if (!key) throw new Error('Sealed with a key that is not here');
    return key.open(place, sealed.subarray(1));
  }

  /** Whether the newest key closed it. */
  isNewest(sealed: Buffer): boolean {
    return sealed[0] === this.sealing.length - 1;
  }
}
