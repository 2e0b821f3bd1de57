import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { InvalidField, Refused } from './refused.ts';

/** Refuses texts that no database keeps: with the sign of number zero, or with half a sign. */
class StorableTexts extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const unfit = metadata.type === 'body' ? unstorable(value, metadata.data ?? '') : [];
    if (unfit.length > 0) throw new Refused('INVALID_INPUT', {}, unfit);
    return super.transform(value, metadata);
  }
}

function unstorable(value: unknown, path: string): InvalidField[] {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [{ path, code: 'text' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => unstorable(part, path ? `${path}.${name}` : name));
}

/** Checks every input class by its class-validator decorators and refuses what breaks them, naming each field. */
export function inputValidation(): ValidationPipe {
  return new StorableTexts({
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
