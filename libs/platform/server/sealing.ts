import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** A key that closes and opens texts. What it closed can be opened at its own place only, and not moved to another row. */
export class SealingKey {
  private constructor(private readonly key: Buffer) {}

  /** The key of this purpose that follows from a secret. */
  static from(secret: Buffer, purpose: string): SealingKey {
    return new SealingKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, 32)));
  }

  /** Closes a text with AES-256-GCM. `place` names table, column and row, as `accounts.learner_link <id>`. */
  seal(place: string, plain: Buffer | string): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(place));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** Opens what was closed at this place; throws for anything else. */
  open(place: string, sealed: Buffer): Buffer {
    const end = sealed.length - tagBytes;
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, nonceBytes)).setAAD(Buffer.from(place));
    decipher.setAuthTag(sealed.subarray(end));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, end)), decipher.final()]);
  }
}
