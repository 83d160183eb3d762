import { Button, FileInput, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CSV_COLUMNS } from '#contracts';
import { spacesQuery } from '../../../api/forum.js';
import { openImport, type Import, type NewImport as NewImportBody } from '../../../api/imports.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { useSubmit } from '../../../ui/use-submit.js';
import { keepFiles } from './chosen-files.js';
import { guessed, headerOf, type Mapping } from './csv-header.js';
import css from './import.module.css';
import { sizeInWords } from '../../../ui/sizes.js';

interface Values extends Record<string, unknown> {
  kind: Import['kind'];
  files: File[];
  spaceId: string;
  site: string;
  name: string;
  columns: Mapping;
}
export type ImportForm = UseFormReturnType<Values>;

const KINDS = ['stackexchange', 'csv'] as const;
const isPosts = (name: string): boolean => /(^|\.)posts\.xml$/i.test(name);

function checkFiles(t: TFunction<'imports'>, files: File[], kind: Import['kind']): string | null {
  if (files.length === 0) return t('new.noFile');
  if (kind === 'csv') return null;
  const others = files.filter(({ name }) => !/\.xml$/i.test(name));
  if (others.length > 0) return t('new.notXml', { names: others.map(({ name }) => name).join(', ') });
  return files.some(({ name }) => isPosts(name)) ? null : t('new.noPosts');
}

/** Where from, which files, and where to. */
export function NewImport({ like }: { like?: Import }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const [header, setHeader] = useState<string[]>([]);
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: {
      kind: like?.kind ?? 'stackexchange',
      files: [],
      spaceId: like?.spaceId ?? '',
      site: like?.settings.site ?? '',
      name: like?.settings.name ?? '',
      columns: {},
    },
    validate: {
      files: (files, { kind }) => checkFiles(t, files, kind),
      spaceId: (spaceId, { kind }) => (kind === 'csv' && spaceId === '' ? t('new.chooseSpace') : null),
      columns: ({ body }, { kind, files }) =>
        kind === 'csv' && files.length > 0 && !body ? t('new.bodyNeeded') : null,
    },
  });
  const { kind, files } = form.values;
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (values) => openImport(bodyOf(values)),
    async ({ id }) => {
      keepFiles(id, files);
      await navigate({ to: '/administration/import/$importId', params: { importId: id } });
    },
  );
  const choose = async (chosen: File[]) => {
    form.setFieldValue('files', chosen);
    form.clearFieldError('files');
    if (kind !== 'csv') return;
    const names = chosen[0] ? await headerOf(chosen[0]).catch(() => []) : [];
    setHeader(names);
    form.setFieldValue('columns', { ...guessed(names), ...known(like?.settings.columns, names) });
    if (chosen[0] && names.length === 0) form.setFieldError('files', t('new.unreadable'));
  };
  return (
    <form className="card stack" onSubmit={onSubmit} noValidate>
      <h2>{t('new.title')}</h2>
      {like && <p className="muted">{t('new.repeated')}</p>}
      <ProblemNote of={problem} />
      <Radio.Group
        {...form.getInputProps('kind')}
        label={t('new.kind')}
        onChange={(value) => form.setValues({ kind: value as Import['kind'], files: [], columns: {} })}
      >
        {KINDS.map((value) => (
          <Radio key={value} value={value} label={t(`new.kinds.${value}`)} description={t(`new.kindHints.${value}`)} />
        ))}
      </Radio.Group>
      <FilesField form={form} onChoose={(chosen) => void choose(chosen)} />
      {kind === 'csv' && header.length > 0 && files.length > 0 && <Columns form={form} header={header} />}
      <SpaceField form={form} />
      {kind === 'stackexchange' ? (
        <TextInput
          {...form.getInputProps('site')}
          label={t('new.site')}
          description={t('new.siteHint')}
          maxLength={200}
        />
      ) : (
        <TextInput
          {...form.getInputProps('name')}
          label={t('new.name')}
          description={t('new.nameHint')}
          maxLength={80}
        />
      )}
      <div>
        <Button type="submit" loading={busy}>
          {t('new.submit')}
        </Button>
      </div>
    </form>
  );
}

/** What an earlier import named, as far as this file has it. */
const known = (columns: Record<string, string> | undefined, header: readonly string[]): Mapping =>
  Object.fromEntries(Object.entries(columns ?? {}).filter(([, name]) => header.includes(name)));

function bodyOf({ kind, spaceId, site, name, columns }: Values): NewImportBody {
  const named = Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== ''));
  return {
    kind,
    ...(spaceId !== '' && { spaceId }),
    ...(kind === 'stackexchange' && site.trim() !== '' && { site: site.trim() }),
    ...(kind === 'csv' && name.trim() !== '' && { name: name.trim() }),
    ...(kind === 'csv' && { columns: named }),
  };
}

/** Files from this device, with what was chosen in words. */
export function FilesField({ form, onChoose }: { form: ImportForm; onChoose: (files: File[]) => void }) {
  const { t, i18n } = useTranslation('imports');
  const { kind, files } = form.values;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const several = kind === 'stackexchange';
  const shared = {
    size: 'md' as const,
    clearable: true,
    clearButtonProps: { 'aria-label': t('new.clear') },
    accept: several ? '.xml' : '.csv,.tsv,.txt',
    error: form.errors['files'],
    description:
      files.length > 0 ? t('new.chosen', { count: files.length, size: sizeInWords(bytes, i18n.language) }) : undefined,
  };
  return several ? (
    <FileInput
      {...shared}
      multiple
      label={t('new.files')}
      placeholder={t('new.choose')}
      value={files}
      onChange={onChoose}
    />
  ) : (
    <FileInput
      {...shared}
      label={t('new.file')}
      placeholder={t('new.chooseOne')}
      value={files[0] ?? null}
      onChange={(file) => onChoose(file ? [file] : [])}
    />
  );
}

function SpaceField({ form }: { form: ImportForm }) {
  const { t } = useTranslation('imports');
  const { data } = useQuery(spacesQuery);
  const none = form.values.kind === 'csv' ? t('new.chooseSpace') : t('new.ownSpace');
  return (
    <NativeSelect
      {...form.getInputProps('spaceId')}
      label={t('new.space')}
      data={[{ value: '', label: none }, ...(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}

/** Which column of the file is which of ours. */
function Columns({ form, header }: { form: ImportForm; header: string[] }) {
  const { t } = useTranslation('imports');
  return (
    <fieldset className={`stack ${css.columns}`} aria-label={t('new.columns')}>
      <div>
        <h3>{t('new.columns')}</h3>
        <p className="muted">{t('new.columnsText')}</p>
      </div>
      <div className="fields">
        {CSV_COLUMNS.map((column) => (
          <NativeSelect
            key={column}
            size="sm"
            label={t(`new.column.${column}`)}
            value={form.values.columns[column] ?? ''}
            error={column === 'body' ? form.errors['columns'] : undefined}
            onChange={({ currentTarget: { value } }) => {
              form.setFieldValue('columns', { ...form.values.columns, [column]: value || undefined });
              form.clearFieldError('columns');
            }}
            data={[{ value: '', label: t('new.noColumn') }, ...header.map((name) => ({ value: name, label: name }))]}
          />
        ))}
      </div>
    </fieldset>
  );
}
