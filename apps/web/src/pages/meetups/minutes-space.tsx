import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseMinutesSpace, type MinutesSpace as Place, minutesSpaceQuery } from '../../api/bridge.js';
import { QueryView } from '../../ui/query-view.js';
import { useAction } from '../../ui/use-action.js';
import { PostedMinutes } from './questions.js';

/** Where the minutes are posted, for whoever runs the meetup. */
export function MinutesSpace({ meetupId }: { meetupId: string }) {
  const { t } = useTranslation('bridge');
  const query = useQuery(minutesSpaceQuery(meetupId));
  return (
    <section className="card stack">
      <h2>{t('minutes.title')}</h2>
      <QueryView query={query}>
        {(place) =>
          place.threadId ? (
            <PostedMinutes meetupId={meetupId} />
          ) : place.choices.length === 0 ? (
            <p className="muted">{t('minutes.none')}</p>
          ) : (
            <Choice meetupId={meetupId} place={place} />
          )
        }
      </QueryView>
    </section>
  );
}

function Choice({ meetupId, place }: { meetupId: string; place: Place }) {
  const { t } = useTranslation('bridge');
  const [spaceId, setSpaceId] = useState(place.spaceId ?? '');
  const [forSeries, setForSeries] = useState(place.saidFor === 'series');
  const save = useAction(() => chooseMinutesSpace(meetupId, { spaceId: spaceId || null, forSeries }), {
    stale: 'bridge',
    done: t('minutes.saved'),
  });
  return (
    <>
      <p className="muted">{t('minutes.text')}</p>
      <NativeSelect
        label={t('minutes.space')}
        value={spaceId}
        onChange={({ currentTarget }) => setSpaceId(currentTarget.value)}
        data={[
          ...place.choices.map(({ id, name }) => ({ value: id, label: name })),
          { value: '', label: t('minutes.nowhere') },
        ]}
      />
      {place.ofSeries && (
        <Checkbox
          label={t('minutes.series')}
          description={t('minutes.seriesText')}
          checked={forSeries}
          onChange={({ currentTarget }) => setForSeries(currentTarget.checked)}
        />
      )}
      <div>
        <Button size="sm" loading={save.isPending} onClick={() => save.mutate()}>
          {t('minutes.save')}
        </Button>
      </div>
    </>
  );
}
