import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Space } from '../../../api/forum.js';
import { useMe } from '../../../api/identity.js';
import { changeSpace, keepsSpace, spaceQuery } from '../../../api/spaces.js';
import { NothingHere } from '../../../shell/nothing-here.js';
import { toast } from '../../../shell/toasts.js';
import { Page } from '../../../ui/page.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { QueryView } from '../../../ui/query-view.js';
import { useAction } from '../../../ui/use-action.js';
import { useSubmit } from '../../../ui/use-submit.js';
import { SpaceMembers } from './space-members.js';
import { SpaceWords } from './space-words.js';

const route = getRouteApi('/shell/mine/forum/spaces/$spaceId');

/** For whoever keeps a space: what it is called, who is in it, and whether one still writes there. */
export function SpacePage() {
  const { t } = useTranslation('spaces');
  const { spaceId } = route.useParams();
  const me = useMe();
  const query = useQuery(spaceQuery(spaceId));
  const title = query.data ? t('keep.of', { name: query.data.name }) : t('keep.title');
  return (
    <Page title={title} narrow>
      <QueryView query={query}>
        {(space) => (keepsSpace(me, space) ? <Kept key={space.id} space={space} /> : <NothingHere />)}
      </QueryView>
    </Page>
  );
}

function Kept({ space }: { space: Space }) {
  const { t } = useTranslation('spaces');
  return (
    <div className="stack">
      <Link to="/forum" search={{ space: space.slug }}>
        {t('keep.back')}
      </Link>
      <Words space={space} />
      {space.audience === 'cohort' && <SpaceMembers spaceId={space.id} />}
      <Archiving space={space} />
    </div>
  );
}

function Words({ space }: { space: Space }) {
  const { t } = useTranslation(['spaces', 'forum', 'common']);
  const client = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: space.name, description: space.description },
    validate: { name: (name) => (name.trim() === '' ? t('common:required') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    (words) => changeSpace(space.id, words),
    async () => {
      toast(t('common:saved'));
      await client.invalidateQueries({ queryKey: ['forum'] });
    },
  );
  return (
    <form className="card stack" onSubmit={onSubmit} noValidate>
      <ProblemNote of={problem} />
      <SpaceWords form={form} />
      <p className="muted">{t(`forum:new.audience.${space.audience}`)}</p>
      <div>
        <Button type="submit" loading={busy}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  );
}

function Archiving({ space }: { space: Space }) {
  const { t } = useTranslation('spaces');
  const way = space.archived ? 'bringBack' : 'archive';
  const change = useAction(() => changeSpace(space.id, { archived: !space.archived }), {
    stale: 'forum',
    done: t(`${way}.done`),
  });
  return (
    <section className="card stack">
      <h2>{t(`${way}.title`)}</h2>
      <p className="muted">{t(`${way}.text`)}</p>
      <div>
        <Button variant="default" loading={change.isPending} onClick={() => change.mutate()}>
          {t(`${way}.submit`)}
        </Button>
      </div>
    </section>
  );
}
