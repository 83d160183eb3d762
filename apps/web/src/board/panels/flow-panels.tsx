import { useTranslation } from 'react-i18next';
import { useBoard, useView } from '../hooks/board-context.js';
import { openTopicIds, phaseOf } from '../selectors.js';
import css from '../styles/panels.module.css';
import { Confirm, Sheet } from './sheet.js';

interface PanelProps {
  onClose(): void;
}

const TIMER_MINUTES = [2, 3, 5, 8, 10];

export function EndPanel({ onClose }: PanelProps) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const open = useView((view) => openTopicIds(view).length);
  return (
    <Confirm
      title={t('end.title')}
      confirm={t('end.confirm')}
      onConfirm={() => void client.send('end-session', {})}
      onClose={onClose}
      danger
    >
      <p>{open === 0 ? t('end.none') : t('end.open', { count: open })}</p>
      <p>{t('end.final')}</p>
    </Confirm>
  );
}

export function ReopenPanel({ onClose }: PanelProps) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const phase = useView(phaseOf);
  // The step the question was asked at: if the room moves on meanwhile, the answer is late.
  const step = useView((view) => view.state?.step ?? 0);
  return (
    <Confirm
      title={t('reopen.title')}
      confirm={t('reopen.confirm')}
      onConfirm={() => void client.send('reopen-step', { expected: step })}
      onClose={onClose}
    >
      <p>{phase === 'voting' ? t('reopen.toGathering') : t('reopen.toVoting')}</p>
    </Confirm>
  );
}

export function TimerPanel({ onClose }: PanelProps) {
  const { t } = useTranslation('board');
  const { client } = useBoard();
  const set = (minutes: number | null) => {
    void client.send('set-phase-timer', { seconds: minutes === null ? null : minutes * 60 });
    onClose();
  };
  return (
    <Sheet title={t('timerPanel.title')} onClose={onClose}>
      <p>{t('timerPanel.hint')}</p>
      <ul className={css.actions}>
        {TIMER_MINUTES.map((minutes) => (
          <li key={minutes}>
            <button type="button" onClick={() => set(minutes)}>
              {t('timerPanel.set', { count: minutes })}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => set(null)}>
            {t('timerPanel.none')}
          </button>
        </li>
      </ul>
    </Sheet>
  );
}
