import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MODERATION_ACTIONS } from '#contracts';
import { logQuery, type LogEntry } from '../../api/moderation.js';
import { itemsOf } from '../../api/pages.js';
import { Empty } from '../../ui/empty.js';
import { MoreButton } from '../../ui/more-button.js';
import { QueryView } from '../../ui/query-view.js';
import { Entries } from './entries.js';
import { ModerationPage } from './moderation-page.js';
import css from './moderation.module.css';
import { canBeUndone } from './wishes.js';

const route = getRouteApi('/shell/mine/moderation/log');

const HAPPENINGS = [
  ...['post.flagged', 'post.held', 'case.opened', 'note.written', 'rules.changed', 'term.ended'],
  ...['record.disputed', 'record.answered', 'record.corrected', 'person.merged'],
  ...['appeal.raised', 'appeal.uphold', 'appeal.overturn'],
  ...['settings.changed', 'roles.changed', 'invitation.sent', 'invitation.revoked'],
  ...['attendance-rules.added', 'renewal-rules.added', 'event.retried', 'jobs.retried'],
  ...['import.opened', 'import.file-added', 'import.started', 'import.cancelled'],
  ...['webhook.added', 'webhook.changed', 'webhook.rotated', 'webhook.removed', 'webhook.tried', 'webhook.told-again'],
  ...['credential.revoked', 'key.rotated', 'key.compromised'],
  ...MODERATION_ACTIONS.map((action) => `action.${action}`),
  ...MODERATION_ACTIONS.filter(canBeUndone).map((action) => `undo.${action}`),
];

/** What was done, by whom and to whom; nobody can change it. */
export function LogPage() {
  const { t } = useTranslation('moderation');
  const navigate = route.useNavigate();
  const filter = route.useSearch();
  const query = useInfiniteQuery({ ...logQuery(filter), staleTime: 0 });
  const show = (changes: typeof filter) => void navigate({ search: { ...filter, ...changes }, replace: true });
  return (
    <ModerationPage title={t('log.title')} house>
      <div className="stack">
        <p className="muted">{t('log.text')}</p>
        <div className={css.filters}>
          <NativeSelect
            className={css.filter}
            size="sm"
            label={t('log.what')}
            value={filter.action ?? ''}
            onChange={({ currentTarget }) => show({ action: currentTarget.value || undefined })}
            data={[
              { value: '', label: t('log.everything') },
              ...HAPPENINGS.map((value) => ({ value, label: t(`log.entry.${value}` as 'log.entry.post.flagged') })),
            ]}
          />
          {(['person', 'actor'] as const).map(
            (who) =>
              filter[who] && (
                <Chip
                  key={who}
                  who={who}
                  name={nameIn(query.data ? itemsOf(query.data) : [], who, filter[who])}
                  onClear={() => show({ [who]: undefined })}
                />
              ),
          )}
        </div>
        <QueryView query={query}>
          {(data) =>
            itemsOf(data).length === 0 ? (
              <Empty title={t('log.none')}>{t('log.noneText')}</Empty>
            ) : (
              <div className="card stack">
                <Entries of={itemsOf(data)} onPerson={(who, { id }) => show({ [who]: id })} />
                <MoreButton query={query} />
              </div>
            )
          }
        </QueryView>
      </div>
    </ModerationPage>
  );
}

/** The name of who is filtered by stands in every entry that is left. */
const nameIn = (entries: LogEntry[], who: 'person' | 'actor', id: string): string | undefined =>
  entries.map((entry) => entry[who]).find((person) => person?.id === id)?.name;

function Chip({ who, name, onClear }: { who: 'person' | 'actor'; name: string | undefined; onClear: () => void }) {
  const { t } = useTranslation('moderation');
  const words = t(who === 'actor' ? 'log.by' : 'log.about', { name: name ?? t('log.somebody') });
  return (
    <Button variant="light" size="sm" onClick={onClear} aria-label={`${words}: ${t('log.clear')}`}>
      {words} <span aria-hidden="true">×</span>
    </Button>
  );
}
