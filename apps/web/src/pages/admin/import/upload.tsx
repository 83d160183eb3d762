import { Button, FileInput, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendFile, startImport, type ImportDetails } from '../../../api/imports.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { sizeInWords } from '../../../ui/sizes.js';

/**
 * Sends the files of an import and lets it begin. Where the page was closed in between, the same files are chosen again
 * and sent on from where they were.
 */
export function Upload({ one, chosen }: { one: ImportDetails; chosen: File[] | undefined }) {
  const { t } = useTranslation('imports');
  const [files, setFiles] = useState(chosen ?? []);
  const { sending, here, problem, send } = useUpload(one.id);
  const begun = useRef(false);
  useEffect(() => {
    if (!chosen || begun.current) return;
    begun.current = true;
    void send(chosen);
  }, [chosen, send]);
  return (
    <section className="card stack">
      <h2>{t('one.upload')}</h2>
      <ProblemNote of={problem} />
      {sending || problem !== null ? (
        <>
          {sending && <p className="muted">{t('one.uploadText')}</p>}
          {files.map((file) => (
            <FileLine key={file.name} file={file} here={here[file.name] ?? 0} />
          ))}
          {!sending && (
            <div>
              <Button onClick={() => void send(files)}>{t('one.again')}</Button>
            </div>
          )}
        </>
      ) : (
        <>
          <p>{t('one.resume')}</p>
          {one.files.length > 0 && (
            <p className="muted">{t('one.filesHere', { names: one.files.map(({ name }) => name).join(', ') })}</p>
          )}
          <FileInput
            size="md"
            multiple
            clearable
            clearButtonProps={{ 'aria-label': t('new.clear') }}
            label={t('new.files')}
            placeholder={t('new.choose')}
            value={files}
            onChange={setFiles}
          />
          <div>
            <Button disabled={files.length === 0} onClick={() => void send(files)}>
              {t('one.resumeSubmit')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function FileLine({ file, here }: { file: File; here: number }) {
  const { t, i18n } = useTranslation('imports');
  const size = (bytes: number) => sizeInWords(bytes, i18n.language);
  const words = t('one.fileProgress', { name: file.name, here: size(here), size: size(file.size) });
  return (
    <div>
      <p>{words}</p>
      <Progress value={file.size === 0 ? 100 : (here / file.size) * 100} aria-label={words} />
    </div>
  );
}

interface Uploading {
  sending: boolean;
  /** Bytes that are there, by the name of the file. */
  here: Readonly<Record<string, number>>;
  problem: unknown;
  send: (files: File[]) => Promise<void>;
}

function useUpload(importId: string): Uploading {
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const [here, setHere] = useState<Readonly<Record<string, number>>>({});
  const [problem, setProblem] = useState<unknown>(null);
  const send = async (files: File[]) => {
    setSending(true);
    setProblem(null);
    try {
      for (const file of files) {
        await sendFile(importId, file, (bytes) => setHere((now) => ({ ...now, [file.name]: bytes })));
      }
      await startImport(importId);
      await client.invalidateQueries({ queryKey: ['imports'] });
    } catch (error) {
      setProblem(error);
    } finally {
      setSending(false);
    }
  };
  return { sending, here, problem, send };
}
