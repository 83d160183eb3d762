import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { changeOffering, coursesQuery, offeringQuery, type Course, type Offering } from '../../api/classes.js';
import { toast } from '../../shell/toasts.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { ClassFormCard } from './class-form.js';
import { changeOf, onTopOf, valuesOf } from './class-values.js';
import { useRenewal } from './use-renewal.js';

const route = getRouteApi('/shell/mine/classes/$offeringId/edit');

/** Changing a class. */
export function EditClassPage() {
  const { t } = useTranslation('classes');
  const { offeringId } = route.useParams();
  const query = useQuery({ ...offeringQuery(offeringId), refetchOnWindowFocus: false });
  const courses = useQuery(coursesQuery);
  return (
    <Page title={t('form.editTitle')} narrow>
      <QueryView query={query}>
        {(offering) =>
          offering.status === 'cancelled' ? (
            <CalledOff offering={offering} />
          ) : (
            <QueryView query={courses}>
              {(all) => <EditForm key={offering.id} offering={offering} courses={all} />}
            </QueryView>
          )
        }
      </QueryView>
    </Page>
  );
}

function CalledOff({ offering }: { offering: Offering }) {
  const { t } = useTranslation('classes');
  const back = (
    <ButtonLink to="/classes/$offeringId" params={{ offeringId: offering.id }}>
      {t('form.back')}
    </ButtonLink>
  );
  return (
    <Empty title={t('page.cancelled')} action={back}>
      {t('form.cancelledText')}
    </Empty>
  );
}

function EditForm({ offering, courses }: { offering: Offering; courses: Course[] }) {
  const { t } = useTranslation('classes');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { id } = offering;
  const { thing, before, initial, renew } = useRenewal(offering, {
    valuesOf,
    load: () => client.fetchQuery({ ...offeringQuery(id), staleTime: 0 }),
    merge: onTopOf,
  });
  return (
    <ClassFormCard
      key={thing.sequence}
      initial={initial}
      courses={courses.filter((course) => !course.archived || course.id === thing.course.id)}
      submit={t('form.save')}
      renew={renew}
      send={async (values) => {
        const change = changeOf(before, values, thing.sequence);
        if (change) await changeOffering(id, change);
      }}
      done={async () => {
        toast(t('form.saved'));
        await client.invalidateQueries({ queryKey: ['classes'] });
        await navigate({ to: '/classes/$offeringId', params: { offeringId: id } });
      }}
    />
  );
}
