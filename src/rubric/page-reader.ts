// Who a report is for. The adviser sees everything; the others see a page of their own.
export const PAGE_READERS = ['client', 'adviser', 'employer'] as const;
export type PageReader = (typeof PAGE_READERS)[number];
