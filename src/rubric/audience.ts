// Who a report is for. The adviser sees everything; the others see a page of their own.
export const AUDIENCES = ['client', 'adviser', 'employer'] as const;
export type Audience = (typeof AUDIENCES)[number];
