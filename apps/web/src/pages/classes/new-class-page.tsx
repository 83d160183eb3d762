import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { coursesQuery, planOffering, plansClasses, type Course } from '../../api/classes.js';
import { useMe, type Me } from '../../api/identity.js';
import { NothingHerePage } from '../../shell/nothing-here.js';
import { toast } from '../../shell/toasts.js';
import { deviceTimeZone } from '../../time/format.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { ClassFormCard } from './class-form.js';
import { blankValues, draftOf } from './class-values.js';

/** Planning a class. */
export function NewClassPage() {
  const { t } = useTranslation('classes');
  const me = useMe();
  const query = useQuery({ ...coursesQuery, enabled: plansClasses(me), refetchOnWindowFocus: false });
  if (!me || !plansClasses(me)) return <NothingHerePage />;
  return (
    <Page title={t('form.newTitle')} narrow>
      <QueryView query={query}>
        {(courses) => {
          const offered = courses.filter(({ archived }) => !archived);
          return offered.length === 0 ? <NoCourse /> : <NewClassForm me={me} courses={offered} />;
        }}
      </QueryView>
    </Page>
  );
}

function NoCourse() {
  const { t } = useTranslation('classes');
  return (
    <Empty title={t('form.noCourse')} action={<ButtonLink to="/classes/courses">{t('form.toCourses')}</ButtonLink>}>
      {t('form.noCourseText')}
    </Empty>
  );
}

function NewClassForm({ me, courses }: { me: Me; courses: Course[] }) {
  const { t } = useTranslation('classes');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [initial] = useState(() => {
    const only = courses.length === 1 ? courses[0] : undefined;
    return blankValues(me.timeZone ?? deviceTimeZone(), only?.id ?? '', me, Date.now());
  });
  return (
    <ClassFormCard
      initial={initial}
      courses={courses}
      submit={t('form.submit')}
      send={(values) => planOffering(draftOf(values))}
      done={async ({ id }) => {
        toast(t('form.planned'));
        await client.invalidateQueries({ queryKey: ['classes'] });
        await navigate({ to: '/classes/$offeringId', params: { offeringId: id } });
      }}
    />
  );
}
