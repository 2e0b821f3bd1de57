import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel/shared';
import { Database, sql } from '#libs/platform/server';
import type { ResourceContent } from '#libs/resources/shared';
import { Contents } from '../contents.service.ts';
import { ResourceDraft } from '../drafts/resource-draft.entity.ts';
import { ResourceVersion } from '../resource-version.entity.ts';

/** How many closed texts are opened at once. */
const batch = 100;

const nobody = '00000000-0000-0000-0000-000000000000';

/** All that tells the same life: contributions and drafts, and how their versions were called. */
export interface StoryLine {
  readonly resources: ReadonlySet<Id<'Resource'>>;
  readonly drafts: readonly Id<'ResourceDraft'>[];
  readonly titles: ReadonlySet<string>;
}

interface Written {
  readonly resource: Id<'Resource'>;
  readonly work: string | null;
  readonly title: string;
}

/** Finds what was made of a story, also what nobody published: for that, everything closed is opened once. */
@Injectable()
export class StoryLineService {
  constructor(
    private readonly database: Database,
    private readonly contents: Contents,
  ) {}

  /** All that stands on these stories in any of its versions, and what stands on that. */
  async of(ids: readonly Id<'Resource'>[]): Promise<StoryLine> {
    const slugs = new Map((await this.named()).map(({ id, slug }) => [slug, id]));
    const written = await this.written();
    const resources = new Set(ids);
    for (let before = 0; before < resources.size;) {
      before = resources.size;
      for (const { resource, work } of written) if (resources.has(slugs.get(work ?? '') ?? nobody)) resources.add(resource);
    }
    const isOfLine = (slug: string | null) => resources.has(slugs.get(slug ?? '') ?? nobody);
    const titles = new Set(written.filter(({ resource }) => resources.has(resource)).map(({ title }) => title));
    return { resources, drafts: await this.draftsOf(resources, isOfLine), titles };
  }

  private named(): Promise<{ id: Id<'Resource'>; slug: string }[]> {
    return this.database.query('select id, slug from resources');
  }

  private async written(): Promise<Written[]> {
    const found: Written[] = [];
    let [resource, number] = [nobody, 0];
    for (;;) {
      const versions = await this.database.rows(
        ResourceVersion,
        sql`where (resource_id, number) > (${resource}::uuid, ${number}::int) order by resource_id, number limit ${batch}`,
      );
      for (const version of versions) {
        const content = readable(() => this.contents.ofVersion(version).content);
        if (content) found.push({ resource: version.resourceId, work: workOf(content), title: content.title.trim() });
      }
      const last = versions.at(-1);
      if (!last) return found;
      [resource, number] = [last.resourceId, last.number];
    }
  }

  private async draftsOf(resources: ReadonlySet<string>, isOfLine: (slug: string | null) => boolean): Promise<Id<'ResourceDraft'>[]> {
    const found: Id<'ResourceDraft'>[] = [];
    for (let after: string = nobody; ;) {
      const drafts = await this.database.rows(ResourceDraft, sql`where id > ${after}::uuid order by id limit ${batch}`);
      for (const draft of drafts) {
        const content = readable(() => this.contents.ofDraft(draft));
        if (resources.has(draft.resourceId ?? '') || (content && isOfLine(workOf(content)))) found.push(draft.id);
      }
      const last = drafts.at(-1);
      if (!last) return found;
      after = last.id;
    }
  }
}

function workOf({ adaptedFrom, translatedFrom }: ResourceContent): string | null {
  return adaptedFrom ?? translatedFrom;
}

/** A row that cannot be opened must not keep anybody from taking her story back. */
function readable(open: () => ResourceContent): ResourceContent | null {
  try {
    return open();
  } catch {
    return null;
  }
}
