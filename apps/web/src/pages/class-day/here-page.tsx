import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showCode } from '../../api/class-day.js';
import { isRefusal } from '../../api/problem.js';
import { ButtonLink } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { ProblemNote } from '../../ui/problem-note.js';
import css from './class-day.module.css';

/** Where the code of a class leads: it stands behind the `#`, which no server and no log sees. */
export function HerePage() {
  const { t } = useTranslation('class-day');
  const code = useLocation({ select: ({ hash }) => hash });
  const query = useQuery({
    queryKey: ['here', code],
    queryFn: () => showCode(code),
    enabled: code !== '',
    // Once, and not again when the page is looked at later: by then the code is too old.
    ...{ retry: false, staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false },
  });
  return (
    <Page title={t('here.title')} narrow hideTitle>
      <div className={css.answer} role="status" data-good={query.data ? true : undefined}>
        {code === '' ? (
          <Said title={t('here.none')} text={t('here.noneText')} />
        ) : query.data ? (
          <>
            <Said title={t('here.yes')} text={t(query.data.again ? 'here.again' : 'here.yesText')} />
            <ButtonLink to="/classes/$offeringId/today" params={{ offeringId: query.data.offeringId }}>
              {t('here.toDay')}
            </ButtonLink>
          </>
        ) : query.error ? (
          <Refused of={query.error} />
        ) : (
          <Said title={t('here.asking')} />
        )}
      </div>
    </Page>
  );
}

function Said({ title, text }: { title: string; text?: string }) {
  return (
    <>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
    </>
  );
}

/** Why a code does not count, and what to do. */
function Refused({ of: thrown }: { of: unknown }) {
  const { t } = useTranslation('class-day');
  if (isRefusal(thrown, 'code-expired')) return <Said title={t('here.expired')} text={t('here.expiredText')} />;
  if (isRefusal(thrown, 'half-day-closed')) return <Said title={t('here.closed')} text={t('here.closedText')} />;
  if (isRefusal(thrown, 'not-found')) return <Said title={t('here.unknown')} text={t('here.unknownText')} />;
  return (
    <>
      <h2>{t('here.failed')}</h2>
      <ProblemNote of={thrown} />
    </>
  );
}
