import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { InvalidField, Refused } from './refused.ts';

/** Checks every input class by its class-validator decorators and refuses what breaks them, naming each field. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    // The schema is the list of what may come in; an input whose scalars check everything has no decorators to know it by.
    forbidUnknownValues: false,
    exceptionFactory: (errors) =>
      new Refused(
        'INVALID_INPUT',
        {},
        errors.flatMap((error) => fieldsOf(error, '')),
      ),
  });
}

function fieldsOf({ property, constraints = {}, children = [] }: ValidationError, before: string): InvalidField[] {
  const path = `${before}${property}`;
  return [...Object.keys(constraints).map((code) => ({ path, code })), ...children.flatMap((child) => fieldsOf(child, `${path}.`))];
}
