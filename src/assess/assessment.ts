// Names for the parts of an assessment. Their shape is in assessment-shape.ts.
import type * as z from 'zod';
import type { assessmentShape } from './assessment-shape.ts';

export type Assessment = z.infer<typeof assessmentShape>;
export type AssessedFeature = Assessment['features'][number];
export type AssessedAnswer = AssessedFeature['answers'][number];
export type LegalFinding = Assessment['legal'][number];
export type Point = Assessment['points'][number];
export type PointKind = Point['kind'];
export type Ask = Assessment['ask'][number];
export type AssessedPay = Assessment['pay'];
export type AdvertFact = Assessment['advert'][number];
