import type { PropKind } from './component-schema.ts';
import { readUrl } from './url-policy.ts';

const control = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

/** Whether a word is fit to be an id: kebab-case, at most 60 signs. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 60 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value);
}

/** Whether a text is a day that exists, written YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  const [, year, month, day] = typeof value === 'string' ? (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []) : [];
  return day !== undefined && Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month));
}

function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

/** Whether a text is on one line, not empty, within a length, and free of signs that hide or reorder. */
export function isPlainText(value: unknown, max: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= max && !control.test(value);
}

/** What is wrong with the value of a prop, as the end of the sentence "must be …"; null when nothing is. */
export function whatPropWants(kind: PropKind, value: unknown): string | null {
  switch (kind.kind) {
    case 'text':
      return isPlainText(value, kind.max) ? null : `a text on one line of at most ${kind.max} characters`;
    case 'enum':
      return kind.values.includes(value as string) ? null : `one of ${kind.values.join(', ')}`;
    case 'int':
      return isIntWithin(value, kind.min, kind.max) ? null : `a whole number from ${kind.min} to ${kind.max}, written {${kind.min}}`;
    case 'list':
      return isList(value, kind.items, kind.max) ? null : `a list of at most ${kind.items} texts, written {["…", "…"]}`;
    default:
      return whatSimplePropWants(kind.kind, value);
  }
}

function whatSimplePropWants(kind: 'bool' | 'id' | 'url' | 'date', value: unknown): string | null {
  switch (kind) {
    case 'bool':
      return typeof value === 'boolean' ? null : 'written without a value';
    case 'id':
      return isId(value) ? null : 'kebab-case: small letters, digits and single hyphens';
    case 'url':
      return readUrl(value)?.kind === 'external' ? null : 'an https address with a host name';
    case 'date':
      return isDay(value) ? null : 'a day that exists, written YYYY-MM-DD';
  }
}

function isIntWithin(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function isList(value: unknown, items: number, max: number): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= items && value.every((item) => isPlainText(item, max));
}
