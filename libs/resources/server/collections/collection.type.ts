import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { LocalizedText } from '#libs/kernel/shared';
import { Allow, LanguageTagScalar, LocalizedField, RefusalType, SlugScalar } from '#libs/platform/server';
import { ResourceType } from '../library/resource.type.ts';

/** What a collection says of itself. */
@ObjectType({ isAbstract: true })
abstract class SaidCollection {
  @Field(() => ID, { description: 'Its identity on this server.' })
  id: string;

  @Field(() => SlugScalar, { description: 'The name in the address of its page.' })
  slug: string;

  @LocalizedField('Its title.')
  title: LocalizedText;

  @LocalizedField('What its resources have in common.')
  introduction: LocalizedText;
}

@Allow('public')
@ObjectType('Collection', { description: 'Some resources in an order that a group chose.' })
export class CollectionType extends SaidCollection {}

@Allow('public')
@ObjectType('CollectionItem', { description: 'A resource at its place in a collection.' })
export class CollectionItemType {
  @Field(() => ResourceType, { description: 'The resource.' })
  resource: ResourceType;

  @LocalizedField('Why it stands there; null where nothing is said.', { nullable: true })
  note: LocalizedText | null;
}

@Allow('review:resources')
@ObjectType('CuratedCollection', { description: 'A collection as whoever keeps it sees it.' })
export class CuratedCollectionType extends SaidCollection {
  @LocalizedField('The title of the group whose reviewers keep it.')
  groupTitle: LocalizedText;
}

@Allow('review:resources')
@ObjectType('CuratedItem', { description: 'A resource in a collection as whoever keeps that sees it.' })
export class CuratedItemType {
  @Field(() => ID, { description: 'The identity of the resource.' })
  id: string;

  @Field(() => SlugScalar, { description: 'Its name.' })
  slug: string;

  @Field(() => String, { nullable: true, description: 'Its title; null while it is withdrawn.' })
  title: string | null;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'The language of its text; null while it is withdrawn.' })
  language: string | null;

  @Field({ description: 'Whether everybody can read it.' })
  isShown: boolean;

  @LocalizedField('Why it stands there; null where nothing is said.', { nullable: true })
  note: LocalizedText | null;
}

@Allow('review:resources')
@ObjectType('CuratingGroup', { description: 'A group for which the viewer may make collections.' })
export class CuratingGroupType {
  @Field(() => ID, { description: 'Its identity.' })
  id: string;

  @LocalizedField('Its title.')
  title: LocalizedText;
}

/** What comes of a change. */
@ObjectType({ isAbstract: true })
abstract class CollectionPayload {
  @Field(() => RefusalType, { nullable: true, description: 'Why nothing was changed.' })
  refusal?: RefusalType | null;
}

@Allow('public')
@ObjectType('CreateCollectionPayload')
export class CreateCollectionPayload extends CollectionPayload {
  @Field(() => SlugScalar, { nullable: true, description: 'The name of the new collection.' })
  collection?: string | null;
}

@Allow('public')
@ObjectType('ChangeCollectionPayload')
export class ChangeCollectionPayload extends CollectionPayload {}

@Allow('public')
@ObjectType('DeleteCollectionPayload')
export class DeleteCollectionPayload extends CollectionPayload {}

@Allow('public')
@ObjectType('PutInCollectionPayload')
export class PutInCollectionPayload extends CollectionPayload {}

@Allow('public')
@ObjectType('TakeFromCollectionPayload')
export class TakeFromCollectionPayload extends CollectionPayload {}

@Allow('public')
@ObjectType('MoveInCollectionPayload')
export class MoveInCollectionPayload extends CollectionPayload {}
