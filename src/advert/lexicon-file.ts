// The files of phrases and places, held to their shapes.
import type { Document } from '../source/document.ts';
import { shaped, type Validated } from '../source/shape.ts';
import type { GazetteerFile } from './gazetteer.ts';
import { gazetteerShape } from './gazetteer-shape.ts';
import type { PhraseLexiconFile } from './phrase-lexicon.ts';
import { phraseLexiconShape } from './phrase-lexicon-shape.ts';

export function phraseLexiconFileOf(document: Document): Validated<PhraseLexiconFile> {
  return shaped(document, phraseLexiconShape);
}

export function gazetteerFileOf(document: Document): Validated<GazetteerFile> {
  return shaped(document, gazetteerShape);
}
