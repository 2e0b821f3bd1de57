import { ValidateBy } from 'class-validator';

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is an identity, written as the database writes it. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && id.test(value);
}

/**
 * Takes identities in the one way of writing them. The database finds a row by capitals too, but what is sealed is
 * bound to its row's identity as text, and the search names things by it: written otherwise it would never open again.
 */
export function IsId(): PropertyDecorator {
  return ValidateBy({ name: 'isUuid', validator: { validate: isId } });
}
