import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { NestFactory } from '@nestjs/core';
import { ContentImportService } from '#libs/courses/server';
import type { CompiledContent } from '#libs/mdx/shared';
import { CannotStart, ContentVersion, Database, DiscreetLogger, type PlatformOptions } from '#libs/platform/server';
import { ProgrammesService } from '#libs/progress/server';
import { RowsModule } from './app.module.ts';

/** What an import did. */
export interface Imported {
  readonly changed: number;
  readonly gone: number;
  readonly unchanged: number;
}

/** Any constant will do, as long as every importing process takes the same. */
const importLock = 7_164_202_612;

/** Takes what changed in the content folder into the rows, in one transaction. Of several processes one does it and the others find nothing left to do. */
export async function importContent(options: PlatformOptions, folder: string): Promise<Imported> {
  const rows = await NestFactory.createApplicationContext(RowsModule.with({ ...options, isWorker: false }), {
    logger: new DiscreetLogger({ logLevels: ['error', 'warn'] }),
    abortOnError: false,
  });
  try {
    const [database, courses] = [rows.get(Database), rows.get(ContentImportService)];
    return await database.inTransaction(async () => {
      // Compiling hundreds of lessons, or waiting for whoever does, may take longer than any page's statement may.
      await database.query(`set local statement_timeout = '120s'`);
      await database.query('select pg_advisory_xact_lock($1)', [importLock]);
      const content = await compiled(folder, await courses.knownHashes());
      return write(content, courses, rows.get(ProgrammesService), rows.get(ContentVersion));
    });
  } finally {
    await rows.close();
  }
}

async function write(
  content: CompiledContent,
  courses: ContentImportService,
  programmes: ProgrammesService,
  version: ContentVersion,
): Promise<Imported> {
  await courses.write(content);
  await programmes.write(content);
  const { written, gone } = await courses.remember(content);
  await programmes.withdraw(gone);
  if (written.length + gone.length > 0) await version.raise();
  return { changed: written.length, gone: gone.length, unchanged: content.unchanged.length };
}

/** Compiles in a process of its own: what compiles MDX is never part of the server. */
async function compiled(folder: string, known: Readonly<Record<string, string>>): Promise<CompiledContent> {
  const compiler = spawn(process.execPath, ['--no-warnings', resolve('libs/tooling/content/cli.ts'), 'json', folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {},
  });
  compiler.stdin.end(JSON.stringify(known));
  const ended = new Promise<number | null>((done, fail) => compiler.once('error', fail).once('close', done));
  const [json, complaints, code] = await Promise.all([text(compiler.stdout), text(compiler.stderr), ended]);
  if (code === 0) return JSON.parse(json) as CompiledContent;
  throw new CannotStart(`The content in ${folder} has errors; mend them, or put the folder back as it was:\n${complaints.trim()}`);
}
