import { existsSync, readdirSync } from 'node:fs';
import { formatter } from '@lingui/format-po';

const root = new URL('../../', import.meta.url).pathname;
const domains = readdirSync(`${root}libs`).filter((domain) => existsSync(`${root}libs/${domain}/shared/text/es.po`));

/** One catalog per domain, beside its rules. Ids are written by hand: `<domain>.<what>`. */
export default {
  rootDir: root,
  locales: ['es', 'en', 'pt'],
  sourceLocale: 'es',
  catalogs: domains.map((domain) => ({ path: `<rootDir>/libs/${domain}/shared/text/{locale}`, include: [`<rootDir>/libs/${domain}`] })),
  format: formatter({ explicitIdAsDefault: true, lineNumbers: false }),
  compileNamespace: 'ts',
  orderBy: 'messageId',
};
