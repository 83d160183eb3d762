import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { offeringQuery, type Offering } from '../../../api/classes.js';
import { Empty } from '../../../ui/empty.js';
import { ButtonLink } from '../../../ui/links.js';
import { Page } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { QueryView } from '../../../ui/query-view.js';
import { nameOf } from '../words.js';
import { ColumnsCard } from './columns-card.js';
import { FileCard } from './file-card.js';
import { countsOf, hasRead } from './mapping.js';
import { DoneCard, PlanCard } from './report-cards.js';
import { useRosterImport, type RosterImport } from './use-roster-import.js';

const route = getRouteApi('/shell/mine/classes/$offeringId/roster/import');

/** Brings the roster of a class up to a file, once it is seen what that does. */
export function RosterImportPage() {
  const { t } = useTranslation('classes');
  const { offeringId } = route.useParams();
  const query = useQuery(offeringQuery(offeringId));
  return (
    <Page title={t('roster.import.title')} narrow>
      <QueryView query={query}>
        {(offering) =>
          offering.status === 'cancelled' ? (
            <Empty title={t('page.cancelled')} action={<BackButton offering={offering} />}>
              {t('roster.import.cancelledText')}
            </Empty>
          ) : (
            <Import key={offering.id} offering={offering} />
          )
        }
      </QueryView>
    </Page>
  );
}

function BackButton({ offering: { id } }: { offering: Offering }) {
  const { t } = useTranslation('classes');
  return (
    <ButtonLink to="/classes/$offeringId/roster" params={{ offeringId: id }}>
      {t('roster.import.back')}
    </ButtonLink>
  );
}

function Import({ offering }: { offering: Offering }) {
  const { t } = useTranslation(['classes', 'common']);
  const importing = useRosterImport(offering.id, t('roster.import.unreadable'));
  const { again, choose, file, problem, refusal, report } = importing;
  return (
    <div className="stack">
      <Link to="/classes/$offeringId/roster" params={{ offeringId: offering.id }}>
        {t('roster.import.backTo', { name: nameOf(offering) })}
      </Link>
      <Announcement importing={importing} />
      {report?.applied && file ? (
        <DoneCard report={report} name={file.name}>
          <BackButton offering={offering} />
          <Button variant="default" onClick={() => choose(null)}>
            {t('roster.import.another')}
          </Button>
        </DoneCard>
      ) : (
        <>
          <FileCard importing={importing} />
          <ProblemNote of={problem} />
          {problem !== null && refusal === undefined && (
            <div>
              <Button variant="default" onClick={again}>
                {t('common:retry')}
              </Button>
            </div>
          )}
          {report && (
            <>
              <ColumnsCard importing={importing} report={report} />
              <PlanCard importing={importing} report={report} />
            </>
          )}
        </>
      )}
    </div>
  );
}

/** For those who listen: what has come of the file, in one sentence. */
function Announcement({ importing: { busy, refusal, report } }: { importing: RosterImport }) {
  const { t } = useTranslation('classes');
  const told = report && hasRead(report) && !busy ? report : undefined;
  const counts = told && countsOf(told);
  return (
    <p role="status" className="visually-hidden">
      {refusal}
      {counts &&
        t(told.applied ? 'roster.import.saidDone' : 'roster.import.said', {
          count: counts.taken,
          leftOut: counts.leftOut,
        })}
    </p>
  );
}
