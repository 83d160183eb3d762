import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { askForMailAgain, mailPreferencesQuery, type MailPreferences } from '../../api/mails.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { PushDevices } from './push-devices.js';
import { AccountNav } from './account-nav.js';
import { MailKinds, MailSpaces } from './mail-paces.js';
import { RhythmForm } from './mail-rhythm-form.js';

/** What comes by mail, how soon, and when. */
export function MailsPage() {
  const { t } = useTranslation('notifications');
  const query = useQuery(mailPreferencesQuery);
  return (
    <Page title={t('mails.title')} narrow>
      <AccountNav />
      <div className="stack">
        <p className="muted">{t('mails.text')}</p>
        <QueryView query={query}>
          {(chosen) => (
            <>
              <PauseNote chosen={chosen} />
              <MailKinds chosen={chosen} />
              <MailSpaces chosen={chosen} />
              <RhythmForm chosen={chosen} />
            </>
          )}
        </QueryView>
        <PushDevices />
      </div>
    </Page>
  );
}

/** Why nothing comes, where nothing does, and the way out of that. */
function PauseNote({ chosen: { address, pause } }: { chosen: MailPreferences }) {
  const { t } = useTranslation('notifications');
  const place = usePlace();
  const ask = useMutation({ mutationFn: askForMailAgain });
  if (!pause || !address) return null;
  return (
    <section className="card stack" aria-labelledby="mail-pause">
      <h2 id="mail-pause">{t('mails.paused', { address })}</h2>
      <p>{t(`mails.${pause.reason}`, { moment: moment(pause.at, place) })}</p>
      <p>{t('mails.pausedText')}</p>
      <ProblemNote of={ask.error} />
      <div aria-live="polite">
        {ask.isSuccess ? (
          <p>{t('mails.linkSent', { address })}</p>
        ) : (
          <Button loading={ask.isPending} onClick={() => ask.mutate()}>
            {t('mails.sendLink')}
          </Button>
        )}
      </div>
    </section>
  );
}
