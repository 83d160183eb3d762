import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './composer.module.css';

interface ConflictProps {
  /** The same draft on two devices, or a post that somebody else has changed. */
  of: 'draft' | 'post';
  here: string;
  there: string;
  onChoose: (which: 'here' | 'there') => void;
}

/** Two texts for one place: both are shown, and nothing is lost before somebody has chosen. */
export function Conflict({ of, here, there, onChoose }: ConflictProps) {
  const { t } = useTranslation('forum');
  const words = of === 'draft' ? 'write.conflict' : 'write.editConflict';
  return (
    <section className={css.conflict} role="alert" aria-label={t(`${words}.title`)}>
      <h3>{t(`${words}.title`)}</h3>
      <p>{t(`${words}.text`)}</p>
      <div className={css.sides}>
        <div className={css.side}>
          <b>{t('write.conflict.here')}</b>
          <pre dir="auto">{here}</pre>
          <div>
            <Button size="sm" onClick={() => onChoose('here')}>
              {t('write.conflict.takeHere')}
            </Button>
          </div>
        </div>
        <div className={css.side}>
          <b>{t('write.conflict.there')}</b>
          <pre dir="auto">{there}</pre>
          <div>
            <Button size="sm" variant="default" onClick={() => onChoose('there')}>
              {t(`${words}.takeThere`)}
            </Button>
          </div>
        </div>
      </div>
    </section>
  );
}

/** All the words of a draft, to be read. */
export const wordsOf = ({ title, body }: { title?: string; body?: string }): string =>
  [title, body].filter(Boolean).join('\n\n');
