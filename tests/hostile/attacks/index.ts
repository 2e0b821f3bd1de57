import { addressAttacks } from './addresses.ts';
import { codeAttacks } from './code.ts';
import { grammarAttacks } from './grammar.ts';
import { markupAttacks } from './markup.ts';
import { metadataAttacks } from './metadata.ts';
import { mutationAttacks } from './mutations.ts';
import { nameAttacks } from './names.ts';
import { plainTexts } from './plain.ts';
import { splicedAttacks } from './spliced.ts';

const written = {
  addresses: addressAttacks,
  code: codeAttacks,
  grammar: grammarAttacks,
  markup: markupAttacks,
  metadata: metadataAttacks,
  mutations: mutationAttacks,
  names: nameAttacks,
  plain: plainTexts,
};

/** Our own attacks by class; the same ones on every machine and at every run. */
export const attacks: Readonly<Record<string, readonly string[]>> = { ...written, spliced: splicedAttacks(Object.values(written).flat()) };
