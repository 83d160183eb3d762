import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RELEASES } from '#contracts';
import { cityOf } from '../../time/format.js';
import type { MaterialForm } from '../material-form/use-material-form.js';

/** When something is handed out, and whether it is to be done before the class. */
export function PlanFields({ form, zone }: { form: MaterialForm; zone: string }) {
  const { t } = useTranslation('handing-out');
  const { prework, release } = form.values;
  // What is to be prepared has to be there before the class.
  const releases = RELEASES.filter((one) => !prework || one === 'before' || one === 'on-date');
  const inZone = t('plan.inZone', { city: cityOf(zone) });
  return (
    <>
      <Checkbox
        {...form.getInputProps('prework', { type: 'checkbox' })}
        label={t('plan.prework')}
        description={t('plan.preworkHint')}
        onChange={({ currentTarget: { checked } }) => {
          form.setFieldValue('prework', checked);
          if (checked && release !== 'on-date') form.setFieldValue('release', 'before');
        }}
      />
      <div className="fields">
        <NativeSelect
          {...form.getInputProps('release')}
          label={t('plan.release')}
          data={releases.map((value) => ({ value, label: t(`release.${value}`) }))}
        />
        {release === 'on-date' && (
          <TextInput
            {...form.getInputProps('releaseAt')}
            type="datetime-local"
            label={t('plan.releaseAt')}
            description={inZone}
          />
        )}
        {prework && (
          <TextInput
            {...form.getInputProps('dueAt')}
            type="datetime-local"
            label={t('plan.dueAt')}
            description={inZone}
          />
        )}
      </div>
    </>
  );
}
