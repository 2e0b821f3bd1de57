/** Something outside the code keeps the school from starting; its message is one sentence that says what to do about it. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}

/** A variable of the environment, or the key file it names, has a value the school cannot work with. */
export class WrongSetting extends CannotStart {
  override name = 'WrongSetting';
  readonly variable: string;

  constructor(variable: string, problem: string) {
    super(`${variable} ${problem}`);
    this.variable = variable;
  }
}
