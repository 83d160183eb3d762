import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The shape of cards that are on their way. */
export function CardsComing({ cards = 2, lines = 3 }: { cards?: number; lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="stack" role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: cards }, (_, card) => (
        <div className="card stack" key={card} aria-hidden="true">
          <Skeleton height={22} width="45%" />
          {Array.from({ length: lines }, (_line, line) => (
            <Skeleton key={line} height={14} width={line === lines - 1 ? '60%' : '100%'} />
          ))}
        </div>
      ))}
    </div>
  );
}
