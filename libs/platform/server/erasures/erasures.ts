import { Logger } from '@nestjs/common';
import type { Clock } from '../clock.ts';
import type { OutsideKey } from '../outside-key.ts';
import type { Database } from '../persistence/database.ts';
import { appendErased, readErasedFile } from './erased-file.ts';
import { Erasure } from './erasure.entity.ts';

/** A kind of thing that people may erase, and how what an old backup brought back is erased again. */
export interface Erasable {
  readonly kind: string;
  /** The ids of all that are there. */
  ids(): Promise<readonly string[]>;
  erase(ids: readonly string[]): Promise<void>;
}

/**
 * The list of what was erased, kept in the database and beside the key. A database that comes back from an old copy,
 * in whatever way, is cleared of it again before anybody is let in (ADR 0018).
 */
export class Erasures {
  private readonly kinds: Erasable[] = [];

  constructor(
    private readonly database: Database,
    private readonly key: OutsideKey,
    private readonly clock: Clock,
    private readonly file: string | null,
  ) {}

  /** Registers what may be erased; domains do so when their modules start. */
  register(kind: Erasable): void {
    this.kinds.push(kind);
  }

  /** Remembers an erasure with the transaction at hand; the file beside the key learns of it once that is saved. */
  async note(kind: string, id: string): Promise<void> {
    const fingerprint = this.fingerprint(kind, id);
    await this.remember([fingerprint]);
    await this.database.afterCommit(() => this.tryFile((file) => appendErased(file, [fingerprint])));
  }

  /** Erases whatever of this list is there, and remembers the list; doing it again changes nothing. Gives how many things went. */
  replay(fingerprints: readonly Buffer[]): Promise<number> {
    const listed = new Set(fingerprints.map((each) => each.toString('hex')));
    return this.database.inTransaction(async () => {
      let gone = 0;
      for (const { kind, ids, erase } of this.kinds) {
        const back = (await ids()).filter((id) => listed.has(this.fingerprint(kind, id).toString('hex')));
        if (back.length > 0) await erase(back);
        gone += back.length;
      }
      await this.remember(fingerprints);
      return gone;
    });
  }

  /** Everything on either list. */
  async listed(): Promise<Buffer[]> {
    const [table, file] = [await this.inTable(), await this.inFile()];
    return [...table, ...lacking(table, file)];
  }

  /**
   * Brings both lists together, at every start. What only the file knows was erased after the copy that this database
   * came from: it is erased again.
   */
  async settle(): Promise<number> {
    const [table, file] = [await this.inTable(), await this.inFile()];
    const unknown = lacking(table, file);
    const gone = unknown.length > 0 ? await this.replay(unknown) : 0;
    await this.tryFile((path) => appendErased(path, lacking(file, table)));
    return gone;
  }

  private fingerprint(kind: string, id: string): Buffer {
    return this.key.fingerprint(`erased-${kind}`, id);
  }

  private async remember(fingerprints: readonly Buffer[]): Promise<void> {
    const day = `${this.clock.today().slice(0, 7)}-01`;
    await this.database.query(
      'insert into erasures (fingerprint, day) select fingerprint, $2 from unnest($1::bytea[]) as fingerprint on conflict do nothing',
      [fingerprints, day],
    );
  }

  private async inTable(): Promise<Buffer[]> {
    return (await this.database.repo(Erasure).find()).map(({ fingerprint }) => fingerprint);
  }

  private async inFile(): Promise<Buffer[]> {
    let found: Buffer[] = [];
    await this.tryFile(async (file) => void (found = await readErasedFile(file)));
    return found;
  }

  /** The file is the second memory: a disk that refuses it must not keep anybody from erasing what is hers. */
  private async tryFile(act: (file: string) => Promise<void>): Promise<void> {
    if (this.file === null) return;
    try {
      await act(this.file);
    } catch {
      new Logger('Erasures').warn(`${this.file} cannot be read or written: mend that, or a restored backup may bring back what was erased`);
    }
  }
}

function lacking(known: readonly Buffer[], others: readonly Buffer[]): Buffer[] {
  const names = new Set(known.map((each) => each.toString('hex')));
  return others.filter((other) => !names.has(other.toString('hex')));
}
