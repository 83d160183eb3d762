import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeCourse, coursesQuery, type Course } from '../../api/classes.js';
import { minutesInWords } from '../../time/format.js';
import { Empty } from '../../ui/empty.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { useAction } from '../../ui/use-action.js';
import { AddCourseDialog, ChangeCourseDialog } from './course-dialog.js';
import { PlannersPage } from './planners-page.js';
import { courseName } from './words.js';

/** What is taught. */
export function CoursesPage() {
  const { t } = useTranslation('classes');
  const [adding, setAdding] = useState(false);
  const query = useQuery(coursesQuery);
  return (
    <PlannersPage
      title={t('courses.title')}
      action={<Button onClick={() => setAdding(true)}>{t('courses.add')}</Button>}
    >
      <QueryView query={query}>
        {(courses) =>
          courses.length === 0 ? (
            <Empty title={t('courses.none')}>{t('courses.noneText')}</Empty>
          ) : (
            <ul className="card list">
              {courses.map((course) => (
                <CourseRow key={course.id} course={course} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {adding && <AddCourseDialog onClose={() => setAdding(false)} />}
    </PlannersPage>
  );
}

function CourseRow({ course }: { course: Course }) {
  const { t, i18n } = useTranslation('classes');
  const [editing, setEditing] = useState(false);
  const { archived, certification, exam, requiredMinutes: count } = course;
  return (
    <li className="row between">
      <div className="stack">
        <div className="row">
          <h2>{courseName(course)}</h2>
          {archived && <Tag>{t('courses.archived')}</Tag>}
        </div>
        <p className="muted">
          {t('courses.required', { count, hours: minutesInWords(count, i18n.language) })} ·{' '}
          {t(exam ? 'courses.exam' : 'courses.noExam')} · {certification || t('courses.noCertification')}
        </p>
      </div>
      <span className="row tight" role="group" aria-label={courseName(course)}>
        <Button variant="default" size="sm" onClick={() => setEditing(true)}>
          {t('courses.edit')}
        </Button>
        <Offering course={course} />
      </span>
      {editing && <ChangeCourseDialog course={course} onClose={() => setEditing(false)} />}
    </li>
  );
}

/** Whether there are new classes of a course. */
function Offering({ course: { archived, code, id, version } }: { course: Course }) {
  const { t } = useTranslation('classes');
  const way = archived ? 'offerAgain' : 'offerNoMore';
  const change = useAction(() => changeCourse(id, { version, archived: !archived }), {
    stale: 'classes',
    done: t(`courses.${way}Done`, { code }),
  });
  return (
    <Button variant="subtle" size="sm" loading={change.isPending} onClick={() => change.mutate()}>
      {t(`courses.${way}`)}
    </Button>
  );
}
