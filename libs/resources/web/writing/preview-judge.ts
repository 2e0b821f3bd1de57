import type { Block } from '#libs/mdx/shared';
import type { InertIssue } from '#libs/mdx/shared/inert';

/** What a worker makes of a text. */
export type Preview =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly issues: readonly InertIssue[] }
  /** Reading it took so long that it was ended. */
  | { readonly ok: 'too-slow' }
  /** Nothing here can read it: what reads texts did not come over the line. */
  | { readonly ok: 'unread' };

/** Something that reads one text at a time, elsewhere than on the page. */
export interface Reader {
  /** Answers by `onAnswer` some time, or never. */
  read(source: string): void;
  /** Ends it, whatever it is doing. */
  end(): void;
}

/** What it works with, which a test pretends. */
export interface ReaderSurroundings {
  readonly start: (onAnswer: (preview: Preview) => void) => Reader;
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

/** How long a text may take to be read. The longest that anybody wrote takes a tenth on an old phone. */
const longest = 5000;

/** Has texts read while somebody writes: one at a time, of those that wait only the newest, and none for ever. */
export class PreviewJudge {
  private reader: Reader | null = null;
  private reading: string | null = null;
  private waiting: string | null = null;
  private stopWatch: (() => void) | null = null;

  constructor(
    private readonly surroundings: ReaderSurroundings,
    private readonly tell: (preview: Preview, source: string) => void,
  ) {}

  /** Has a text read; what waited before it is forgotten. */
  read(source: string): void {
    if (this.reading !== null) this.waiting = source;
    else this.begin(source);
  }

  /** Ends all of it. */
  end(): void {
    this.stopWatch?.();
    this.reader?.end();
    [this.reader, this.reading, this.waiting, this.stopWatch] = [null, null, null, null];
  }

  private begin(source: string): void {
    this.reading = source;
    this.reader ??= this.startReader();
    this.stopWatch = this.surroundings.after(longest, () => {
      this.drop();
      this.settle({ ok: 'too-slow' });
    });
    this.reader.read(source);
  }

  private drop(): void {
    this.reader?.end();
    this.reader = null;
  }

  /** Who was ended in the middle may still have an answer on its way: it counts no more. */
  private startReader(): Reader {
    const reader: Reader = this.surroundings.start((preview) => {
      if (this.reader !== reader) return;
      // The next text gets another chance.
      if (preview.ok === 'unread') this.drop();
      this.settle(preview);
    });
    return reader;
  }

  private settle(preview: Preview): void {
    const [source, next] = [this.reading, this.waiting];
    if (source === null) return;
    this.stopWatch?.();
    [this.reading, this.waiting] = [null, null];
    this.tell(preview, source);
    if (next !== null && next !== source) this.begin(next);
  }
}
