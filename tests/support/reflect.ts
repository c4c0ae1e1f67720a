// The three dimensions in words, as goodwork ships them, and a team's file read as goodwork reads it.

import type { ApproachFile } from '../../src/rubric/approach.ts';
import { approachFileOf } from '../../src/rubric/approach-file.ts';
import { approachGuideOf } from '../../src/rubric/approach-guide-shape.ts';
import { unplaced } from '../../src/source/document.ts';
import { deepFreeze, documentOf, RUBRIC, readProjectFile, unwrap } from './shipped.ts';

export const APPROACH_GUIDE = deepFreeze(
  unwrap(approachGuideOf(documentOf(readProjectFile('rubrics/approach.yaml'), 'approach.yaml'))),
);

/** A team's file, given as plain values. */
export function approachFileFrom(value: object): ApproachFile {
  return unwrap(approachFileOf(unplaced('team.yaml', { approach: 1, ...value }), RUBRIC, APPROACH_GUIDE));
}

/** The same, given as YAML. */
export function approachFileIn(text: string): ApproachFile {
  return unwrap(approachFileOf(documentOf(text, 'team.yaml'), RUBRIC, APPROACH_GUIDE));
}
