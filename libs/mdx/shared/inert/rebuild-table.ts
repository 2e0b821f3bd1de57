import type { InertNode, SourceNode } from './tree.ts';

/** Copies a table. Every row gets as many cells as the table has columns: more were never shown. */
export function rebuildTable(node: SourceNode, childrenOf: (cell: SourceNode) => readonly InertNode[]): readonly InertNode[] {
  const align = (node.align ?? []).map((one) => (one === 'left' || one === 'center' || one === 'right' ? one : null));
  const cellAt = (row: SourceNode, column: number): InertNode => {
    const cell = row.children?.[column];
    return { type: 'tableCell', children: cell ? childrenOf(cell) : [] };
  };
  const rows = (node.children ?? []).map((row): InertNode => ({
    type: 'tableRow',
    children: align.map((_, column) => cellAt(row, column)),
  }));
  return [{ type: 'table', align, children: rows }];
}
