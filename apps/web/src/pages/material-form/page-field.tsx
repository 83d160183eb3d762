import { SegmentedControl, Textarea } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MATERIAL_LIMITS } from '#contracts';
import { LeaveGuard } from '../../ui/leave-guard.js';
import css from './material-form.module.css';
import type { MaterialForm } from './use-material-form.js';

const Preview = lazy(() => import('../forum/composer/preview.js'));

/** The text of a page in Markdown, and how it is going to look. */
export function PageField({ form, disabled }: { form: MaterialForm; disabled: boolean }) {
  const { t } = useTranslation('material-form');
  const id = useId();
  const [mode, setMode] = useState<'write' | 'preview'>('write');
  return (
    <div className="stack">
      <LeaveGuard when={form.isDirty('markdown')} />
      <div className="row between">
        <label htmlFor={id} className={css.label}>
          {t('page.label')}
        </label>
        <SegmentedControl
          size="xs"
          aria-label={t('page.mode')}
          value={mode}
          onChange={setMode}
          data={[
            { value: 'write', label: t('page.write') },
            { value: 'preview', label: t('page.preview') },
          ]}
        />
      </div>
      {mode === 'write' ? (
        <Textarea
          {...form.getInputProps('markdown')}
          id={id}
          dir="auto"
          rows={12}
          maxLength={MATERIAL_LIMITS.page.max}
          description={t('page.hint')}
          disabled={disabled}
        />
      ) : (
        <Suspense fallback={null}>
          <Preview text={form.values.markdown} spaceId={undefined} />
        </Suspense>
      )}
    </div>
  );
}
