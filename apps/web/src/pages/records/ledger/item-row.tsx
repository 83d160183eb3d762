import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LedgerItem } from '../../../api/ledger.js';
import { minutesInWords, plainDay } from '../../../time/format.js';
import { Tag } from '../../../ui/tag.js';
import { useLog } from './use-log.js';

/** One item of the ledger in its list. */
export function ItemRow({ item }: { item: LedgerItem }) {
  const { t, i18n } = useTranslation('ledger');
  const log = useLog(item);
  return (
    <li className="stack">
      <div className="row between">
        <h3>
          <Link to="/records/items/$itemId" params={{ itemId: item.id }}>
            {item.title}
          </Link>
        </h3>
        <Tag tone={item.minutes > 0 ? 'good' : 'warn'}>{minutesInWords(item.minutes, i18n.language)}</Tag>
      </div>
      <div className="row between">
        <small className="muted">
          {plainDay(item.happenedOn, i18n.language)} · {t(`kinds.${item.kind}`)} · {t(`categories.${item.category}`)}
          {item.files > 0 && ` · ${t('files', { count: item.files })}`}
        </small>
        <Checkbox
          checked={item.loggedAt !== null}
          disabled={log.isPending}
          label={t('log.tick')}
          aria-label={t('log.tickOf', { title: item.title })}
          onChange={({ currentTarget }) => log.mutate(currentTarget.checked)}
        />
      </div>
      <Warnings item={item} />
    </li>
  );
}

/** What is worth a second look before it is logged. */
export function Warnings({ item: { warnings } }: { item: LedgerItem }) {
  const { t } = useTranslation('ledger');
  return warnings.map((warning) => <p key={warning}>{t(`warnings.${warning}`)}</p>);
}
