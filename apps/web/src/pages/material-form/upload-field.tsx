import { Button, FileInput, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MATERIAL_EXTENSIONS, VIDEO_EXTENSIONS } from '#contracts';
import { ProblemNote } from '../../ui/problem-note.js';
import { sizeInWords } from '../../ui/sizes.js';
import css from './material-form.module.css';
import type { Upload, Uploading } from './use-upload.js';

interface UploadFieldProps {
  upload: Upload;
  kind: 'file' | 'video';
  error: React.ReactNode;
  onChoose?: (file: File) => void;
}

/** A file, which is sent as soon as it is chosen, and how far it is. */
export function UploadField({ upload, kind, error, onChoose }: UploadFieldProps) {
  const { t } = useTranslation('material-form');
  const { choose, now } = upload;
  if (now.state === 'none') {
    const extensions = kind === 'video' ? VIDEO_EXTENSIONS : MATERIAL_EXTENSIONS;
    return (
      <FileInput
        size="md"
        data-path="uploadId"
        accept={extensions.map((extension) => `.${extension}`).join(',')}
        label={t(`upload.${kind}`)}
        description={t(`upload.${kind}Hint`)}
        placeholder={t('upload.choose')}
        value={null}
        error={error}
        onChange={(file) => {
          choose(file);
          if (file) onChoose?.(file);
        }}
      />
    );
  }
  return (
    <div className={css.upload} role="group" aria-label={now.file.name}>
      <Way upload={upload} now={now} />
      {error && <p className={css.error}>{error}</p>}
    </div>
  );
}

function Way({ upload, now }: { upload: Upload; now: Exclude<Uploading, { state: 'none' }> }) {
  const { t, i18n } = useTranslation('material-form');
  const { name, size } = now.file;
  const inWords = (bytes: number) => sizeInWords(bytes, i18n.language);
  if (now.state === 'here') {
    return (
      <div className="row between">
        <p role="status">{t('upload.here', { name, size: inWords(size) })}</p>
        <Button variant="subtle" size="xs" onClick={upload.giveUp}>
          {t('upload.other')}
        </Button>
      </div>
    );
  }
  const percent = size === 0 ? 0 : Math.floor((now.sent / size) * 100);
  const words = t('upload.progress', { name, sent: inWords(now.sent), size: inWords(size), percent });
  return (
    <>
      <p className={css.numbers}>{words}</p>
      <Progress value={percent} aria-label={words} className={css.bar} />
      {/* Only what is out of the ordinary is said aloud. */}
      <p role="status" className="muted">
        {now.state === 'waiting' && t('upload.waiting')}
      </p>
      {now.state === 'failed' && <ProblemNote of={now.problem} />}
      <div className="row">
        {now.state === 'failed' && (
          <Button size="sm" onClick={upload.goOn}>
            {t('upload.goOn')}
          </Button>
        )}
        <Button variant="default" size="sm" onClick={upload.giveUp}>
          {t('upload.giveUp')}
        </Button>
      </div>
    </>
  );
}
