const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `12 kB`, `3.4 MB`: a number of bytes as people say it. */
export function sizeInWords(bytes: number, language: string): string {
  const step = bytes < 1_000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1_000 ** step);
}
