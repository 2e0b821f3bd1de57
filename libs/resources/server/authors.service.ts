import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { AccountErasure } from '#libs/people/server';
import { Database, KeyChange, notFound, OutsideKey, sql } from '#libs/platform/server';
import { ResourceDraft } from './drafts/resource-draft.entity.ts';
import { Resource } from './resource.entity.ts';

/** Who wrote what: rows know an author by a fingerprint, and by her account closed with the outside key. */
@Injectable()
export class Authors implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly key: OutsideKey,
    private readonly keyChange: KeyChange,
    private readonly erasure: AccountErasure,
  ) {}

  onModuleInit(): void {
    this.erasure.onErasing((account) => this.forget(account));
    this.keyChange.register('resources', (from, to) => this.moveResources(from, to));
  }

  /** Under what rows know the viewer. */
  tagOfViewer({ account }: Viewer): Buffer {
    if (!account) throw notFound();
    return this.tagOf(account.id);
  }

  /** Under what rows know an account, without telling which it is. */
  tagOf(account: Id<'Account'>): Buffer {
    return this.key.tag('authors', account);
  }

  /** What a resource keeps of its author. */
  signed(id: Id<'Resource'>, account: Id<'Account'>): Pick<Resource, 'authorTag' | 'sealedAuthor'> {
    return { authorTag: this.tagOf(account), sealedAuthor: this.key.seal(placeOf(id), account) };
  }

  /** Who wrote a resource; null once she erased her account. */
  accountOf({ id, sealedAuthor }: Pick<Resource, 'id' | 'sealedAuthor'>): Id<'Account'> | null {
    return sealedAuthor && this.key.open(placeOf(id), sealedAuthor).toString();
  }

  /** Drafts and what was never published go with an account; what was published stays, and nobody's. */
  private async forget(account: Id<'Account'>): Promise<void> {
    const authorTag = this.tagOf(account);
    await this.database.repo(ResourceDraft).delete({ authorTag });
    await this.database.query('delete from resources where author_tag = $1 and published_version is null', [authorTag]);
    await this.database.repo(Resource).update({ authorTag }, { authorTag: null, sealedAuthor: null });
  }

  private async moveResources(from: OutsideKey, to: OutsideKey): Promise<number> {
    const resources = await this.database.rows(Resource, sql`where sealed_author is not null`);
    for (const { id, sealedAuthor } of resources) {
      if (!sealedAuthor) continue;
      const account = from.open(placeOf(id), sealedAuthor).toString();
      const moved = { sealedAuthor: to.seal(placeOf(id), account), authorTag: to.tag('authors', account) };
      await this.database.repo(Resource).update({ id }, moved);
    }
    return resources.length;
  }
}

function placeOf(id: Id<'Resource'>): string {
  return `author of resource ${id}`;
}
