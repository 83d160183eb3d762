import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SUBSCRIPTION_LEVELS, type SubscriptionLevel } from '#contracts';
import { hearOfSpace, spacesQuery, type Space } from '../../../api/forum.js';
import { useMe } from '../../../api/identity.js';
import { keepsSpace } from '../../../api/spaces.js';
import { ButtonLink } from '../../../ui/links.js';
import { Tag } from '../../../ui/tag.js';
import { useAction } from '../../../ui/use-action.js';
import css from './list.module.css';

/** The space one looks at: what it is for, who reads it, and how much of it one wants to hear. */
export function SpaceHead({ chosen }: { chosen: string }) {
  const space = useQuery(spacesQuery).data?.items.find(({ id, slug }) => slug === chosen || id === chosen);
  return space ? <Head space={space} /> : null;
}

function Head({ space }: { space: Space }) {
  const { t } = useTranslation('forum');
  const me = useMe();
  const choose = useAction((level: SubscriptionLevel) => hearOfSpace(space.id, level), {
    stale: 'forum',
    done: t('thread.levelSaved'),
  });
  return (
    <section className={css.spaceHead} aria-label={space.name}>
      <div className={css.about}>
        <h2>{space.name}</h2>
        <p className="muted">
          {space.description && `${space.description} `}
          {t(`new.audience.${space.audience}`)}
        </p>
        {space.archived && (
          <p>
            <Tag>{t('archived')}</Tag> <span className="muted">{t('thread.archivedText')}</span>
          </p>
        )}
        {space.askIn && (
          <p>
            <Link to="/forum" search={{ space: space.askIn.slug }}>
              {t('askIn', { name: space.askIn.name })}
            </Link>
          </p>
        )}
        {space.offeringId && (
          <p>
            <Link to="/classes/$offeringId" params={{ offeringId: space.offeringId }}>
              {t('toClass')}
            </Link>
          </p>
        )}
      </div>
      <div className={css.keeping}>
        {keepsSpace(me, space) && (
          <ButtonLink to="/forum/spaces/$spaceId" params={{ spaceId: space.slug }} variant="default" size="sm">
            {t('keepSpace')}
          </ButtonLink>
        )}
        {me && (
          <NativeSelect
            size="sm"
            label={t('spaceLevel')}
            value={space.level}
            onChange={({ currentTarget }) => choose.mutate(currentTarget.value as SubscriptionLevel)}
            data={SUBSCRIPTION_LEVELS.map((value) => ({ value, label: t(`spaceLevels.${value}`) }))}
          />
        )}
      </div>
    </section>
  );
}
