import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Database, KeyChange, OutsideKey, sql } from '#libs/platform/server';
import type { ConsentWay } from '#libs/resources/shared';
import { StoryConsent } from './story-consent.entity.ts';

/** What could tell of a person: how and when she agreed. */
export interface ConsentDetails {
  readonly way: ConsentWay;
  readonly givenOn: string;
  readonly recordedOn: string;
}

/** Closes and opens what a consent says of the day on which somebody gave it, and knows the words with which she takes it back. */
@Injectable()
export class ConsentDetailsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly key: OutsideKey,
    private readonly keyChange: KeyChange,
  ) {}

  onModuleInit(): void {
    this.keyChange.register('story_consents', (from, to) => this.move(from, to));
  }

  /** What a consent keeps of its details. */
  seal(id: Id<'StoryConsent'>, details: ConsentDetails): Buffer {
    return this.key.seal(placeOf(id), JSON.stringify(details));
  }

  /** How and when somebody agreed. */
  open({ id, sealedDetails }: Pick<StoryConsent, 'id' | 'sealedDetails'>): ConsentDetails {
    return JSON.parse(this.key.open(placeOf(id), sealedDetails).toString()) as ConsentDetails;
  }

  /** By what rows know the words of a consent. */
  fingerprint(words: readonly string[]): Buffer {
    return this.key.fingerprint('story-words', words.join(' '));
  }

  private async move(from: OutsideKey, to: OutsideKey): Promise<number> {
    const consents = await this.database.rows(StoryConsent, sql``);
    for (const { id, sealedDetails } of consents)
      await this.database.repo(StoryConsent).update({ id }, { sealedDetails: to.seal(placeOf(id), from.open(placeOf(id), sealedDetails)) });
    return consents.length;
  }
}

function placeOf(id: Id<'StoryConsent'>): string {
  return `story_consents.sealed_details ${id}`;
}
