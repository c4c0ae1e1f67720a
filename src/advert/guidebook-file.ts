// The files of phrases and places, held to their shapes.
import type { Document } from '../document/document.ts';
import { type Shaped, shaped } from '../document/shape.ts';
import type { PhraseBookFile } from './phrase-book.ts';
import { phraseBookShape } from './phrase-book-shape.ts';
import type { PlacesFile } from './places.ts';
import { placesShape } from './places-shape.ts';

export function phraseBookFileOf(document: Document): Shaped<PhraseBookFile> {
  return shaped(document, phraseBookShape);
}

export function placesFileOf(document: Document): Shaped<PlacesFile> {
  return shaped(document, placesShape);
}
