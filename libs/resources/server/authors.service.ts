import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, Viewer } from '#libs/kernel/shared';
import { AccountErasure } from '#libs/people/server';
import { Database, KeyChange, sql, type OutsideKey } from '#libs/platform/server';
import { ResourceDraft } from './drafts/resource-draft.entity.ts';
import { Resource } from './resource.entity.ts';
import { movedAccount, SealedAccounts } from './sealed-accounts.service.ts';

/** Who wrote what: rows know an author by a fingerprint, and by her account closed with the outside key. */
@Injectable()
export class Authors implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly accounts: SealedAccounts,
    private readonly keyChange: KeyChange,
    private readonly erasure: AccountErasure,
  ) {}

  onModuleInit(): void {
    this.erasure.onErasing((account) => this.forget(account));
    this.keyChange.register('resources', (from, to) => this.moveResources(from, to));
  }

  /** Under what rows know the viewer. */
  tagOfViewer(viewer: Viewer): Buffer {
    return this.accounts.tagOfViewer('authors', viewer);
  }

  /** Under what rows know an account, without telling which it is. */
  tagOf(account: Id<'Account'>): Buffer {
    return this.accounts.tagOf('authors', account);
  }

  /** What a resource keeps of its author. */
  signed(id: Id<'Resource'>, account: Id<'Account'>): Pick<Resource, 'authorTag' | 'sealedAuthor'> {
    const { tag: authorTag, sealed: sealedAuthor } = this.accounts.seal('authors', placeOf(id), account);
    return { authorTag, sealedAuthor };
  }

  /** Who wrote a resource; null once she erased her account. */
  accountOf({ id, sealedAuthor }: Pick<Resource, 'id' | 'sealedAuthor'>): Id<'Account'> | null {
    return this.accounts.open(placeOf(id), sealedAuthor);
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
    for (const { id, sealedAuthor: closed } of resources) {
      if (!closed) continue;
      const { tag: authorTag, sealed: sealedAuthor } = movedAccount('authors', placeOf(id), closed, from, to);
      await this.database.repo(Resource).update({ id }, { authorTag, sealedAuthor });
    }
    return resources.length;
  }
}

function placeOf(id: Id<'Resource'>): string {
  return `author of resource ${id}`;
}
