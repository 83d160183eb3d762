import type { Goal } from '../../api/planner.js';
import type { Numbers } from '../../ui/numbers-table.js';

/** What counts month by month, as numbers to be drawn and read: SEUs, rounded down to hundredths. */
export function growthOf(
  growth: Goal['growth'],
  minutesPerSeu: number,
  language: string,
  label: (name: 'month' | 'counted') => string,
): Numbers {
  const month = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return {
    label: label('month'),
    rows: growth.map(({ month: name, minutes }) => ({
      name: month.format(new Date(`${name}-01T12:00:00Z`)),
      values: { counted: Math.floor((minutes * 100) / minutesPerSeu) / 100 },
    })),
    series: [{ name: 'counted', label: label('counted'), color: 'var(--leaf)' }],
  };
}
