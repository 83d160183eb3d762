import { Button, FileButton, Progress } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEDGER_LIMITS, UPLOAD_EXTENSIONS } from '#contracts';
import type { Evidence } from '../../../api/ledger.js';
import { sendFile } from '../../../api/send-file.js';
import { announce } from '../../../shell/announce.js';
import { ProblemNote } from '../../../ui/problem-note.js';

interface EvidenceFieldProps {
  files: Evidence[];
  onChange: (files: Evidence[]) => void;
}

/** Files beside an entry, for its owner's eyes alone. */
export function EvidenceField({ files, onChange }: EvidenceFieldProps) {
  const { t } = useTranslation('ledger');
  const [sent, setSent] = useState<number>();
  const [problem, setProblem] = useState<unknown>(null);
  const add = async (file: File | null) => {
    if (!file) return;
    setProblem(null);
    setSent(0);
    try {
      const onProgress = (done: number, total: number) => setSent((done / total) * 100);
      onChange([...files, await sendFile<Evidence>('/api/v1/uploads', file, { onProgress })]);
      announce(t('evidence.added', { name: file.name }));
    } catch (error) {
      setProblem(error);
    } finally {
      setSent(undefined);
    }
  };
  return (
    <div className="stack" role="group" aria-labelledby="evidence">
      <b id="evidence">{t('evidence.title')}</b>
      <small className="muted">{t('evidence.hint')}</small>
      <ProblemNote of={problem} />
      <ul className="stack">
        {files.map((file) => (
          <li key={file.id} className="row between">
            <a href={file.url}>{file.name}</a>
            <Button
              variant="transparent"
              size="sm"
              aria-label={t('evidence.removeOf', { name: file.name })}
              onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
            >
              {t('evidence.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {sent !== undefined && <Progress value={sent} aria-label={t('evidence.sending')} />}
      {files.length < LEDGER_LIMITS.evidence && (
        <div>
          <FileButton accept={UPLOAD_EXTENSIONS.map((one) => `.${one}`).join()} onChange={(file) => void add(file)}>
            {(props) => (
              <Button {...props} variant="default" size="sm" loading={sent !== undefined}>
                {t('evidence.add')}
              </Button>
            )}
          </FileButton>
        </div>
      )}
    </div>
  );
}
