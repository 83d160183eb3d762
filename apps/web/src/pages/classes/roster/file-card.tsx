import { FileInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './roster.module.css';
import { Sending } from './sending.js';
import type { RosterImport } from './use-roster-import.js';

/** The file, by choosing or dropping it, and how far it is on its way. */
export function FileCard({ importing: { busy, choose, file, refusal, report, sent } }: { importing: RosterImport }) {
  const { t } = useTranslation('classes');
  const [dropping, setDropping] = useState(false);
  return (
    <section
      className={`card stack ${dropping ? css.dropping : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        const dropped = event.dataTransfer.files[0];
        if (dropped && busy !== 'taking') choose(dropped);
      }}
    >
      {!report && <p className="muted">{t('roster.import.text')}</p>}
      <FileInput
        size="md"
        clearable
        clearButtonProps={{ 'aria-label': t('roster.import.clear') }}
        accept=".csv,.tsv,.txt"
        // Otherwise the same file, mended, could not be chosen again.
        fileInputProps={{ onClick: ({ currentTarget }) => (currentTarget.value = '') }}
        label={t('roster.import.file')}
        description={t('roster.import.fileHint')}
        placeholder={t('roster.import.choose')}
        value={file}
        onChange={choose}
        disabled={busy === 'taking'}
        error={refusal}
      />
      {file && busy && !report && <Sending file={file} sent={sent} />}
      {report && <ReadAs report={report} />}
    </section>
  );
}

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
const isKnown = (delimiter: string): delimiter is keyof typeof DELIMITERS => delimiter in DELIMITERS;

function ReadAs({ report: { delimiter, encoding, rows } }: { report: NonNullable<RosterImport['report']> }) {
  const { t } = useTranslation('classes');
  const parted = isKnown(delimiter) ? t(`roster.import.delimiters.${DELIMITERS[delimiter]}`) : delimiter;
  return (
    <p className="muted">
      {t('roster.import.readAs', { count: rows, encoding: t(`roster.import.encodings.${encoding}`), parted })}
    </p>
  );
}
