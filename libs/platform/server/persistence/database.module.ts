import { TypeOrmModule } from '@nestjs/typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { DatabaseAddress } from '../database/index.ts';
import { PreparingClient } from './preparing-client.ts';

/** How long one statement may take before it is given up, in milliseconds. */
const statementTimeout = 5000;

/** The pool of connections; the schema only changes through migrations, which ran before. */
export function databaseModule(address: DatabaseAddress, entities: EntityTarget<ObjectLiteral>[]) {
  return TypeOrmModule.forRoot({
    type: 'postgres',
    ...address,
    entities: entities as never,
    synchronize: false,
    logging: false,
    retryAttempts: 2,
    retryDelay: 500,
    applicationName: 'escuela',
    extra: { Client: PreparingClient, max: 10, statement_timeout: statementTimeout, connectionTimeoutMillis: 3000 },
  });
}
