// What adverts are read by: phrases and places, made ready.
import type { Guidebook } from './advert.ts';
import { type PhraseBookFile, phraseBookOf } from './phrase-book.ts';
import { type PlacesFile, placesOf } from './places.ts';

export function guidebookOf(adverts: PhraseBookFile, places: PlacesFile): Guidebook {
  return { book: phraseBookOf(adverts), places: placesOf(places) };
}
