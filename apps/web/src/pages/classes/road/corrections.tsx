import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Road } from '../../../api/road.js';
import { plainDay } from '../../../time/format.js';
import { Dialog } from '../../../ui/dialog.js';
import { useAction } from '../../../ui/use-action.js';
import { DayDialog } from './day-dialog.js';
import { useRecords, type RecordName, type RoadRecord } from './records.js';

interface CorrectionsProps {
  offeringId: string;
  road: Road;
}

/** The days that were noted, to be put right or taken back. */
export function Corrections({ offeringId, road }: CorrectionsProps) {
  const { t } = useTranslation('road');
  const [open, setOpen] = useState(false);
  const [changing, setChanging] = useState<RecordName>();
  const records = useRecords(offeringId);
  const { activatedOn, exam, renewedUntil } = road;
  const noted: [RecordName, string | null][] = [
    ['activated', activatedOn],
    [exam?.result ?? 'passed', exam?.on ?? null],
    ['renewed', renewedUntil],
  ];
  const close = () => {
    setOpen(false);
    setChanging(undefined);
  };
  const change = changing && { record: records[changing], day: noted.find(([name]) => name === changing)![1] };
  return (
    <div>
      <Button variant="subtle" size="xs" onClick={() => setOpen(true)}>
        {t('valid.correct')}
      </Button>
      {open && !change && (
        <Dialog title={t('valid.correctTitle')} onClose={close}>
          <ul className="list">
            {noted.map(
              ([name, day]) =>
                day && (
                  <Noted
                    key={name}
                    record={records[name]}
                    day={day}
                    onChange={() => setChanging(name)}
                    onClose={close}
                  />
                ),
            )}
          </ul>
        </Dialog>
      )}
      {change && <DayDialog {...change} onClose={close} />}
    </div>
  );
}

interface NotedProps {
  record: RoadRecord;
  day: string;
  onChange: () => void;
  onClose: () => void;
}

function Noted({ record, day, onChange, onClose }: NotedProps) {
  const { t, i18n } = useTranslation('road');
  const back = useAction(
    async () => {
      await record.takeBack();
      onClose();
    },
    { stale: 'classes', done: record.backDone },
  );
  return (
    <li className="stack">
      <p>
        {record.open}: <b>{plainDay(day, i18n.language)}</b>
      </p>
      <div className="row">
        <Button variant="default" size="xs" onClick={onChange}>
          {t('valid.correct')}
        </Button>
        <Button variant="subtle" size="xs" loading={back.isPending} onClick={() => back.mutate()}>
          {record.back}
        </Button>
      </div>
    </li>
  );
}
