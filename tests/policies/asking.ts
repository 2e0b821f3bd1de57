import type { Actor } from './table.ts';
import type { World } from './world.ts';

/** How an operation is asked as somebody: harmless where it is allowed, so that the next one finds the same world. */
export interface Asking {
  /** Everything behind `query` or `mutation`, with `$input` where there is one. */
  readonly call: string;
  /** The type of `$input`; the operation's own name and `Input` where it is left out. */
  readonly input?: string | null;
  /** Which rows it is about, as the table names them; null where it is about none. */
  readonly rows: string | null;
  /** What it is about → its variables. Without rows: one case. */
  readonly about: Readonly<Record<string, (world: World, actor: Actor) => object | Promise<object>>>;
  /** Refusals by which it says that something is not there. */
  readonly hiding?: readonly string[];
  /** Where null says nothing about rows. */
  readonly isNullFine?: boolean;
}

/** An id that nothing has. */
export const nobody = '00000000-0000-4000-8000-000000000000';
/** What every change may answer. */
export const refusal = 'refusal { code message }';
/** The payload of a change that says only whether it was done. */
export const done = `{ isDone ${refusal} }`;

/** An operation that is about no row in particular. */
export const plain = (call: string, variables: object = {}, more: Partial<Asking> = {}): Asking => ({
  call,
  rows: null,
  about: { '': () => variables },
  isNullFine: true,
  ...more,
});
