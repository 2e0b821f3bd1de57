import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ContentImportService } from '#libs/courses/server';
import type { CompiledContent } from '#libs/mdx/shared';
import { CannotStart, ContentVersion, Database, DiscreetLogger, Search } from '#libs/platform/server';
import { ProgrammesService } from '#libs/progress/server';
import {
  CollectionImportService,
  ComparisonService,
  HouseCalls,
  ResourceImportService,
  type CompiledResource,
} from '#libs/resources/server';
import type { HouseLibrary } from '#libs/resources/shared';
import { RowsModule, type RowsOptions } from './app.module.ts';

/** All that the content folder says. */
type SchoolContent = CompiledContent & HouseLibrary;

/** What an import did. */
export interface Imported {
  readonly changed: number;
  readonly gone: number;
  readonly unchanged: number;
}

/** Any constant will do, as long as every importing process takes the same. */
const importLock = 7_164_202_612;

/** Takes what changed in the content folder into the rows, in one transaction. Of several processes one does it and the others find nothing left to do. */
export async function importContent(options: RowsOptions, folder: string): Promise<Imported> {
  const rows = await NestFactory.createApplicationContext(RowsModule.with({ ...options, isWorker: false }), {
    logger: new DiscreetLogger({ logLevels: ['error', 'warn'] }),
    abortOnError: false,
  });
  try {
    const [database, courses, library] = [rows.get(Database), rows.get(ContentImportService), rows.get(ResourceImportService)];
    return await database.inTransaction(async () => {
      // Compiling hundreds of lessons, or waiting for whoever does, may take longer than any page's statement may.
      await database.query(`set local statement_timeout = '120s'`);
      await database.query('select pg_advisory_xact_lock($1)', [importLock]);
      await rows.get(Search).settle();
      const content = await compiled(folder, await courses.knownHashes());
      // Before the first row is written: nobody's page waits for a compiler.
      const texts = await library.compile(content.resources);
      return write(content, texts, rows);
    });
  } finally {
    await rows.close();
  }
}

async function write(content: SchoolContent, texts: readonly CompiledResource[], rows: INestApplicationContext): Promise<Imported> {
  const [courses, programmes, library] = [rows.get(ContentImportService), rows.get(ProgrammesService), rows.get(ResourceImportService)];
  const [comparison, calls, collections] = [rows.get(ComparisonService), rows.get(HouseCalls), rows.get(CollectionImportService)];
  await courses.write(content);
  await programmes.write(content);
  await library.write(texts);
  await calls.write(content.resources);
  await collections.write(content.collections);
  await comparison.write(content);
  const { resources, collections: house, comparisons } = content;
  const units = [
    ...content.programmes,
    ...content.courses,
    ...content.lessons,
    ...content.terms,
    ...content.pages,
    ...resources,
    ...house,
    ...comparisons,
  ];
  const { written, gone } = await courses.remember(units, content.unchanged);
  await programmes.withdraw(gone);
  await library.withdraw(gone);
  await comparison.withdraw(gone);
  await collections.remove(gone);
  await courses.enter(written, gone);
  await programmes.enter(written, gone);
  if (written.length + gone.length > 0) await rows.get(ContentVersion).raise();
  return { changed: written.length, gone: gone.length, unchanged: content.unchanged.length };
}

/** Compiles in a process of its own: what compiles MDX is never part of the server. */
async function compiled(folder: string, known: Readonly<Record<string, string>>): Promise<SchoolContent> {
  const compiler = spawn(process.execPath, ['--no-warnings', resolve('libs/tooling/content/cli.ts'), 'json', folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {},
  });
  compiler.stdin.end(JSON.stringify(known));
  const ended = new Promise<number | null>((done, fail) => compiler.once('error', fail).once('close', done));
  const [json, complaints, code] = await Promise.all([text(compiler.stdout), text(compiler.stderr), ended]);
  if (code === 0) return JSON.parse(json) as SchoolContent;
  throw new CannotStart(`The content in ${folder} has errors; mend them, or put the folder back as it was:\n${complaints.trim()}`);
}
