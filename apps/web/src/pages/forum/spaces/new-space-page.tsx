import { Button, Radio } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AUDIENCES, type Audience } from '#contracts';
import { opensSpaces, useMe } from '../../../api/identity.js';
import { openSpace } from '../../../api/spaces.js';
import { NothingHerePage } from '../../../shell/nothing-here.js';
import { toast } from '../../../shell/toasts.js';
import { Page } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { useSubmit } from '../../../ui/use-submit.js';
import { SpaceWords } from './space-words.js';

/** Opening a space: what it is called, and who reads it. */
export function NewSpacePage() {
  const { t } = useTranslation('spaces');
  if (!opensSpaces(useMe())) return <NothingHerePage />;
  return (
    <Page title={t('open.title')} narrow>
      <NewSpaceForm />
    </Page>
  );
}

function NewSpaceForm() {
  const { t } = useTranslation(['spaces', 'forum', 'common']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', description: '', audience: 'members' as Audience },
    validate: { name: (name) => (name.trim() === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(form, openSpace, async ({ slug, audience }) => {
    toast(t('open.done'));
    await client.invalidateQueries({ queryKey: ['forum'] });
    // A class has people to let in; into the others everybody may come who reads them.
    if (audience === 'cohort') await navigate({ to: '/forum/spaces/$spaceId', params: { spaceId: slug } });
    else await navigate({ to: '/forum', search: { space: slug } });
  });
  return (
    <form className="card stack" onSubmit={onSubmit} noValidate>
      <ProblemNote of={problem} />
      <SpaceWords form={form} />
      <Radio.Group
        key={form.key('audience')}
        {...form.getInputProps('audience')}
        label={t('audience')}
        description={t('audienceHint')}
      >
        <div className="stack">
          {AUDIENCES.map((audience) => (
            <Radio
              key={audience}
              value={audience}
              label={t(`audiences.${audience}`)}
              description={t(`forum:new.audience.${audience}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <div>
        <Button type="submit" loading={busy}>
          {t('open.submit')}
        </Button>
      </div>
    </form>
  );
}
