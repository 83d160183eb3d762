import { Radio } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeMeetup, meetupQuery, type Meetup, type ScopeOfChange } from '../../api/meetups.js';
import { NothingHere } from '../../shell/nothing-here.js';
import { toast } from '../../shell/toasts.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { MeetupFormCard } from './meetup-form.js';
import { changeOf, valuesOf } from './meetup-values.js';

const route = getRouteApi('/shell/mine/meetups/$meetupId/edit');

export function EditMeetupPage() {
  const { t } = useTranslation('meetups');
  const { meetupId } = route.useParams();
  const query = useQuery({ ...meetupQuery(meetupId), refetchOnWindowFocus: false });
  return (
    <Page title={t('form.editTitle')} narrow>
      <QueryView query={query}>
        {(meetup) => (meetup.mayManage ? <EditForm key={meetup.sequence} meetup={meetup} /> : <NothingHere />)}
      </QueryView>
    </Page>
  );
}

function EditForm({ meetup }: { meetup: Meetup }) {
  const { t } = useTranslation('meetups');
  const [scope, setScope] = useState<ScopeOfChange>('this');
  const navigate = useNavigate();
  const client = useQueryClient();
  const before = valuesOf(meetup);
  return (
    <MeetupFormCard
      initial={before}
      submit={t('form.save')}
      rhythm={scope === 'following' ? 'rule' : 'fixed'}
      dayFixed={scope === 'following'}
      send={async (values) => {
        const change = changeOf(before, values, scope, meetup.sequence);
        if (change) await changeMeetup(meetup.id, change);
      }}
      done={async () => {
        toast(t('form.saved'));
        await client.invalidateQueries({ queryKey: ['meetups'] });
        await navigate({ to: '/meetups/$meetupId', params: { meetupId: meetup.id } });
      }}
    >
      {meetup.seriesId && (
        <section className="card">
          <Radio.Group
            label={t('form.scope')}
            description={t('form.scopeHint')}
            value={scope}
            onChange={(value) => setScope(value)}
          >
            <div className="row">
              <Radio value="this" label={t('form.scopeThis')} />
              <Radio value="following" label={t('form.scopeFollowing')} />
            </div>
          </Radio.Group>
        </section>
      )}
    </MeetupFormCard>
  );
}
