import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MaterialVersion } from '../../api/materials.js';

interface VersionsProps {
  taught: MaterialVersion;
  latest: MaterialVersion;
  /** The id of the one that is looked at. */
  shown: string;
  onShow: (versionId: string) => void;
}

/** The version a class was taught with, and the newest beside it, where they are two. */
export function Versions({ taught, latest, shown, onShow }: VersionsProps) {
  const { t } = useTranslation('materials');
  if (taught.id === latest.id) return null;
  const note = shown === latest.id && latest.note;
  return (
    <div className="stack">
      <div>
        <SegmentedControl
          aria-label={t('versions.label')}
          // Another one that may be read as well is neither of the two.
          value={[taught.id, latest.id].includes(shown) ? shown : ''}
          onChange={onShow}
          data={[
            { value: taught.id, label: t('versions.taught', { number: taught.number }) },
            { value: latest.id, label: t('versions.latest', { number: latest.number }) },
          ]}
        />
      </div>
      {note && <p className="muted">{t('versions.note', { note })}</p>}
    </div>
  );
}
