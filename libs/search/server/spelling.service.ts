import { Injectable } from '@nestjs/common';
import { Database, formsOf, plainOf, slipsBetween, soundOf } from '#libs/platform/server';
import type { Asked } from './asked.service.ts';

interface Known {
  readonly word: string;
  readonly uses: number;
}

/** Of how many words that sound alike the nearest is taken. */
const most = 400;

/** Mends slips: a word that is nowhere becomes the nearest one of titles and summaries. */
@Injectable()
export class SpellingService {
  constructor(private readonly database: Database) {}

  /** The words of a question with those mended that are nowhere; null where there is nothing to mend, or nothing near. */
  async mended({ words, items }: Asked): Promise<string[] | null> {
    const known = await this.database.query<{ isKnown: boolean }>(
      `select exists (select from search_entries where words @@ item::tsquery) as "isKnown" from unnest($1::text[]) with ordinality asked(item, place) order by place`,
      [items.map(({ query }) => query)],
    );
    const nowhere = new Set(items.filter((_, at) => !known[at]?.isKnown).flatMap(({ words: own }) => own.map(plainOf)));
    const wrong = words.filter((word) => nowhere.has(plainOf(word)) && word.length > 2);
    if (wrong.length === 0) return null;
    const near = await this.database.query<Known>(
      `select word, uses from search_words where forms && $1::text[] order by uses desc, word limit ${most}`,
      [[...new Set(wrong.flatMap(formsOf))]],
    );
    const mended = words.map((word) => (wrong.includes(word) ? (nearest(word, near) ?? word) : word));
    return mended.every((word, at) => word === words[at]) ? null : mended;
  }
}

/** How many slips a word may hold: in a short one, two make another word of it. */
function slipsIn(word: string): number {
  return word.length < 5 ? 1 : 2;
}

function nearest(word: string, known: readonly Known[]): string | null {
  const plain = plainOf(word);
  const ranked = known
    .map((each) => ({
      ...each,
      slips: Math.min(slipsBetween(plain, plainOf(each.word)), slipsBetween(soundOf(word), soundOf(each.word)) + 0.5),
    }))
    .filter(({ slips }) => slips <= slipsIn(plain))
    .toSorted((one, other) => one.slips - other.slips || other.uses - one.uses);
  return ranked[0]?.word ?? null;
}
