/** A way to write one thing into a text. */
export type Carrier = (payload: string) => string;

/** Every payload in every carrier, in order. */
export function crossed(payloads: readonly string[], carriers: readonly Carrier[]): string[] {
  return payloads.flatMap((payload) => carriers.map((carry) => carry(payload)));
}
