import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { threadsQuery } from '../../api/forum.js';
import { useMe } from '../../api/identity.js';
import { itemsOf } from '../../api/pages.js';
import { personQuery, type Person } from '../../api/people.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Face } from '../../ui/faces.js';
import { ButtonLink } from '../../ui/links.js';
import { MoreButton } from '../../ui/more-button.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { ThreadRow } from '../forum/list/thread-row.js';
import css from './person-page.module.css';

const route = getRouteApi('/shell/mine/people/$personId');

/** Who somebody is, and what they asked: as much of it as the reader sees anywhere. */
export function PersonPage() {
  const { personId } = route.useParams();
  const query = useQuery(personQuery(personId));
  return (
    <QueryView query={query} coming={<div className="page" />}>
      {(person) => <About person={person} />}
    </QueryView>
  );
}

function About({ person }: { person: Person }) {
  const { t } = useTranslation(['people', 'common']);
  const me = useMe();
  const place = usePlace();
  const name = person.former ? t('former') : person.name;
  const roles = person.roles.filter((role) => role !== 'member');
  const mine = me?.id === person.id;
  return (
    <Page
      title={name}
      action={
        mine && (
          <ButtonLink to="/account/profile" variant="default">
            {t('edit')}
          </ButtonLink>
        )
      }
    >
      <div className="stack wide">
        <section className={`card ${css.about}`} aria-label={t('about')}>
          <Face name={name} />
          <div>
            <p className="row tight">
              {person.handle && <span>@{person.handle}</span>}
              {roles.map((role) => (
                <Tag key={role} tone="good">
                  {t(`common:roles.${role}`)}
                </Tag>
              ))}
            </p>
            <p className="muted">
              {person.memberSince
                ? t('since', { day: day(person.memberSince, place) })
                : t(person.former ? 'formerText' : 'imported')}
            </p>
          </div>
        </section>
        <Begun person={person} mine={mine} />
      </div>
    </Page>
  );
}

function Begun({ person, mine }: { person: Person; mine: boolean }) {
  const { t } = useTranslation('people');
  const query = useInfiniteQuery(threadsQuery({ author: person.id, sort: 'newest' }));
  return (
    <section className="stack" aria-labelledby="begun">
      <div className="row between">
        <h2 id="begun">{t('begun')}</h2>
        <Link to="/forum" search={{ author: person.id }} className="muted">
          {t('written')}
        </Link>
      </div>
      <QueryView query={query}>
        {(data) => {
          const threads = itemsOf(data);
          if (threads.length === 0) return <p className="muted">{t(mine ? 'nothingMine' : 'nothing')}</p>;
          return (
            <>
              <ul className={`card ${css.threads}`}>
                {threads.map((thread) => (
                  <ThreadRow key={thread.id} thread={thread} />
                ))}
              </ul>
              <MoreButton query={query} />
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
