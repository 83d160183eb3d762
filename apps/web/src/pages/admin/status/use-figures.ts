import { useTranslation } from 'react-i18next';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Figures as the reader’s language writes them. */
export function useFigures() {
  const { language } = useTranslation().i18n;
  const unit = (value: number, name: string, digits = 0) =>
    value.toLocaleString(language, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    });
  return {
    number: (value: number) => value.toLocaleString(language),
    milliseconds: (value: number) => unit(Math.round(value), 'millisecond'),
    /** A while, in the largest unit that it fills. */
    seconds: (value: number) =>
      value < 120
        ? unit(Math.round(value), 'second')
        : value < 7200
          ? unit(value / 60, 'minute')
          : unit(value / 3600, 'hour'),
    bytes(value: number): string {
      const step = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(value, 1)) / Math.log(1000)));
      return unit(value / 1000 ** step, UNITS[step]!, step > 2 ? 1 : 0);
    },
  };
}
