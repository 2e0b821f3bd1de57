import type { PropKind } from './component-schema.ts';
import { hiddenSign } from './hidden-signs.ts';
import type { Issue } from './issue.ts';
import { mediaSlug } from './media.ts';
import { readUrl } from './url-policy.ts';

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
  return (
    typeof value === 'string' && value.trim() !== '' && value.length <= max && !/[\t\r\n\u2028\u2029]/.test(value) && !hiddenSign(value)
  );
}

/** What a prop wants that its value is not: which kind, and its bounds; null when the value is fit. */
export function whatPropWants(kind: PropKind, value: unknown): Issue['args'] | null {
  if (isFit(kind, value)) return null;
  switch (kind.kind) {
    case 'text':
      return { wants: 'text', max: kind.max };
    case 'enum':
      return { wants: 'enum', values: kind.values.join(', ') };
    case 'int':
      return { wants: 'int', min: kind.min, max: kind.max };
    case 'list':
      return { wants: 'list', items: kind.items, max: kind.max };
    default:
      return { wants: kind.kind };
  }
}

function isFit(kind: PropKind, value: unknown): boolean {
  switch (kind.kind) {
    case 'text':
      return isPlainText(value, kind.max);
    case 'enum':
      return kind.values.includes(value as string);
    case 'int':
      return isIntWithin(value, kind.min, kind.max);
    case 'list':
      return isList(value, kind.items, kind.max);
    default:
      return isSimpleFit(kind.kind, value);
  }
}

function isSimpleFit(kind: 'bool' | 'id' | 'url' | 'date' | 'media', value: unknown): boolean {
  switch (kind) {
    case 'bool':
      return typeof value === 'boolean';
    case 'id':
      return isId(value);
    case 'url':
      return readUrl(value)?.kind === 'external';
    case 'date':
      return isDay(value);
    case 'media':
      return mediaSlug(value) !== null;
  }
}

function isIntWithin(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function isList(value: unknown, items: number, max: number): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= items && value.every((item) => isPlainText(item, max));
}
