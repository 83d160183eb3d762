import { UnstyledButton } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mailQuery, mailsQuery, type MailSummary } from '../../api/identity.js';
import { itemsOf } from '../../api/pages.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Empty } from '../../ui/empty.js';
import { MoreButton } from '../../ui/more-button.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag, type Tone } from '../../ui/tag.js';
import { AdminPage } from './admin-page.js';
import classes from './mail-page.module.css';
import { MailPauses } from './mail-pauses.js';

const Dialog = lazy(() => import('../../ui/dialog.js').then((m) => ({ default: m.Dialog })));

const TONES: Record<MailSummary['state'], Tone> = { kept: 'new', waiting: 'plain', sent: 'good', failed: 'bad' };

export function MailPage() {
  const { t } = useTranslation('admin');
  const query = useInfiniteQuery(mailsQuery);
  const [reading, setReading] = useState<MailSummary>();
  return (
    <AdminPage title={t('mail.title')}>
      <div className="stack">
        <p className="muted">{t('mail.text')}</p>
        <QueryView query={query}>
          {(data) =>
            itemsOf(data).length === 0 ? (
              <Empty title={t('mail.none')}>{t('mail.noneText')}</Empty>
            ) : (
              <div className="card stack">
                <ul className="list">
                  {itemsOf(data).map((mail) => (
                    <MailRow key={mail.id} mail={mail} read={() => setReading(mail)} />
                  ))}
                </ul>
                <MoreButton query={query} />
              </div>
            )
          }
        </QueryView>
        <MailPauses />
      </div>
      {reading && (
        <Suspense fallback={null}>
          <Reader mail={reading} onClose={() => setReading(undefined)} />
        </Suspense>
      )}
    </AdminPage>
  );
}

function MailRow({ mail, read }: { mail: MailSummary; read: () => void }) {
  const { t } = useTranslation('admin');
  const place = usePlace();
  return (
    <li className="row between">
      <span>
        <UnstyledButton className={classes.subject} onClick={read}>
          {mail.subject}
        </UnstyledButton>
        <br />
        <small className="muted">
          {t('mail.to', { to: mail.to })} · {moment(mail.createdAt, place)}
        </small>
      </span>
      <Tag tone={TONES[mail.state]}>{t(`mail.state.${mail.state}`)}</Tag>
    </li>
  );
}

function Reader({ mail, onClose }: { mail: MailSummary; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const query = useQuery(mailQuery(mail.id));
  return (
    <Dialog side onClose={onClose} title={mail.subject}>
      <QueryView query={query}>
        {({ to, text, attachments, lastError }) => (
          <div className="stack">
            <p className="muted">{t('mail.to', { to })}</p>
            {lastError && <p>{t('mail.error', { error: lastError })}</p>}
            <p className="prose">
              <Linked text={text} />
            </p>
            {attachments.length > 0 && (
              <p className="muted">
                {t('mail.attachments')}: {attachments.map(({ filename }) => filename).join(', ')}
              </p>
            )}
          </div>
        )}
      </QueryView>
    </Dialog>
  );
}

/** The text of a mail with its addresses as links, since without a mail server this is where they are opened. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
