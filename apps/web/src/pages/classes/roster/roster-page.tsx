import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offeringQuery, rosterQuery, type Offering } from '../../../api/classes.js';
import { itemsOf } from '../../../api/pages.js';
import { Empty } from '../../../ui/empty.js';
import { ButtonLink } from '../../../ui/links.js';
import { MoreButton } from '../../../ui/more-button.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { nameOf } from '../words.js';
import { DifferingNotice, RosterNumbers } from './numbers.js';
import { PersonDialog } from './person-dialog.js';
import { PersonRow } from './person-row.js';

const route = getRouteApi('/shell/mine/classes/$offeringId/roster');

/** Who is in a class, for those who run it. */
export function RosterPage() {
  const { t } = useTranslation('classes');
  const { offeringId } = route.useParams();
  const query = useQuery(offeringQuery(offeringId));
  return (
    <Page title={t('roster.title')}>
      <QueryView query={query}>{(offering) => <Roster key={offering.id} offering={offering} />}</QueryView>
    </Page>
  );
}

function Roster({ offering }: { offering: Offering }) {
  const { t } = useTranslation('classes');
  const [only, setOnly] = useState<'differing'>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = useInfiniteQuery(rosterQuery(offering.id, only));
  const open = offering.status !== 'cancelled';
  const choose = (id: string, wanted: boolean) =>
    setChosen((before) => new Set(wanted ? [...before, id] : [...before].filter((one) => one !== id)));
  return (
    <div className="stack">
      <Link to="/classes/$offeringId" params={{ offeringId: offering.id }}>
        {nameOf(offering)}
      </Link>
      {!open && <p>{t('page.cancelled')}</p>}
      <QueryView query={query}>
        {(data) => {
          const people = itemsOf(data);
          const numbers = data.pages.at(-1)!;
          if (people.length === 0 && !only) return <Nobody offering={offering} />;
          return (
            <>
              <div className="row between">
                <p>{t('roster.enrolled', { enrolled: numbers.enrolled, count: offering.capacity })}</p>
                {open && <Adding offeringId={offering.id} />}
              </div>
              <RosterNumbers
                offering={offering}
                numbers={numbers}
                chosen={people.filter(({ id }) => chosen.has(id))}
                onSent={() => setChosen(new Set())}
              />
              <DifferingNotice count={numbers.differing} only={only} onOnly={setOnly} />
              {people.length > 0 && (
                <ul className="card list">
                  {people.map((person) => (
                    <PersonRow
                      key={person.id}
                      offering={offering}
                      person={person}
                      chosen={chosen.has(person.id)}
                      onChoose={(wanted) => choose(person.id, wanted)}
                    />
                  ))}
                </ul>
              )}
              <div>
                <MoreButton query={query} />
              </div>
            </>
          );
        }}
      </QueryView>
    </div>
  );
}

function Nobody({ offering: { id, status } }: { offering: Offering }) {
  const { t } = useTranslation('classes');
  if (status === 'cancelled') return <Empty title={t('roster.noneEver')} />;
  return (
    <Empty title={t('roster.none')} action={<Adding offeringId={id} />}>
      {t('roster.noneText')}
    </Empty>
  );
}

/** The two ways onto a roster. */
function Adding({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation('classes');
  const [adding, setAdding] = useState(false);
  return (
    <div className="row">
      <ButtonLink to="/classes/$offeringId/roster/import" params={{ offeringId }} size="sm">
        {t('roster.import.open')}
      </ButtonLink>
      <Button variant="default" size="sm" onClick={() => setAdding(true)}>
        {t('roster.add')}
      </Button>
      {adding && <PersonDialog offeringId={offeringId} onClose={() => setAdding(false)} />}
    </div>
  );
}
