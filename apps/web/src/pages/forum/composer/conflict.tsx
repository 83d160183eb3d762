import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Draft, DraftContent } from '../../../api/forum.js';
import css from './composer.module.css';

interface ConflictProps {
  here: string;
  there: Draft;
  /** @param taken what the other device has, where that is to stay */
  onChoose: (taken: DraftContent | null) => void;
}

/** The same draft, written on two devices: both are shown, and nothing is lost before somebody has chosen. */
export function Conflict({ here, there, onChoose }: ConflictProps) {
  const { t } = useTranslation('forum');
  return (
    <section className={css.conflict} role="alert" aria-label={t('write.conflict.title')}>
      <h3>{t('write.conflict.title')}</h3>
      <p>{t('write.conflict.text')}</p>
      <div className={css.sides}>
        <div className={css.side}>
          <b>{t('write.conflict.here')}</b>
          <pre dir="auto">{here}</pre>
          <div>
            <Button size="sm" onClick={() => onChoose(null)}>
              {t('write.conflict.takeHere')}
            </Button>
          </div>
        </div>
        <div className={css.side}>
          <b>{t('write.conflict.there')}</b>
          <pre dir="auto">{[there.content.title, there.content.body].filter(Boolean).join('\n\n')}</pre>
          <div>
            <Button size="sm" variant="default" onClick={() => onChoose(there.content)}>
              {t('write.conflict.takeThere')}
            </Button>
          </div>
        </div>
      </div>
    </section>
  );
}
