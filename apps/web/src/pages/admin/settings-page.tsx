import { Button, Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { saveSettings, settingsQuery, type Settings } from '../../api/identity.js';
import { toast } from '../../shell/toasts.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { useSubmit } from '../../ui/use-submit.js';
import { AdminPage } from './admin-page.js';

export function SettingsPage() {
  const { t } = useTranslation('admin');
  const query = useQuery(settingsQuery);
  return (
    <AdminPage title={t('settings.title')}>
      <QueryView query={query}>{(settings) => <SettingsForm settings={settings} />}</QueryView>
    </AdminPage>
  );
}

function SettingsForm({ settings }: { settings: Settings }) {
  const { t } = useTranslation(['admin', 'common']);
  const client = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { communityName: settings.communityName, signUp: settings.signUp },
    validate: { communityName: (name) => (name.trim() === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(form, saveSettings, async () => {
    toast(t('settings.saved'));
    await client.invalidateQueries({ queryKey: ['settings'] });
  });
  return (
    <form className="card stack" onSubmit={onSubmit} noValidate>
      <ProblemNote of={problem} />
      <TextInput
        key={form.key('communityName')}
        {...form.getInputProps('communityName')}
        label={t('settings.name')}
        maxLength={80}
      />
      <Radio.Group key={form.key('signUp')} {...form.getInputProps('signUp')} label={t('settings.signUp')}>
        <div className="stack">
          <Radio value="invitation" label={t('settings.invitation')} />
          <Radio value="open" label={t('settings.open')} />
        </div>
      </Radio.Group>
      <div>
        <Button type="submit" loading={busy}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  );
}
