import type { Member } from './members.ts';
import { waysOfJoining } from './join.ts';
import { filesWith, type SeizedFile } from './search.ts';

/** Where the handbook tells it. */
export const handbookPage = 'content/handbook/seizure.md';

interface Findings {
  readonly members: readonly Member[];
  readonly evening: readonly SeizedFile[];
  readonly night: readonly SeizedFile[];
  readonly guessed: { readonly evening: ReadonlyMap<string, number>; readonly night: ReadonlyMap<string, number> };
  readonly course: string;
}

/** What was found on the disk, as a page of the handbook. */
export function reportOf({ members, evening, night, guessed, course }: Findings): string {
  const present = members.filter(({ isErased }) => !isErased);
  const erased = members.filter(({ isErased }) => isErased);
  const stands = (texts: readonly string[], files: readonly SeizedFile[]) =>
    texts.some((text) => filesWith(files, text).length > 0) ? 'found' : 'not found';
  const line = (what: string, texts: readonly string[]) => `| ${what} | ${stands(texts, evening)} | ${stands(texts, night)} |`;
  const secrets = Object.keys(members[0]?.secrets ?? {}).map((what) =>
    line(
      what,
      members.map((member) => member.secrets[what] ?? ''),
    ),
  );
  const chance = (right: number | undefined) => ((right ?? 0) <= 6 ? 'no better than chance' : 'told for most');
  const joined = [...guessed.night.keys()].map(
    (what) => `| ${what} | ${chance(guessed.evening.get(what))} | ${chance(guessed.night.get(what))} |`,
  );
  return [
    '# If somebody takes the disk',
    '',
    `A test (\`tests/seizure\`) lets ${members.length} members walk whole journeys, one in five erases everything, then stops the school and searches every`,
    'file of the data folder for everything that could betray them: as text, as hexadecimal digits, in base64 and as bytes. It searches the disk of the first',
    'evening and the disk after one night, when the school has written its tables anew (`forget-order`). The key file is not on that disk. This page is',
    'written from what the test finds, and the test fails when the two differ.',
    '',
    '| what | on the first evening | after a night |',
    '| --- | --- | --- |',
    line(
      'pseudonyms of those who are still there',
      present.map(({ pseudonym }) => pseudonym),
    ),
    line(
      'numbers of paths, which name nobody',
      present.map(({ learnerId }) => learnerId),
    ),
    line('which courses some path has marks in', [course]),
    line(
      'pseudonyms of those who erased everything',
      erased.map(({ pseudonym }) => pseudonym),
    ),
    line(
      'numbers of erased paths',
      erased.map(({ learnerId }) => learnerId),
    ),
    ...secrets,
    ...joined,
    '',
    `The last lines are guessed ${waysOfJoining}; the best of these counts.`,
    '',
    'So whoever takes the disk of a stopped school learns pseudonyms, what is taught, how many hold which role in which group, and what paths without a name did',
    'on which day. Not whose path is whose, who holds a role, who was told what, who wrote or asked what, nor any passphrase, word, code or address, unless the key file is taken too:',
    '**keep that on another medium, and encrypt the disk**.',
    '',
    'What this cannot say: a machine that is taken while it runs has the key in its memory. A disk may keep blocks of deleted files until something else needs',
    'them. With a PostgreSQL of yours (`DATABASE_URL`), its journal, logs and copies are yours to look after. And on the day itself, before the night, the',
    'table above says what can still be told.',
    '',
  ].join('\n');
}
