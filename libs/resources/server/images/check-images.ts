import { examineFiles } from '#libs/media/server';
import {
  CannotStart,
  checkRows,
  existingKey,
  keysIn,
  mediaFolder,
  OutsideKey,
  type Check,
  type Patient,
  type Verdict,
} from '#libs/platform/server';
import type { ImageFacts } from './image-facts.ts';
import { placeOfFacts, placeOfFile } from './sealed-images.service.ts';
import type { PublishedImage, ResourceImage, ResourceImageFile } from './resource-image.entity.ts';

type Client = Exclude<Patient['database'], Verdict>;
type Published = Pick<PublishedImage, 'resourceId' | 'name' | 'file' | 'smallFile'>;
type Part = Pick<ResourceImageFile, 'imageId' | 'isSmall'>;

/** What the rows tell of images: how many do not open, how many lack something, and the files that there must be. */
interface RowsFound {
  readonly images: number;
  readonly closed: number;
  readonly lacking: number;
  readonly needed: ReadonlySet<string>;
}

/** Whether images open with the key, whether nothing of them is missing, and whether the files of published ones are what the rows say. */
export const images: Check = checkRows('images', async (client, { environment: { keyFile, dataFolder } }) => {
  const key = keyIn(keyFile);
  if (!(key instanceof OutsideKey)) return key;
  const rows = await examineRows(client, key);
  const { whole, spoilt, halfWritten } = await examineFiles(mediaFolder(dataFolder));
  const kept = new Set(whole);
  const missing = [...rows.needed].filter((file) => !kept.has(file) && !spoilt.some((place) => place.endsWith(file)));
  const stray = whole.filter((file) => !rows.needed.has(file));
  const [first = ''] = spoilt;
  const [half = ''] = halfWritten;
  return verdictOf(`${rows.images} images open with the key, and the ${rows.needed.size} files of published ones are whole.`, [
    [rows.closed, 'bad', (n) => `${n} of ${rows.images} images do not open with ${keyFile}: put that of this school back.`],
    [rows.lacking, 'bad', (n) => `${n} images lack a part in the database and cannot be shown: restore a backup elsewhere and compare.`],
    [spoilt.length, 'bad', (n) => `${n} files are not what their names say, such as ${first}: delete them, npm start makes them anew.`],
    [missing.length, 'care', (n) => `${n} files of published images are missing: npm start makes them anew.`],
    [stray.length, 'care', (n) => `${n} files are of no published text any more: npm start takes them away.`],
    [
      halfWritten.length,
      'care',
      (n) => `${n} files are half written, such as ${half}: what is still there after npm start may be deleted.`,
    ],
  ]);
});

function keyIn(keyFile: string): OutsideKey | Verdict {
  try {
    return new OutsideKey(existingKey(keyFile), keysIn(keyFile).slice(1));
  } catch (error) {
    if (error instanceof CannotStart) return ['bad', error.message];
    throw error;
  }
}

type Fault = readonly [count: number, state: 'bad' | 'care', say: (count: number) => string];

function verdictOf(good: string, faults: readonly Fault[]): Verdict {
  const found = faults.filter(([count]) => count > 0);
  if (found.length === 0) return ['good', good];
  return [found.some(([, state]) => state === 'bad') ? 'bad' : 'care', found.map(([count, , say]) => say(count)).join(' ')];
}

async function examineRows(client: Client, key: OutsideKey): Promise<RowsFound> {
  const { rows } = await client.query<ResourceImage>(
    'select id, draft_id as "draftId", resource_id as "resourceId", sealed_facts as "sealedFacts" from resource_images',
  );
  const facts = new Map(rows.map(({ id, sealedFacts }) => [id, opened<ImageFacts>(() => key.open(placeOfFacts(id), sealedFacts))]));
  const parts = await examineParts(client, key);
  const published = await client.query<Published>(
    'select resource_id as "resourceId", name, file, small_file as "smallFile" from published_images',
  );
  const namesOf = new Set(rows.map(({ id, resourceId }) => `${resourceId} ${facts.get(id)?.name}`));
  const isOpen = ({ id }: ResourceImage) => facts.get(id) !== null && !parts.closed.has(id);
  const lacks = ({ id }: ResourceImage) => !parts.there.has(`${id} false`) || (facts.get(id)?.small && !parts.there.has(`${id} true`));
  const orphans = published.rows.filter(({ resourceId, name }) => !namesOf.has(`${resourceId} ${name}`));
  const open = rows.filter(isOpen);
  return {
    images: rows.length,
    closed: rows.length - open.length,
    // What does not open has no names that could be compared.
    lacking: open.filter(lacks).length + (open.length === rows.length ? orphans.length : 0),
    needed: new Set(published.rows.flatMap(({ file, smallFile }) => (smallFile === null ? [file] : [file, smallFile]))),
  };
}

/** Opens the renditions one at a time: together they may be more than fits in memory. */
async function examineParts(client: Client, key: OutsideKey): Promise<{ there: ReadonlySet<string>; closed: ReadonlySet<string> }> {
  const [there, closed] = [new Set<string>(), new Set<string>()];
  const { rows } = await client.query<Part>('select image_id as "imageId", is_small as "isSmall" from resource_image_files');
  for (const { imageId, isSmall } of rows) {
    const part = await client.query<Pick<ResourceImageFile, 'sealedBytes'>>(
      'select sealed_bytes as "sealedBytes" from resource_image_files where image_id = $1 and is_small = $2',
      [imageId, isSmall],
    );
    const [row] = part.rows;
    if (!row) continue;
    there.add(`${imageId} ${isSmall}`);
    if (!opens(() => key.open(placeOfFile(imageId, isSmall), row.sealedBytes))) closed.add(imageId);
  }
  return { there, closed };
}

function opened<Facts>(open: () => Buffer): Facts | null {
  try {
    return JSON.parse(open().toString()) as Facts;
  } catch {
    return null;
  }
}

function opens(open: () => Buffer): boolean {
  try {
    return open().length > 0;
  } catch {
    return false;
  }
}
