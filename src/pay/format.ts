// Money and hours as they are read aloud.

/** Pounds and pence; whole thousands go without pence: £12.71, £427.00, £24,500, -£3.00. */
export function pounds(amount: number): string {
  const decimals = Math.abs(amount) >= 1000 && Number.isInteger(amount) ? 0 : 2;
  const [whole = '0', pence] = Math.abs(amount).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}£${grouped}${pence === undefined ? '' : `.${pence}`}`;
}

export function hoursInWords(hours: number): string {
  return `${hours} hour${hours === 1 ? '' : 's'}`;
}

/** A band of ages as the rates file names it: `18-20` as 18 to 20, `21-and-over` as 21 and over. */
export function bandInWords(band: string): string {
  return band.replace(/^(\d+)-(\d+)$/, '$1 to $2').replace(/-/g, ' ');
}
