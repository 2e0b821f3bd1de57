import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { Sql } from 'sql-template-tag';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';

const selections = new Map<EntityTarget<ObjectLiteral>, string>();

interface Transaction {
  readonly manager: EntityManager;
  readonly afterwards: (() => Promise<void>)[];
}

const transactions = new AsyncLocalStorage<Transaction>();

/** The way to the rows: whatever is asked within a transaction takes part in it, without being handed it. */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** The repository of an entity, inside the transaction at hand if there is one. */
  repo<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row> {
    return this.manager.getRepository(entity);
  }

  /**
   * Whole rows of an entity, by what follows its name in a statement: sql`where … order by …`. For everything that pages
   * read: TypeORM would build the same statement anew for each request, which costs more than running it.
   */
  rows<Row extends ObjectLiteral>(entity: EntityTarget<Row>, { text, values }: Sql): Promise<Row[]> {
    return this.query<Row>(`${this.selection(entity)} ${text}`, values);
  }

  /** The first of such rows, or null. */
  async row<Row extends ObjectLiteral>(entity: EntityTarget<Row>, rest: Sql): Promise<Row | null> {
    const [row] = await this.rows(entity, rest);
    return row ?? null;
  }

  /** Runs one statement with parameters and gives its rows. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, [...parameters]) as Promise<Row[]>;
  }

  /** Runs the work in one transaction; joins the one at hand. A throw rolls everything back. */
  async inTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (transactions.getStore()) return work();
    const afterwards: Transaction['afterwards'] = [];
    const result = await this.source.transaction((manager) => transactions.run({ manager, afterwards }, work));
    for (const act of afterwards) await act();
    return result;
  }

  /** Does something outside the database once the transaction at hand is saved for good, or at once when there is none; never after a rollback. */
  async afterCommit(act: () => Promise<void>): Promise<void> {
    const transaction = transactions.getStore();
    if (transaction) transaction.afterwards.push(act);
    else await act();
  }

  private selection(entity: EntityTarget<ObjectLiteral>): string {
    const known = selections.get(entity);
    if (known) return known;
    const { tableName, columns } = this.source.getMetadata(entity);
    // Days stay text: a day has no zone, and the driver would give it one.
    const selected = columns.map(
      ({ databaseName, propertyName, type }) => `${tableName}.${databaseName}${type === 'date' ? '::text' : ''} as "${propertyName}"`,
    );
    const selection = `select ${selected.join(', ')} from ${tableName}`;
    selections.set(entity, selection);
    return selection;
  }

  private get manager(): EntityManager {
    return transactions.getStore()?.manager ?? this.source.manager;
  }
}

/** Makes a service's method one transaction. The service keeps the `Database` as `database`. */
export function InTransaction() {
  return <Given extends unknown[], Result>(
    _: object,
    __: string | symbol,
    descriptor: TypedPropertyDescriptor<(...given: Given) => Promise<Result>>,
  ): void => {
    const method = descriptor.value as (...given: Given) => Promise<Result>;
    descriptor.value = function (this: { database: Database }, ...given: Given) {
      return this.database.inTransaction(() => method.apply(this, given));
    } as typeof method;
  };
}
