import type { ComponentSchema, PropSchema } from '#libs/mdx/shared';

/** A component's schema in one line of code: what may be left out has a question mark. */
export function signatureOf({ name, props }: ComponentSchema): string {
  return `<${[name, ...[...props].map(([prop, schema]) => `${prop}${schema.required ? '' : '?'}${acceptedBy(schema)}`)].join(' ')}>`;
}

function acceptedBy(schema: PropSchema): string {
  switch (schema.kind) {
    case 'bool':
      return '';
    case 'enum':
      return `="${schema.values.join(' | ')}"`;
    case 'int':
      return `={${schema.min}–${schema.max}}`;
    case 'list':
      return '={["…"]}';
    default:
      return '="…"';
  }
}
