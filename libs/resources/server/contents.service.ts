import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import type { Block } from '#libs/mdx/shared';
import { Database, KeyChange, OutsideKey, sql } from '#libs/platform/server';
import type { ResourceContent } from '#libs/resources/shared';
import { ResourceDraft } from './drafts/resource-draft.entity.ts';
import { ResourceVersion, ReviewComment } from './resource-version.entity.ts';
import { movedTags } from './sealed-accounts.service.ts';

/** What an author sent in: all that she wrote, and her text as it is shown. */
export interface SentIn {
  readonly content: ResourceContent;
  readonly blocks: readonly Block[];
}

/** Closes and opens what authors and reviewers write: nothing of it stands readable in the rows before it is published. */
@Injectable()
export class Contents implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly key: OutsideKey,
    private readonly keyChange: KeyChange,
  ) {}

  onModuleInit(): void {
    this.keyChange.register('resource_drafts', (from, to) => this.moveDrafts(from, to));
    this.keyChange.register('resource_versions', (from, to) => this.moveVersions(from, to));
    this.keyChange.register('review_comments', (from, to) => this.moveComments(from, to));
  }

  /** What a draft keeps of its content. */
  sealDraft(id: Id<'ResourceDraft'>, content: ResourceContent): Buffer {
    return this.key.seal(ofDraft(id), JSON.stringify(content));
  }

  /** What somebody wrote in a draft. */
  ofDraft({ id, sealedContent }: Pick<ResourceDraft, 'id' | 'sealedContent'>): ResourceContent {
    return complete(JSON.parse(this.key.open(ofDraft(id), sealedContent).toString()) as Kept);
  }

  /** What a version keeps of its content. */
  sealVersion(id: Id<'Resource'>, number: number, sent: SentIn): Buffer {
    return this.key.seal(ofVersion(id, number), JSON.stringify(sent));
  }

  /** What an author sent in. */
  ofVersion({ resourceId, number, sealedContent }: Pick<ResourceVersion, 'resourceId' | 'number' | 'sealedContent'>): SentIn {
    const sent = JSON.parse(this.key.open(ofVersion(resourceId, number), sealedContent).toString()) as SentIn & { readonly content: Kept };
    return { ...sent, content: complete(sent.content) };
  }

  /** What a comment keeps of its words. */
  sealComment(id: Id<'ReviewComment'>, text: string): Buffer {
    return this.key.seal(ofComment(id), text);
  }

  /** What a reviewer said. */
  ofComment({ id, sealedText }: Pick<ReviewComment, 'id' | 'sealedText'>): string {
    return this.key.open(ofComment(id), sealedText).toString();
  }

  private async moveDrafts(from: OutsideKey, to: OutsideKey): Promise<number> {
    const drafts = await this.database.rows(ResourceDraft, sql``);
    // A draft knows its author by her fingerprint alone, which only who signs in can make again: it is made anew from hers.
    const tags = await movedTags(this.database, 'authors', from, to);
    for (const { id, sealedContent, authorTag } of drafts) {
      const moved = {
        sealedContent: to.seal(ofDraft(id), from.open(ofDraft(id), sealedContent)),
        authorTag: tags.get(authorTag.toString('hex')) ?? authorTag,
      };
      await this.database.repo(ResourceDraft).update({ id }, moved);
    }
    return drafts.length;
  }

  private async moveVersions(from: OutsideKey, to: OutsideKey): Promise<number> {
    const versions = await this.database.rows(ResourceVersion, sql``);
    for (const { resourceId, number, sealedContent } of versions) {
      const place = ofVersion(resourceId, number);
      await this.database
        .repo(ResourceVersion)
        .update({ resourceId, number }, { sealedContent: to.seal(place, from.open(place, sealedContent)) });
    }
    return versions.length;
  }

  private async moveComments(from: OutsideKey, to: OutsideKey): Promise<number> {
    const comments = await this.database.rows(ReviewComment, sql``);
    for (const { id, sealedText } of comments)
      await this.database.repo(ReviewComment).update({ id }, { sealedText: to.seal(ofComment(id), from.open(ofComment(id), sealedText)) });
    return comments.length;
  }
}

/** What was written before anybody was asked whether it is composed was not said to be. */
type Kept = Omit<ResourceContent, 'isComposed'> & Partial<ResourceContent>;

function complete(content: Kept): ResourceContent {
  return { isComposed: false, ...content };
}

function ofDraft(id: Id<'ResourceDraft'>): string {
  return `resource_drafts.sealed_content ${id}`;
}

function ofVersion(id: Id<'Resource'>, number: number): string {
  return `resource_versions.sealed_content ${id} ${number}`;
}

function ofComment(id: Id<'ReviewComment'>): string {
  return `review_comments.sealed_text ${id}`;
}
