import { Injectable } from '@nestjs/common';
import type { Id, LanguageTag, Viewer } from '#libs/kernel/shared';

/** A text of the school as it stands at its address. */
export interface PlacedText {
  readonly title: string;
  /** The language that it is in. */
  readonly language: LanguageTag;
  /** Its blocks, for whoever knows how to read them. */
  readonly blocks: readonly unknown[];
  /** The group that looks after it; null for what the school itself looks after. */
  readonly groupId: Id<'Group'> | null;
}

/** Finds the text whose address goes on with these names, in the nearest language there is; null where there is none for the viewer. */
type Finding = (viewer: Viewer, names: readonly string[], language: LanguageTag) => Promise<PlacedText | null>;

/** The registry of texts that somebody may speak of by their address: each domain says what stands at its own. */
@Injectable()
export class Places {
  private readonly findings = new Map<string, Finding>();
  private readonly others: ((place: string) => Promise<void>)[] = [];

  /** Registers the texts whose addresses begin with a word; domains do so when their modules start. */
  register(word: string, finding: Finding): void {
    this.findings.set(word, finding);
  }

  /** The text at a place, as `cursos/que-cuidamos/primer-paso`; null where there is none for the viewer. */
  async at(viewer: Viewer, place: string, language: LanguageTag): Promise<PlacedText | null> {
    const [word = '', ...names] = place.split('/');
    return (await this.findings.get(word)?.(viewer, names, language)) ?? null;
  }

  /** Registers what goes with a text, or forgets its address; domains that keep something about texts do so when their modules start. */
  onForgetting(work: (place: string) => Promise<void>): void {
    this.others.push(work);
  }

  /** Forgets all that was kept about the text at a place, with the transaction at hand: it is gone for good. */
  async forget(place: string): Promise<void> {
    for (const work of this.others) await work(place);
  }
}
