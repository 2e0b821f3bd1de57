import { randomInt } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { recoveryWords } from '#libs/people/shared';
import { Gate } from '#libs/platform/server';

/** How hard a passphrase is to guess. */
export interface Strength {
  /** From 0, guessed at once, to 4. */
  readonly score: 0 | 1 | 2 | 3 | 4;
}

/** The least score that is taken: zxcvbn reckons with more than 10^8 guesses. */
export const leastStrength = 3;

/** How many words of the list an idea has: 66 bits. */
const wordsInIdea = 6;

type Judge = (passphrase: string, pseudonym: string) => Strength;

/** Beyond this many characters nothing more is learned, and the judging takes ever longer. */
const looked = 40;

/** It takes the whole processor, so it is done one at a time, and whoever asks for something else is answered in between. */
const gate = new Gate(1, 20);

let judge: Promise<Judge> | undefined;

/** Judges a passphrase with zxcvbn, by lists of what people choose and of our own words. The lists are read when first needed. */
export async function passphraseStrength(passphrase: string, pseudonym: string): Promise<Strength> {
  return gate.run(async () => {
    await setImmediate();
    return (await (judge ??= makeJudge()))(passphrase, pseudonym);
  });
}

/** The package's lists of all Spanish words would take 50 MB of memory. The passwords that people choose, and our own words, are what guessing begins with. */
async function makeJudge(): Promise<Judge> {
  const [{ ZxcvbnFactory }, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]);
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { passwords: common.dictionary['passwords-common'], words: [...recoveryWords] },
    graphs: common.adjacencyGraphs,
  });
  return (passphrase, pseudonym) => {
    // The pseudonym is the first that anybody would try: it counts for nothing, however often it is there.
    const rest = pseudonym ? passphrase.toLowerCase().replaceAll(pseudonym.toLowerCase(), '') : passphrase;
    const { score } = zxcvbn.check(rest.slice(0, looked), ['escuela', 'vuelo']);
    return { score };
  };
}

/** Words by chance. */
export function passphraseIdea(): string {
  return Array.from({ length: wordsInIdea }, () => recoveryWords[randomInt(recoveryWords.length)]).join(' ');
}
