import { createHmac } from 'node:crypto';

/** The secret that is kept outside the database: whoever has only the rows can neither guess nor link what it covers. */
export class OutsideKey {
  constructor(private readonly key: Buffer) {}

  /** A fingerprint that only the holder of the key can make. `purpose` keeps equal texts of different uses apart. */
  fingerprint(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.key).update(`${purpose}\0${text}`).digest();
  }
}
