import { Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chooseMails, mailChoicesQuery, type MailChoices } from '../../api/notifications.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useAction } from '../../ui/use-action.js';
import { PushDevices } from './push-devices.js';
import { AccountNav } from './account-nav.js';

const KINDS = ['answer', 'mention', 'accepted', 'renewal'] as const;

/** Which notifications come by mail as well. */
export function MailsPage() {
  const { t } = useTranslation('notifications');
  const query = useQuery(mailChoicesQuery);
  return (
    <Page title={t('mails.title')} narrow>
      <AccountNav />
      <div className="stack">
        <p className="muted">{t('mails.text')}</p>
        <QueryView query={query}>{(choices) => <Choices choices={choices} />}</QueryView>
        <PushDevices />
      </div>
    </Page>
  );
}

function Choices({ choices }: { choices: MailChoices }) {
  const { t } = useTranslation(['notifications', 'common']);
  const client = useQueryClient();
  const save = useAction(
    async (chosen: MailChoices) => client.setQueryData(mailChoicesQuery.queryKey, await chooseMails(chosen)),
    { stale: 'notification-mails', done: t('common:saved') },
  );
  // What was just pressed shows at once, and goes back where it is refused.
  const shown = save.isPending ? save.variables : choices;
  return (
    <div className="card stack">
      {KINDS.map((kind) => (
        <Switch
          key={kind}
          checked={shown[kind]}
          disabled={save.isPending}
          onChange={({ currentTarget }) => save.mutate({ ...choices, [kind]: currentTarget.checked })}
          label={t(`mails.${kind}`)}
        />
      ))}
    </div>
  );
}
