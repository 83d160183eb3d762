import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#contracts';
import { grantRoles, membersQuery, type Member } from '../../api/identity.js';
import { itemsOf } from '../../api/pages.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { MoreButton } from '../../ui/more-button.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { useAction } from '../../ui/use-action.js';
import { AdminPage } from './admin-page.js';
import { Invitations } from './invitations.js';
import { RoleChoice } from './role-choice.js';
import { Dialog } from '../../ui/dialog.js';

export function MembersPage() {
  const { t } = useTranslation('admin');
  return (
    <AdminPage title={t('members.title')}>
      <div className="columns">
        <Members />
        <Invitations />
      </div>
    </AdminPage>
  );
}

function Members() {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const query = useInfiniteQuery(membersQuery(search));
  return (
    <section className="card stack">
      <TextInput
        type="search"
        label={t('members.search')}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <QueryView query={query}>
        {(data) => (
          <>
            {itemsOf(data).length === 0 && <p className="muted">{t('members.none')}</p>}
            <ul className="list">
              {itemsOf(data).map((member) => (
                <MemberRow key={member.id} member={member} />
              ))}
            </ul>
            <MoreButton query={query} />
          </>
        )}
      </QueryView>
    </section>
  );
}

function MemberRow({ member }: { member: Member }) {
  const { t } = useTranslation(['admin', 'common']);
  const place = usePlace();
  const [editing, setEditing] = useState(false);
  return (
    <li className="row between">
      <span>
        <span className="row tight">
          {member.displayName}
          {member.roles
            .filter((role) => role !== 'member')
            .map((role) => (
              <Tag key={role} tone="new">
                {t(`common:roles.${role}`)}
              </Tag>
            ))}
        </span>
        <small className="muted">
          {member.email} · {t('members.since', { moment: day(member.createdAt, place) })}
        </small>
      </span>
      <Button
        variant="default"
        size="sm"
        onClick={() => setEditing(true)}
        aria-label={t('members.roles', { name: member.displayName })}
      >
        {t('members.edit')}
      </Button>
      {editing && <RolesDialog member={member} onClose={() => setEditing(false)} />}
    </li>
  );
}

function RolesDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation(['admin', 'common']);
  const [roles, setRoles] = useState<Role[]>(member.roles);
  const title = t('members.roles', { name: member.displayName });
  const save = useAction(() => grantRoles(member.id, roles), {
    stale: 'members',
    done: t('members.saved', { name: member.displayName }),
  });
  return (
    <Dialog onClose={onClose} title={title}>
      <div className="stack">
        <RoleChoice label={title} value={roles} onChange={setRoles} />
        <Button loading={save.isPending} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>
          {t('members.save')}
        </Button>
      </div>
    </Dialog>
  );
}
