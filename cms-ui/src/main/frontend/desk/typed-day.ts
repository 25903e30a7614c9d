const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** The day somebody typed, the year first, as `2026-11-23`; none where there is no such day. */
export function typedDay(words: string): string | undefined {
  const [, year, month, date] = DAY.exec(words) ?? [];
  if (!year || !month || !date) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const there = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(there.valueOf()) && there.toISOString().startsWith(day) ? day : undefined;
}
