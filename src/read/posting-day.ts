// A day as feeds and spreadsheets write it, as year-month-day. In this country the day stands before the month.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2026-11-21T10:00Z`, `21/11/2026 12:00`, `21.11.26`, `7 November 2023`, `Mon, 07 Nov 2023`; null for anything else. */
export function postedDay(written: unknown): string | null {
  const text = typeof written === 'string' ? written.trim().slice(0, 60) : '';
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso !== null) return real(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?!\d)/.exec(text);
  if (figures !== null) return real(figures[3], figures[2], figures[1]);
  const words = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})(?!\d)/i.exec(
    text,
  );
  if (words === null) return null;
  const month = MONTHS.indexOf((words[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : real(words[3], String(month), words[1]);
}

function real(year = '', month = '', day = ''): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}
