import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, Change, pageSize, pageSizes, RequestContext } from '#libs/platform/server';
import { AnnouncementsService } from './announcements.service.ts';
import { AnnounceInput, AnnouncePayload, AuditEntryType } from './oversight.type.ts';
import { OversightService } from './oversight.service.ts';

/** Reading the log, and telling a group and those below it something. */
@Resolver()
export class OversightResolver {
  constructor(
    private readonly oversight: OversightService,
    private readonly announcements: AnnouncementsService,
  ) {}

  @Allow('see:audit')
  @Query(() => [AuditEntryType], { description: 'Acts of power, the newest first.' })
  async auditEntries(
    @Context() { language, speak }: RequestContext,
    @Args('first', { type: () => Int, defaultValue: pageSizes.usual, description: 'How many, 1 to 50.' }) first: number,
    @Args('before', { type: () => Int, nullable: true, description: 'The place before which to go on.' }) before: number | null,
  ): Promise<AuditEntryType[]> {
    const acts = await this.oversight.list(pageSize(first), before ?? null, language);
    return acts.map(({ place, day, act, names }) => {
      const said = Object.entries(names).map(([name, value]) => [name, value ?? speak('people.erased-account')]);
      return { place, day, act, sentence: speak(`audit.${act}`, Object.fromEntries(said) as Record<string, string>) };
    });
  }

  @Allow('send:announcements')
  @Change(() => AnnouncePayload, { description: 'Tells something to all who have a role in a group or below it, each once.' })
  async announce(@Context() { viewer }: RequestContext, @Args('input') { group, text }: AnnounceInput): Promise<AnnouncePayload> {
    await this.announcements.announce(viewer, group, text.trim());
    return { isAnnounced: true };
  }
}
