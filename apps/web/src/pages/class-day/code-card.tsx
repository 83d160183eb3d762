import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { QRCodeSVG } from 'qrcode.react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CLASS_CODE } from '#contracts';
import { halfDayCodeQuery } from '../../api/class-day.js';
import type { HalfDay, Offering } from '../../api/classes.js';
import { useWakeLock } from '../../board/hooks/use-wake-lock.js';
import { ProblemNote } from '../../ui/problem-note.js';
import css from './class-day.module.css';
import { hasOpened, isOpen } from './half-days.js';

interface CodeCardProps {
  offering: Offering;
  half: HalfDay;
  now: number;
}

/** The code that people scan, a fresh one every few seconds. The whole screen shows it where a room has to see it. */
export function CodeCard({ offering, half, now }: CodeCardProps) {
  const { t } = useTranslation('class-day');
  const open = isOpen(half, now) && offering.status !== 'cancelled';
  return (
    <section className="card stack">
      <h2>{t('code.title')}</h2>
      {open ? (
        <Shown offeringId={offering.id} halfDayId={half.id} />
      ) : (
        <p className="muted">{t(hasOpened(half, now) ? 'code.over' : 'code.early')}</p>
      )}
    </section>
  );
}

function Shown({ offeringId, halfDayId }: { offeringId: string; halfDayId: string }) {
  const { t } = useTranslation('class-day');
  const screen = useRef<HTMLDivElement>(null);
  const [full, setFull] = useState(false);
  const { data: code, error } = useQuery({
    ...halfDayCodeQuery(offeringId, halfDayId),
    refetchInterval: CLASS_CODE.renewedAfter,
    // A wall goes on showing it while somebody works in another window.
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
  useWakeLock(true);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement === screen.current);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  if (error) return <ProblemNote of={error} />;
  return (
    <>
      <div ref={screen} className={css.screen} data-full={full || undefined}>
        {code && (
          <QRCodeSVG
            value={`${location.origin}/here#${code}`}
            size={512}
            marginSize={3}
            className={css.code}
            title={t('code.label')}
          />
        )}
        {full && <p className={css.hint}>{t('code.how')}</p>}
      </div>
      <p className="muted">{t('code.how')}</p>
      {document.fullscreenEnabled && (
        <div>
          <Button variant="default" size="sm" onClick={() => void screen.current?.requestFullscreen()}>
            {t('code.full')}
          </Button>
        </div>
      )}
    </>
  );
}
