import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id } from '#libs/kernel/shared';
import { Allow, Change, Costs, RequestContext } from '#libs/platform/server';
import { DraftType } from '../drafts/draft.type.ts';
import type { OpenDraft } from '../drafts/drafts.service.ts';
import { ResourceType } from '../library/resource.type.ts';
import { ContributionType } from '../review/review.type.ts';
import { DraftImagesService } from './draft-images.service.ts';
import type { TextImage } from './image-facts.ts';
import { AddImageInput, RemoveImageInput } from './image.input.ts';
import { AddImagePayload, RemoveImagePayload, TextImageType } from './image.type.ts';
import { TextImages } from './text-images.service.ts';

const images = Symbol('images of published texts');

/** Images of a draft: its author sends and removes them. */
@Resolver(() => DraftType)
export class DraftImagesResolver {
  constructor(
    private readonly texts: TextImages,
    private readonly images: DraftImagesService,
  ) {}

  @Allow('signed-in')
  @Costs(100)
  @ResolveField(() => [TextImageType], { name: 'images', description: 'The images that its text may show; at most 100.' })
  imagesOf(@Parent() { id }: OpenDraft, @Context() { viewer }: RequestContext): Promise<TextImage[]> {
    return this.texts.ofDraft(viewer, id);
  }

  @Allow('write:resources')
  @Change(() => AddImagePayload, {
    description: 'Takes an image into a draft. Of the file only what is to be seen is kept: no place, day or device.',
  })
  async addImage(
    @Context() { viewer }: RequestContext,
    @Args('input') { draft, alt, credit, file }: AddImageInput,
  ): Promise<AddImagePayload> {
    return { image: await this.images.add(viewer, { draft, alt, credit, file: Buffer.from(file, 'base64') }) };
  }

  @Allow('signed-in')
  @Change(() => RemoveImagePayload, { description: 'Takes an image out of a draft for good.' })
  async removeImage(@Context() { viewer }: RequestContext, @Args('input') { draft, name }: RemoveImageInput): Promise<RemoveImagePayload> {
    await this.images.remove(viewer, draft, name);
    return { isRemoved: true };
  }
}

/** Images of all versions of a contribution. */
@Resolver(() => ContributionType)
export class ContributionImagesResolver {
  constructor(private readonly images: TextImages) {}

  @Allow('signed-in')
  @Costs(100)
  @ResolveField(() => [TextImageType], { name: 'images', description: 'The images of all its versions.' })
  imagesOf(@Parent() { id }: { readonly id: Id<'Resource'> }): Promise<TextImage[]> {
    return this.images.ofContribution(id);
  }
}

/** Images of what is published. */
@Resolver(() => ResourceType)
export class ResourceImagesResolver {
  constructor(private readonly images: TextImages) {}

  @Allow('public')
  @Costs(20)
  @ResolveField(() => [TextImageType], { name: 'images', description: 'The images that its text shows.' })
  imagesOf(@Parent() { id }: { readonly id: Id<'Resource'> }, @Context() context: RequestContext): Promise<TextImage[]> {
    return context.loader(images, (ids: readonly Id<'Resource'>[]) => this.images.ofResources(context.viewer, ids)).load(id);
  }
}
