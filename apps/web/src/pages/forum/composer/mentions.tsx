import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { mentionsQuery, type Person } from '../../../api/forum.js';
import { announce } from '../../../shell/announce.js';
import { Face } from '../../../ui/faces.js';
import css from './composer.module.css';

export interface Where {
  threadId?: string;
  spaceId?: string;
}

/** Whom the letters behind an @ may mean. */
export function usePeople(prefix: string | null, where: Where): Person[] {
  const { t } = useTranslation('forum');
  const query = useQuery({
    ...mentionsQuery(prefix ?? '', where),
    enabled: Boolean(prefix) && Boolean(where.threadId ?? where.spaceId),
    placeholderData: (before) => before,
  });
  const count = !prefix ? 0 : (query.data?.items.length ?? 0);
  useEffect(() => {
    if (count > 0) announce(t('write.mentionsCount', { count }));
  }, [count, t]);
  return !prefix ? [] : (query.data?.items ?? []);
}

interface PeopleListProps {
  id: string;
  people: Person[];
  active: number;
  choose: (person: Person) => void;
}

/** The people to choose from. The focus stays in the text; the arrow keys go through the list. */
export function PeopleList({ id, people, active, choose }: PeopleListProps) {
  const { t } = useTranslation('forum');
  return (
    <ul id={id} role="listbox" aria-label={t('write.mentions')} className={css.people}>
      {people.map((person, index) => (
        <li
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault();
            choose(person);
          }}
        >
          <Face name={person.name} />
          <span>{person.name}</span>
          <span className="muted">@{person.handle}</span>
        </li>
      ))}
    </ul>
  );
}
