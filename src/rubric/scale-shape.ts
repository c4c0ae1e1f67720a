// The small shapes that rubric, vacancy and assessment share: levels, who can answer, nations, how a fact was checked.
import * as z from 'zod/mini';
import { VERIFIED } from '../pay/rates.ts';
import { LEVELS, NATIONS, WHO } from './scale.ts';

export const levelShape = z.enum(LEVELS);

/** How a fact was checked: only `seen` facts need no second look. */
export const verifiedShape = z.enum(VERIFIED);
z.globalRegistry.add(verifiedShape, {
  description:
    'seen: read in its source; weak: an old or second-hand source; triangulated: pieced together from several; derived: worked out; memory: not seen, a person must confirm it; convention: our own choice',
});

export const whoShape = z.enum(WHO);

export const strengthShape = z.enum(['ask', 'may-be-unlawful', 'stop']);
export const nationShape = z.enum(NATIONS);
