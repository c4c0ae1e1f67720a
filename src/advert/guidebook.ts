// What adverts are read by: phrases and places, made ready.
import type { Guidebook } from './advert.ts';
import { type PhraseBook, type PhraseBookFile, phraseBookOf } from './phrase-book.ts';
import { type Places, type PlacesFile, placesOf } from './places.ts';

/** Each half is made ready when it is first used: records without an advert need neither. */
export function guidebookOf(adverts: PhraseBookFile, places: PlacesFile): Guidebook {
  let book: PhraseBook | undefined;
  let known: Places | undefined;
  return {
    get book() {
      book ??= phraseBookOf(adverts);
      return book;
    },
    get places() {
      known ??= placesOf(places);
      return known;
    },
  };
}
