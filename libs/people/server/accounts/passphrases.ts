import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { passphraseLength } from '#libs/people/shared';
import { Gate, OutsideKey, Refused } from '#libs/platform/server';
import { leastStrength, passphraseStrength } from './passphrase-strength.ts';

/** Argon2id, which is what the package does unless asked otherwise: 19 MiB, two passes, one lane, the least that the OWASP Password Storage Cheat Sheet recommends. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** How many are hashed at once, and how many may wait: the last of them for less than half a second. */
const [places, queue] = [2, 30];

/** Hashes passphrases and compares them. Whoever has only the rows cannot even try: the hash takes a secret that follows from the outside key. */
@Injectable()
export class Passphrases {
  private readonly secret: Buffer;
  private decoy: string | undefined;
  private readonly gate = new Gate(places, queue);

  constructor(key: OutsideKey) {
    this.secret = key.secretFor('passphrases');
  }

  /** The text to keep of a passphrase. Refuses what is too short, too long or easy to guess, for one because it holds the pseudonym. */
  async hashed(passphrase: string, pseudonym: string): Promise<string> {
    const { least, most } = passphraseLength;
    if ([...passphrase].length < least || passphrase.length > most) throw new Refused('PASSPHRASE_LENGTH', { least, most });
    const { score } = await passphraseStrength(passphrase, pseudonym);
    if (score < leastStrength) throw new Refused('PASSPHRASE_WEAK');
    return this.hash(passphrase);
  }

  /** Whether this is the passphrase of that text; without a text the same work is done for nothing, so that nobody can tell. */
  async fits(passphrase: string, kept: string | null): Promise<boolean> {
    this.decoy ??= await this.hash(randomBytes(32).toString('base64'));
    const compared = kept ?? this.decoy;
    const isIt = await this.gate.run(() => verify(compared, passphrase.normalize('NFKC'), { secret: this.secret }));
    return kept !== null && isIt;
  }

  private hash(passphrase: string): Promise<string> {
    return this.gate.run(() => hash(passphrase.normalize('NFKC'), { ...cost, secret: this.secret }));
  }
}
