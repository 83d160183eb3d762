import { Button, Textarea } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/identity.js';
import { itemsOf } from '../../../api/pages.js';
import { isRefusal } from '../../../api/problem.js';
import { giveRole, letIn, spaceMembersQuery, withdrawFrom, type SpaceMember } from '../../../api/spaces.js';
import { toast } from '../../../shell/toasts.js';
import { Face } from '../../../ui/faces.js';
import { MoreButton } from '../../../ui/more-button.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import { QueryView } from '../../../ui/query-view.js';
import { Tag } from '../../../ui/tag.js';
import { useAction } from '../../../ui/use-action.js';
import { addressesIn } from './addresses.js';

/** Who is in the space of a class, and the way in for others. */
export function SpaceMembers({ spaceId }: { spaceId: string }) {
  const { t } = useTranslation('spaces');
  const query = useInfiniteQuery(spaceMembersQuery(spaceId));
  return (
    <section className="card stack">
      <h2>{t('people.title')}</h2>
      <LetIn spaceId={spaceId} />
      <QueryView query={query}>
        {(data) => (
          <>
            <ul className="list">
              {itemsOf(data).map((member) => (
                <MemberRow key={member.id} spaceId={spaceId} member={member} />
              ))}
            </ul>
            <MoreButton query={query} />
          </>
        )}
      </QueryView>
    </section>
  );
}

function LetIn({ spaceId }: { spaceId: string }) {
  const { t } = useTranslation('spaces');
  const [text, setText] = useState('');
  const { busy, problem, error, send } = useLettingIn(spaceId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(text).then(setText);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ProblemNote of={problem} />
      <Textarea
        label={t('people.addresses')}
        description={t('people.addressesHint')}
        rows={2}
        autosize
        maxRows={8}
        value={text}
        error={error}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div>
        <Button type="submit" size="sm" loading={busy}>
          {t('people.letIn')}
        </Button>
      </div>
    </form>
  );
}

/** Lets people in one by one. What is left in the field afterwards are the addresses of nobody here. */
function useLettingIn(spaceId: string) {
  const { t } = useTranslation('spaces');
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [error, setError] = useState<string>();
  const send = async (text: string): Promise<string> => {
    const addresses = addressesIn(text);
    setProblem(null);
    setError(addresses.length === 0 ? t('people.noAddress') : undefined);
    if (busy || addresses.length === 0) return text;
    setBusy(true);
    const unknown: string[] = [];
    try {
      for (const address of addresses) {
        await letIn(spaceId, address).catch((thrown: unknown) => {
          if (!isRefusal(thrown, 'invalid-input')) throw thrown;
          unknown.push(address);
        });
      }
      const count = addresses.length - unknown.length;
      if (count > 0) toast(t('people.done', { count }));
      if (unknown.length > 0) setError(t('people.unknown', { count: unknown.length }));
      return unknown.join('\n');
    } catch (thrown) {
      setProblem(thrown);
      return text;
    } finally {
      setBusy(false);
      await client.invalidateQueries({ queryKey: ['forum', 'space', spaceId] });
    }
  };
  return { busy, problem, error, send };
}

function MemberRow({ spaceId, member }: { spaceId: string; member: SpaceMember }) {
  const { t } = useTranslation('spaces');
  const me = useMe();
  const { id, name, handle, role } = member;
  const moderates = role === 'moderator';
  const turn = useAction(() => giveRole(spaceId, id, moderates ? 'member' : 'moderator'), { stale: 'forum' });
  const withdraw = useAction(() => withdrawFrom(spaceId, id), {
    stale: 'forum',
    done: t('people.withdrawn', { name }),
  });
  return (
    <li className="row between">
      <span className="row tight">
        <Face name={name} />
        <span>
          {name} {handle && <small className="muted">@{handle}</small>}
        </span>
        {moderates && <Tag tone="good">{t('people.moderator')}</Tag>}
      </span>
      {me?.id !== id && (
        <span className="row tight" role="group" aria-label={name}>
          <Button variant="default" size="xs" loading={turn.isPending} onClick={() => turn.mutate()}>
            {t(moderates ? 'people.makeMember' : 'people.makeModerator')}
          </Button>
          <Button variant="subtle" size="xs" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {t('people.withdraw')}
          </Button>
        </span>
      )}
    </li>
  );
}
