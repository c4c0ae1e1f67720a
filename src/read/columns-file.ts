// The file of column names, held to its shape.
import type { Document } from '../source/document.ts';
import { shaped, type Validated } from '../source/shape.ts';
import type { ColumnsFile } from './columns.ts';
import { columnsShape } from './columns-shape.ts';

export function columnsFileOf(document: Document): Validated<ColumnsFile> {
  return shaped(document, columnsShape);
}
