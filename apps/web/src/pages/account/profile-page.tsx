import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meQuery, saveProfile, useMe, type Me } from '../../api/identity.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../../i18n/languages.js';
import { toast } from '../../shell/toasts.js';
import { Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { ZoneSelect } from '../../ui/zone-select.js';
import { AccountNav } from './account-nav.js';
import { EmailForm } from './credential-forms.js';
import { MergeForm } from './merge-form.js';

export function ProfilePage() {
  const { t } = useTranslation('account');
  const me = useMe();
  return (
    <Page title={t('profile.title')} narrow>
      <AccountNav />
      {me && (
        <div className="stack">
          <ProfileForm me={me} />
          <EmailForm me={me} />
          <MergeForm />
        </div>
      )}
    </Page>
  );
}

function ProfileForm({ me }: { me: Me }) {
  const { t } = useTranslation(['account', 'common']);
  const client = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { displayName: me.displayName, timeZone: me.timeZone, locale: me.locale },
    validate: { displayName: (name) => (name.trim() === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(form, saveProfile, (saved) => {
    // The language of the page follows the profile.
    client.setQueryData(meQuery.queryKey, saved);
    toast(t('common:saved'));
  });
  return (
    <form className="card stack" onSubmit={onSubmit} noValidate>
      <ProblemNote of={problem} />
      <TextInput
        key={form.key('displayName')}
        {...form.getInputProps('displayName')}
        label={t('profile.name')}
        description={t('profile.nameHint')}
        autoComplete="name"
        maxLength={80}
      />
      <ZoneSelect
        key={form.key('timeZone')}
        {...form.getInputProps('timeZone')}
        label={t('profile.zone')}
        description={t('profile.zoneHint')}
      />
      <NativeSelect
        key={form.key('locale')}
        {...form.getInputProps('locale')}
        label={t('profile.language')}
        data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      />
      <div>
        <Button type="submit" loading={busy}>
          {t('profile.save')}
        </Button>
      </div>
    </form>
  );
}
