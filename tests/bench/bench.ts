import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres, type RunningDatabase } from '../../libs/platform/server/database/index.ts';
import { makeBenchFolder } from './folder.ts';
import { addCourses } from './generated-content.ts';
import { Monitor } from './monitor.ts';
import { root, startSchool, type School } from './school.ts';
import { countStatements, type Counter } from './statements.ts';

/** A second school on the same rows whose statements are counted. */
export interface Counted {
  readonly counter: Counter;
  readonly school: School;
}

/** The database of the school that is measured. */
export const schoolDatabase = 'school';

/** What every figure may use; what takes time to make is made when the first one asks. */
export class Bench {
  readonly folder: string;
  readonly monitor: Monitor;
  private readonly database: RunningDatabase;
  private open: Promise<School> | undefined;
  private counting: Promise<Counted> | undefined;

  private constructor(folder: string, database: RunningDatabase, monitor: Monitor) {
    this.folder = folder;
    this.database = database;
    this.monitor = monitor;
  }

  /** A database of its own, in a folder of its own. */
  static async begin(): Promise<Bench> {
    const folder = makeBenchFolder(root);
    // Its housekeeping comes and goes by the clock: it would fall on one side or the other.
    const database = await startPostgres(join(folder, 'data'), { settings: ['autovacuum=off'] });
    return new Bench(folder, database, await Monitor.on(database.address));
  }

  /** A school with the real content and twenty courses more. */
  school(): Promise<School> {
    return (this.open ??= this.makeSchool());
  }

  /** The same, on a way to the database that counts. */
  counted(): Promise<Counted> {
    return (this.counting ??= this.makeCounted());
  }

  /** An empty folder below that of the bench. */
  newFolder(name: string): string {
    const folder = join(this.folder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  async end(): Promise<void> {
    if (this.counting) (await this.counting.catch(() => undefined))?.counter.close();
    await this.monitor.end();
    await this.database.stop();
  }

  private async makeSchool(): Promise<School> {
    await this.monitor.create(schoolDatabase);
    addCourses(join(root, 'content'), join(this.newFolder('site'), 'content'), 20, 5);
    // Members' texts are compiled by a process that may read nothing behind a link; no figure needs any.
    for (const name of ['resources', 'collections.yaml'])
      rmSync(join(this.folder, 'site', 'content', name), { recursive: true, force: true });
    symlinkSync(join(root, 'libs'), join(this.folder, 'site', 'libs'));
    const school = await startSchool(this.monitor.url(schoolDatabase), this.folder);
    await this.monitor.settle(schoolDatabase);
    return school;
  }

  private async makeCounted(): Promise<Counted> {
    await this.school();
    const counter = await countStatements(this.database.address);
    return { counter, school: await startSchool(counter.url(schoolDatabase), this.folder, { ROLE: 'web' }) };
  }
}
