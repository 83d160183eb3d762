import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../api/problem.js';
import { toast } from '../../shell/toasts.js';
import { useProblemText } from '../../ui/problem-note.js';

interface ChangedMeanwhileProps {
  /** What the last try came to. */
  problem: unknown;
  /** Loads what there is now, below what was typed. */
  renew?: () => Promise<void>;
}

/** The way on where somebody else was quicker: what they changed comes in, and what was typed stays. */
export function ChangedMeanwhile({ problem, renew }: ChangedMeanwhileProps) {
  const { t } = useTranslation('classes');
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  if (!renew || !isRefusal(problem, 'conflict')) return null;
  const load = async () => {
    setBusy(true);
    try {
      await renew();
      toast(t('renew.done'));
    } catch (error) {
      toast(problemText(error), 'bad');
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack">
      <p>{t('renew.text')}</p>
      <div>
        <Button variant="default" size="sm" loading={busy} onClick={() => void load()}>
          {t('renew.submit')}
        </Button>
      </div>
    </div>
  );
}
