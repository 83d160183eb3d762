import { useTranslation } from 'react-i18next';

/** What a column (from 0) is called: as the header says, or by its number. */
export function useColumnName(header: readonly string[]): (column: number) => string {
  const { t } = useTranslation('classes');
  return (column) => header[column] || t('roster.import.unnamed', { number: column + 1 });
}
