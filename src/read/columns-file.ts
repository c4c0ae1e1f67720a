// The file of column names, held to its shape.
import type { Document } from '../document/document.ts';
import { type Shaped, shaped } from '../document/shape.ts';
import type { ColumnsFile } from './columns.ts';
import { columnsShape } from './columns-shape.ts';

export function columnsFileOf(document: Document): Shaped<ColumnsFile> {
  return shaped(document, columnsShape);
}
