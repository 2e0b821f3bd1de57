/** Ends what one-postgres.mjs began: no process, database or folder of the run stays. */
export default async function noPostgres() {
  await globalThis.endTests?.();
}
