/** @jest-environment-options {"isAlone": true} */
import 'reflect-metadata';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Field, GraphQLSchemaHost, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { expect, test } from '@jest/globals';
import { graphql, type ExecutionResult } from 'graphql';
import type { LocalizedText } from '#libs/kernel/shared';
import { Allow, graphqlModule, LocalizedField } from '#libs/platform/server';

// Nest makes a schema of what resolvers of a module name, so each scene has types of its own.
@ObjectType()
class Forgotten {
  @Field()
  silent: string;

  @Allow('public')
  @Field()
  spoken: string;

  @LocalizedField('A text without a rule.')
  translated: LocalizedText;
}

@Resolver()
class ForgetfulResolver {
  @Query(() => Forgotten)
  forgotten(): Forgotten {
    return { silent: 'a', spoken: 'b', translated: { es: 'c' } };
  }
}

@Allow('public')
@ObjectType()
class Open {
  @Field()
  plain: string;
}

@Resolver(() => Open)
class FetchingResolver {
  @Allow('public')
  @Query(() => Open)
  open(): Open {
    return { plain: 'a' };
  }

  @ResolveField(() => String)
  fetched(): string {
    return 'from the rows';
  }
}

@Allow('owner')
@ObjectType()
class Diary {
  @Field()
  page: string;

  @LocalizedField('Its title.')
  title: LocalizedText;

  @LocalizedField('What it is about.', { nullable: true })
  summary: LocalizedText | null;
}

@Resolver(() => Diary)
class DiaryResolver {
  @Allow('public')
  @Query(() => Diary)
  diary(): object {
    return { page: 'dear', title: { es: 'querido', en: 'dear' }, summary: null, learnerId: 'one' };
  }

  @Allow('learner')
  @Query(() => String)
  greeting(): string {
    return 'hello';
  }

  @Allow('owner')
  @ResolveField(() => String)
  last(@Parent() { page }: Diary): string {
    return page;
  }
}

/** Starts the GraphQL service with these resolvers alone. */
async function started(...resolvers: Type[]) {
  @Module({ imports: [graphqlModule()], providers: resolvers })
  class Scene {}
  const nest = await NestFactory.create(Scene, { logger: false, abortOnError: false });
  return nest.init();
}

test('a school with an undeclared operation or field does not start, and names them', async () => {
  await expect(started(ForgetfulResolver)).rejects.toThrow(/No @Allow on: .*Forgotten\.silent, Forgotten\.translated, Query\.forgotten/);
});

test('a type does not speak for what a resolver fetches', async () => {
  await expect(started(FetchingResolver)).rejects.toThrow(/No @Allow on: .*Open\.fetched/);
});

test('what is declared is not named', async () => {
  await expect(started(ForgetfulResolver, FetchingResolver)).rejects.toThrow(
    expect.objectContaining({ message: expect.not.stringMatching(/Open\.plain|Forgotten\.spoken|Query\.open/) }),
  );
});

test('a field of its owner is read by her and by nobody else, plain or fetched', async () => {
  const nest = await started(DiaryResolver);
  const { schema } = nest.get(GraphQLSchemaHost);
  const as = (learnerId: string | null, source: string): Promise<ExecutionResult> =>
    graphql({ schema, source, contextValue: { viewer: { learnerId } } });
  for (const field of ['page', 'last']) {
    expect((await as('one', `{ diary { ${field} } }`)).data).toEqual({ diary: { [field]: 'dear' } });
    expect((await as('other', `{ diary { ${field} } }`)).errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    expect((await as(null, `{ diary { ${field} } }`)).errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  }
  const texts = '{ diary { title(language: "en") { text language } here: title { text } summary(language: "en") { text } } }';
  expect((await as('one', texts)).data).toEqual({
    diary: { title: { text: 'dear', language: 'en' }, here: { text: 'querido' }, summary: null },
  });
  expect((await as('other', '{ diary { title { text } } }')).errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  expect((await as('other', '{ greeting }')).data).toEqual({ greeting: 'hello' });
  expect((await as(null, '{ greeting }')).errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  await nest.close();
});
