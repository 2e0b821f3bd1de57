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
  private readonly growing = new Set<EntityTarget<ObjectLiteral>>();

  constructor(private readonly source: DataSource) {}

  /** Registers kinds of rows that are about people; domains do so when their modules start. */
  register(...rows: EntityTarget<ObjectLiteral>[]): void {
    this.rows.push(...rows);
  }

  /** Registers a kind of rows that are only ever added. */
  registerGrowing(row: EntityTarget<ObjectLiteral>): void {
    this.register(row);
    this.growing.add(row);
  }

  /** Their tables, the first column of each one's key, and whether rows of it may be changed at all. */
  tables(): { table: string; key: string; isWritable: boolean }[] {
    return this.rows.map((row) => {
      const { tableName, primaryColumns } = this.source.getMetadata(row);
      return { table: tableName, key: primaryColumns[0]?.databaseName ?? '', isWritable: !this.growing.has(row) };
    });
  }

  /** Every column of theirs, as the schema has it. */
  columns(): KeptColumn[] {
    return this.rows.flatMap((row) => {
      const { tableName, columns } = this.source.getMetadata(row);
      return columns.map(({ databaseName, type }) => ({ table: tableName, column: databaseName, type: String(type) }));
    });
  }
}
