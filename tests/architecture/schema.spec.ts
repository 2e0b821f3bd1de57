import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import { aDatabase } from '../support/database.ts';
import { root, textOf } from '../support/project-files.ts';
import { aSchool } from '../support/test-school.ts';

const file = 'apps/server/schema.graphql';

test('the committed schema is the one that is served, and everything in it is explained', async () => {
  const database = await aDatabase();
  const school = await aSchool({ database });
  const { schema } = school.nest.get(GraphQLSchemaHost);
  await school.close();
  await database.drop();
  const served = `${printSchema(lexicographicSortSchema(schema))}\n`;
  if (process.env['UPDATE_SCHEMA']) writeFileSync(join(root, file), served);
  expect(textOf(file)).toBe(served);
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));
  const fields = types.flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.description]) : [],
  );
  expect(fields.filter(([, description]) => !description).map(([name]) => name)).toEqual([]);
}, 30_000);
