import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { propsOf, visitElements, type Block } from '#libs/mdx/shared';
import { Database, sql } from '#libs/platform/server';
import { Contents, type SentIn } from '../contents.service.ts';
import { ResourceVersion, ReviewComment } from '../resource-version.entity.ts';

const mostLinks = 200;

/** A version with all that is said of it. */
export interface OpenVersion extends Pick<ResourceVersion, 'number' | 'madeOn' | 'publishedOn'>, SentIn {
  readonly links: readonly string[];
  readonly comments: readonly { readonly id: string; readonly block: number | null; readonly text: string }[];
}

/** Opens the versions of contributions; whoever asks has decided that the contribution is shown. */
@Injectable()
export class OpenVersions {
  constructor(
    private readonly database: Database,
    private readonly contents: Contents,
  ) {}

  /** The versions of a contribution, the newest first; at most 20. */
  async of(id: Id<'Resource'>): Promise<OpenVersion[]> {
    const versions = await this.database.rows(ResourceVersion, sql`where resource_id = ${id} order by number desc limit 20`);
    return this.opened(id, versions);
  }

  /** One of them, whichever its number; null where there is none. */
  async at(id: Id<'Resource'>, number: number): Promise<OpenVersion | null> {
    const versions = await this.database.rows(ResourceVersion, sql`where resource_id = ${id} and number = ${number}`);
    return (await this.opened(id, versions))[0] ?? null;
  }

  private async opened(id: Id<'Resource'>, versions: readonly ResourceVersion[]): Promise<OpenVersion[]> {
    const numbers = versions.map(({ number }) => number);
    const comments = await this.database.rows(
      ReviewComment,
      sql`where resource_id = ${id} and version = any(${numbers}::int[]) order by version, block nulls first, made_on, id limit 400`,
    );
    return versions.map((version) => {
      const { number, madeOn, publishedOn } = version;
      const { content, blocks } = this.contents.ofVersion(version);
      const said = comments.filter((comment) => comment.version === number);
      return {
        ...{ number, madeOn, publishedOn, content, blocks },
        links: linksIn(blocks),
        comments: said.map((comment) => ({ id: comment.id, block: comment.block, text: this.contents.ofComment(comment) })),
      };
    });
  }
}

/** Where the links of a text lead, each once. */
function linksIn(blocks: readonly Block[]): string[] {
  const links = new Set<string>();
  visitElements(blocks, (element) => {
    const { href, url } = propsOf(element);
    for (const link of [href, url]) if (typeof link === 'string' && !link.startsWith('#')) links.add(link);
  });
  return [...links].slice(0, mostLinks);
}
