import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';

const transactions = new AsyncLocalStorage<EntityManager>();

/** The way to the rows: whatever is asked within a transaction takes part in it, without being handed it. */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** The repository of an entity, inside the transaction at hand if there is one. */
  repo<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row> {
    return this.manager.getRepository(entity);
  }

  /** Runs one statement with parameters and gives its rows. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, [...parameters]) as Promise<Row[]>;
  }

  /** Runs the work in one transaction; joins the one at hand. A throw rolls everything back. */
  inTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (transactions.getStore()) return work();
    return this.source.transaction((manager) => transactions.run(manager, work));
  }

  private get manager(): EntityManager {
    return transactions.getStore() ?? this.source.manager;
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
