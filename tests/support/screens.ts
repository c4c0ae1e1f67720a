// A terminal of 80 columns, without colour.
import { PLAIN_LAYOUT } from '../../src/page/layout.ts';

export const SCREEN = { ...PLAIN_LAYOUT, marks: 'unicode' } as const;
