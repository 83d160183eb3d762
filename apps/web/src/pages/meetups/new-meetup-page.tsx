import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schedules, useMe } from '../../api/identity.js';
import { scheduleMeetup } from '../../api/meetups.js';
import { NothingHerePage } from '../../shell/nothing-here.js';
import { toast } from '../../shell/toasts.js';
import { deviceTimeZone } from '../../time/format.js';
import { Page } from '../../ui/page.js';
import { MeetupFormCard } from './meetup-form.js';
import { blankValues, draftOf } from './meetup-values.js';

export function NewMeetupPage() {
  const { t } = useTranslation('meetups');
  const me = useMe();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [initial] = useState(() => blankValues(me?.timeZone ?? deviceTimeZone(), Date.now()));
  if (!schedules(me)) return <NothingHerePage />;
  return (
    <Page title={t('form.newTitle')} narrow>
      <MeetupFormCard
        initial={initial}
        submit={t('form.submit')}
        rhythm="choose"
        send={(values) => scheduleMeetup(draftOf(values))}
        done={async ({ id }) => {
          toast(t('form.planned'));
          await client.invalidateQueries({ queryKey: ['meetups'] });
          await navigate({ to: '/meetups/$meetupId', params: { meetupId: id } });
        }}
      />
    </Page>
  );
}
