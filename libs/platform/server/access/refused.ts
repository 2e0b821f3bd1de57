import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import { Allow } from './allow.ts';

/** Values that a refusal's text names; never what a person typed in secret. */
export type RefusalValues = Readonly<Record<string, string | number>>;

@InterfaceType('Refusal', {
  description: 'Why the school did not do what was asked: something a person can understand and act on.',
  resolveType: (refusal: RefusalType) => (refusal.fields ? InvalidInput : SimpleRefusal),
})
export abstract class RefusalType {
  @Field({ description: 'What a program may branch on; stable.' })
  code: string;

  @Field({ description: "What happened and what to do, in the reader's language." })
  message: string;

  fields?: InvalidField[];
}

@Allow('public')
@ObjectType('SimpleRefusal', { implements: () => [RefusalType], description: 'A refusal with nothing more to say than its message.' })
export class SimpleRefusal extends RefusalType {}

@Allow('public')
@ObjectType('InvalidField', { description: 'One thing typed that cannot be taken.' })
export class InvalidField {
  @Field({ description: 'Where in the input, as `events.0.day`.' })
  path: string;

  @Field({ description: 'Which check failed, as `maxLength`.' })
  code: string;
}

@Allow('public')
@ObjectType('InvalidInput', {
  implements: () => [RefusalType],
  description: 'The input breaks a bound or a form; each field at fault is named.',
})
export class InvalidInput extends RefusalType {
  @Field(() => [InvalidField], { description: 'The fields at fault.' })
  declare fields: InvalidField[];
}

/** Thrown inside so that the transaction rolls back; leaves the school as `payload.refusal`. The text is `refusal.<code>` of the catalogs. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly values: RefusalValues = {},
    readonly fields?: InvalidField[],
  ) {
    super(code);
    this.name = 'Refused';
  }
}
