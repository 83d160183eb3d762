import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FORUM_LIMITS } from '#contracts';
import type { Person } from '../../../api/forum.js';
import { useProblemText } from '../../../ui/problem-note.js';
import css from './composer.module.css';
import { applied, inserted, mentionAt, type Field } from './markdown-edits.js';
import { PeopleList, usePeople, type Where } from './mentions.js';
import { markdownOf, uploadFile } from './uploads.js';

const Toolbar = lazy(() => import('./toolbar.js'));
const Preview = lazy(() => import('./preview.js'));

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (text: string | ((now: string) => string)) => void;
  where: Where;
  error?: string;
  autoFocus?: boolean;
  onSend: () => void;
  onClose?: () => void;
}

/** Where one writes: Markdown with a toolbar, a preview, people behind an @, and files by paste and drop. */
export function TextField({
  label,
  value,
  onChange,
  where,
  error,
  autoFocus = false,
  onSend,
  onClose,
}: TextFieldProps) {
  const { t } = useTranslation('forum');
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const selection = useRef<{ start: number; end: number } | null>(null);
  const [mode, setMode] = useState<'write' | 'preview'>('write');
  const [dropping, setDropping] = useState(false);
  const [caret, setCaret] = useState<number | null>(null);
  const field = (): Field => ({
    text: value,
    start: area.current?.selectionStart ?? value.length,
    end: area.current?.selectionEnd ?? value.length,
  });
  const put = ({ text, start, end }: Field) => {
    selection.current = { start, end };
    setCaret(null);
    onChange(text);
  };
  useLayoutEffect(() => {
    if (!selection.current || !area.current) return;
    const { start, end } = selection.current;
    selection.current = null;
    area.current.focus();
    area.current.setSelectionRange(start, end);
  }, [value]);
  useEffect(() => {
    if (!autoFocus || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(area.current.value.length, area.current.value.length);
  }, [autoFocus]);
  const mention = caret === null ? null : mentionAt({ text: value, start: caret, end: caret });
  const people = usePeople(mention?.prefix ?? null, where);
  const [active, setActive] = useState(0);
  const listed = people.length > 0;
  const at = Math.min(active, people.length - 1);
  const choose = (person: Person) => {
    if (!mention || caret === null) return;
    put(inserted({ text: value, start: mention.from, end: caret }, `@${person.handle} `));
  };
  const { take, uploads } = useUploads(onChange, field);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return onSend();
    }
    if (!listed) {
      if (event.key === 'Escape') onClose?.();
      return;
    }
    const acts: Record<string, () => void> = {
      ArrowDown: () => setActive((at + 1) % people.length),
      ArrowUp: () => setActive((at + people.length - 1) % people.length),
      Enter: () => choose(people[at]!),
      Tab: () => choose(people[at]!),
      Escape: () => setCaret(null),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const left = FORUM_LIMITS.body - value.length;
  return (
    <div className={css.field}>
      <div className={css.fieldHead}>
        <label htmlFor={id}>{label}</label>
        <SegmentedControl
          size="xs"
          aria-label={t('write.mode')}
          value={mode}
          onChange={(next) => setMode(next)}
          data={[
            { value: 'write', label: t('write.write') },
            { value: 'preview', label: t('write.preview') },
          ]}
        />
      </div>
      {mode === 'write' ? (
        <div className={css.box} data-dropping={dropping || undefined}>
          <Suspense fallback={<div className={css.toolbar} />}>
            <Toolbar use={(tool) => put(applied(tool, field()))} take={take} />
          </Suspense>
          <textarea
            ref={area}
            id={id}
            className={css.area}
            dir="auto"
            rows={Math.min(24, Math.max(6, value.split('\n').length + 1))}
            value={value}
            aria-invalid={error !== undefined}
            aria-describedby={`${id}-hint`}
            aria-autocomplete="list"
            aria-controls={listed ? `${id}-people` : undefined}
            aria-activedescendant={listed ? `${id}-people-${at}` : undefined}
            onChange={({ currentTarget }) => {
              onChange(currentTarget.value);
              setCaret(currentTarget.selectionStart);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setCaret(null)}
            onPaste={(event) => {
              const files = [...event.clipboardData.files];
              if (files.length === 0) return;
              event.preventDefault();
              take(files);
            }}
            onDragOver={(event) => {
              event.preventDefault();
              setDropping(true);
            }}
            onDragLeave={() => setDropping(false)}
            onDrop={(event) => {
              setDropping(false);
              const files = [...event.dataTransfer.files];
              if (files.length === 0) return;
              event.preventDefault();
              take(files);
            }}
          />
          {listed && <PeopleList id={`${id}-people`} people={people} active={at} choose={choose} />}
        </div>
      ) : (
        <Suspense fallback={null}>
          <Preview text={value} spaceId={where.spaceId} />
        </Suspense>
      )}
      <div id={`${id}-hint`} className="muted">
        {dropping && t('write.drop')}
        {error && <span className={css.error}>{error} </span>}
        {left < 0 && <span className={css.error}>{t('write.over', { count: -left })}</span>}
        {left >= 0 && left < 2_000 && t('write.left', { count: left })}
      </div>
      <div role="status">
        {uploads.map(({ name, percent, why }) => (
          <p key={name} className={why ? css.error : 'muted'}>
            {why ? t('write.uploadFailed', { name, why }) : t('write.uploading', { name, percent })}
          </p>
        ))}
      </div>
    </div>
  );
}

interface Uploading {
  name: string;
  percent: number;
  why?: string;
}

/** Files on their way into a text. Each has a place in it from the start; one writes on meanwhile. */
function useUploads(onChange: TextFieldProps['onChange'], field: () => Field) {
  const problemText = useProblemText();
  const [uploads, setUploads] = useState<Uploading[]>([]);
  const note = (name: string, change: Partial<Uploading> | null) =>
    setUploads((now) => {
      const others = now.filter((upload) => upload.name !== name);
      return change ? [...others, { name, percent: 0, ...change }] : others;
    });
  const takeOne = async (file: File, place: string) => {
    note(file.name, { percent: 0 });
    try {
      const upload = await uploadFile(file, (percent) => note(file.name, { percent }));
      onChange((now) =>
        now.includes(place) ? now.replace(place, () => markdownOf(upload)) : `${now}\n${markdownOf(upload)}\n`,
      );
      note(file.name, null);
    } catch (thrown) {
      onChange((now) => now.replace(`${place}\n`, ''));
      note(file.name, { why: problemText(thrown) });
    }
  };
  const take = (files: File[]) => {
    const places = files.map((file, index) => `![… ${file.name.replace(/[[\]]/g, '')} ${Date.now()}-${index}]()`);
    onChange(inserted(field(), places.map((place) => `${place}\n`).join('')).text);
    files.forEach((file, index) => void takeOne(file, places[index]!));
  };
  return { take, uploads };
}
