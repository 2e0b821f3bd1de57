import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { inertPolicyVersion } from '#libs/mdx/server';
import { Clock, Database, notFound, sql } from '#libs/platform/server';
import { Authors } from './authors.service.ts';
import { Contents, type SentIn } from './contents.service.ts';
import { ResourceVersion } from './resource-version.entity.ts';
import { Resource } from './resource.entity.ts';

/** A contribution as far as its newest version needs it. */
export type Versioned = Pick<Resource, 'id' | 'slug' | 'version'>;

/** The one way to make contributions and their versions, whoever wrote them. To be called within a transaction. */
@Injectable()
export class Versions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly authors: Authors,
    private readonly contents: Contents,
  ) {}

  /** A contribution with its first version; without an author it is the group's. */
  async begin(slug: string, groupId: Id<'Group'>, author: Id<'Account'> | null, sent: SentIn): Promise<Versioned> {
    const id: Id<'Resource'> = randomUUID();
    const signature = author ? this.authors.signed(id, author) : { authorTag: null, sealedAuthor: null };
    const resource = { id, slug, version: 1 };
    await this.database.repo(Resource).insert({ ...resource, groupId, ...signature, state: 'submitted', isTakenBack: false });
    return this.kept(resource, sent);
  }

  /** A further version of one. What is published of it stays published until somebody decides about this one. */
  async again(id: Id<'Resource'>, groupId: Id<'Group'>, sent: SentIn): Promise<Versioned> {
    const [resource] = await this.database.query<Versioned>(
      `with again as (
         update resources set version = version + 1, group_id = $2, is_taken_back = false, state = case when state = 'published' then state else 'submitted' end
         where id = $1 returning id, slug, version)
       select * from again`,
      [id, groupId],
    );
    if (!resource) throw notFound();
    return this.kept(resource, sent);
  }

  /** What was sent in as this version; not there is NOT_FOUND. */
  async open(resourceId: Id<'Resource'>, number: number): Promise<SentIn> {
    const version = await this.database.row(ResourceVersion, sql`where resource_id = ${resourceId} and number = ${number}`);
    if (!version) throw notFound();
    return this.contents.ofVersion(version);
  }

  /** The same version with the blocks that today's rules make of its text. */
  async renew(resourceId: Id<'Resource'>, number: number, sent: SentIn): Promise<void> {
    const renewed = { sealedContent: this.contents.sealVersion(resourceId, number, sent), policy: inertPolicyVersion, refusedPolicy: null };
    await this.database.repo(ResourceVersion).update({ resourceId, number }, renewed);
  }

  /** Notes that a version's text does not pass today's rules; its blocks stay what they are. */
  async refuse(resourceId: Id<'Resource'>, number: number): Promise<void> {
    await this.database.repo(ResourceVersion).update({ resourceId, number }, { refusedPolicy: inertPolicyVersion });
  }

  private async kept(resource: Versioned, sent: SentIn): Promise<Versioned> {
    const { id: resourceId, version: number } = resource;
    const sealedContent = this.contents.sealVersion(resourceId, number, sent);
    await this.database
      .repo(ResourceVersion)
      .insert({ resourceId, number, madeOn: this.clock.today(), sealedContent, policy: inertPolicyVersion });
    return resource;
  }
}
