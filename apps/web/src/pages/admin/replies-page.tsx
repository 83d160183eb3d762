import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type InboundMail, inboundMailsQuery } from '../../api/identity.js';
import { itemsOf } from '../../api/pages.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Empty } from '../../ui/empty.js';
import { MoreButton } from '../../ui/more-button.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag, type Tone } from '../../ui/tag.js';
import { AdminPage } from './admin-page.js';

const TONES: Record<InboundMail['state'], Tone> = {
  waiting: 'plain',
  posted: 'good',
  held: 'new',
  refused: 'warn',
  dropped: 'plain',
  report: 'plain',
  failed: 'bad',
};

/** What came in by mail, and what became of it. */
export function RepliesPage() {
  const { t } = useTranslation('admin');
  const query = useInfiniteQuery(inboundMailsQuery);
  return (
    <AdminPage title={t('replies.title')}>
      <div className="stack">
        <p className="muted">{t('replies.text')}</p>
        <QueryView query={query}>
          {(data) =>
            itemsOf(data).length === 0 ? (
              <Empty title={t('replies.none')}>{t('replies.noneText')}</Empty>
            ) : (
              <div className="card stack">
                <ul className="list">
                  {itemsOf(data).map((mail) => (
                    <ReplyRow key={mail.id} mail={mail} />
                  ))}
                </ul>
                <MoreButton query={query} />
              </div>
            )
          }
        </QueryView>
      </div>
    </AdminPage>
  );
}

function ReplyRow({ mail }: { mail: InboundMail }) {
  const { t } = useTranslation('admin');
  const place = usePlace();
  const { state, reason, person, postId, refusedFiles, receivedAt } = mail;
  const facts = [
    moment(receivedAt, place),
    ...(reason ? [t(`replies.reason.${reason}`)] : []),
    ...(refusedFiles > 0 ? [t('replies.files', { count: refusedFiles })] : []),
  ];
  return (
    <li className="row between">
      <span>
        {person?.name ?? t(state === 'report' ? 'replies.house' : 'replies.nobody')}
        <br />
        <small className="muted">
          {facts.join(' · ')}
          {postId && (
            <>
              {' · '}
              <Link to="/posts/$postId" params={{ postId }}>
                {t('replies.open')}
              </Link>
            </>
          )}
        </small>
      </span>
      <Tag tone={TONES[state]}>{t(`replies.state.${state}`)}</Tag>
    </li>
  );
}
