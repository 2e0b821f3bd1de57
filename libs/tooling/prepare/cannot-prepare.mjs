/** The checkout cannot be made ready; its message is one sentence for the person who started it. */
export class CannotPrepare extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
