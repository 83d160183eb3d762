import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeEntry, type Material, materialQuery } from '../../api/handing-out.js';
import type { Entry } from '../../api/materials.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Dialog } from '../../ui/dialog.js';
import { QueryView } from '../../ui/query-view.js';
import { useAction } from '../../ui/use-action.js';

interface VersionsDialogProps {
  offeringId: string;
  entry: Entry;
  onClose: () => void;
}

/** All versions of something, and which of them the class is taught with. */
export function VersionsDialog({ offeringId, entry, onClose }: VersionsDialogProps) {
  const { t } = useTranslation('handing-out');
  const query = useQuery(materialQuery(entry.material.id));
  return (
    <Dialog onClose={onClose} title={t('versions.of', { name: entry.material.title })}>
      <QueryView query={query}>
        {({ versions }) => <Choice offeringId={offeringId} entry={entry} versions={versions} />}
      </QueryView>
    </Dialog>
  );
}

interface ChoiceProps {
  offeringId: string;
  entry: Entry;
  versions: Material['versions'];
}

const NEWEST = 'newest';

function Choice({ offeringId, entry, versions }: ChoiceProps) {
  const { t } = useTranslation('handing-out');
  const place = usePlace();
  const pin = useAction(
    (chosen: string) => changeEntry(offeringId, entry.id, { versionId: chosen === NEWEST ? null : chosen }),
    { stale: 'materials', done: t('versions.saved') },
  );
  const [chosen, setChosen] = useState(entry.pinned ? entry.taught.id : NEWEST);
  // What was pressed counts at once; where it is refused it is as it was.
  const choose = (next: string) => {
    setChosen(next);
    pin.mutate(next, { onError: () => setChosen(chosen) });
  };
  return (
    <Radio.Group label={t('versions.taught')} value={chosen} onChange={choose}>
      <div className="stack">
        <Radio value={NEWEST} label={t('versions.follow')} description={t('versions.followHint')} />
        {versions.map(({ createdAt, id, note, number }) => (
          <Radio
            key={id}
            value={id}
            label={t('versions.one', { number, day: day(createdAt, place) })}
            description={note}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
