import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PgBoss, type ConstructorOptions } from 'pg-boss';
import { describe } from '../discreet-logger.ts';

/** Work that comes back by the clock. Names no person in what it keeps. */
export interface RecurringJob {
  readonly name: string;
  /** When, in cron's five fields, UTC. */
  readonly cron: string;
  /** Whether it is also done soon after each start: what a new version of the program asks for. */
  readonly isDueAtStart?: boolean;
  run(): Promise<void>;
}

/** The queue of background work: rows in PostgreSQL, taken by this process or by a worker. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly recurring: RecurringJob[] = [];
  private boss: PgBoss | null = null;

  constructor(
    private readonly address: ConstructorOptions,
    private readonly isWorker: boolean,
  ) {}

  /** Registers recurring work; domains do so when their modules start. */
  recur(job: RecurringJob): void {
    this.recurring.push(job);
  }

  /** Whether the queue is at work in this process. */
  get isRunning(): boolean {
    return this.boss !== null;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.isWorker) return;
    // The supervision is what finds work whose worker was killed; the default would leave it lying.
    const boss = new PgBoss({ ...this.address, superviseIntervalSeconds: 5, application_name: 'escuela-jobs', max: 2 });
    boss.on('error', (error) => new Logger('Jobs').error(describe(error)));
    await boss.start();
    for (const job of this.recurring) {
      await boss.createQueue(job.name);
      await boss.work(job.name, () => job.run());
      await boss.schedule(job.name, job.cron);
      if (job.isDueAtStart) await boss.send(job.name);
    }
    this.boss = boss;
  }

  /** Puts a recurring job in the queue now; gives the id of its row. */
  runSoon(name: string): Promise<string | null> {
    if (!this.boss) throw new Error('The queue does not run in this process');
    return this.boss.send(name);
  }

  async onModuleDestroy(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5000 });
    this.boss = null;
  }
}
