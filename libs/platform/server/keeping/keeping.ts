import { Injectable } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';

/** One thing that is kept about whoever learns here. */
export interface KeptColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** The registry of rows about people: what stands here is what the page "what we keep" tells, column by column. */
@Injectable()
export class Keeping {
  private readonly rows: EntityTarget<ObjectLiteral>[] = [];

  constructor(private readonly source: DataSource) {}

  /** Registers kinds of rows that are about people; domains do so when their modules start. */
  register(...rows: EntityTarget<ObjectLiteral>[]): void {
    this.rows.push(...rows);
  }

  /** Every column of theirs, as the schema has it. */
  columns(): KeptColumn[] {
    return this.rows.flatMap((row) => {
      const { tableName, columns } = this.source.getMetadata(row);
      return columns.map(({ databaseName, type }) => ({ table: tableName, column: databaseName, type: String(type) }));
    });
  }
}
