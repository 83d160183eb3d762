import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/moderation.js';
import { Tag } from '../../ui/tag.js';
import css from './moderation.module.css';

/** Why a case is there, and what came of it, in a few words. */
export function Marks({ of: found, children }: { of: Case; children?: React.ReactNode }) {
  const { t } = useTranslation('moderation');
  return (
    <span className={css.marks}>
      {found.flagCount > 0 && <Tag tone="warn">{t('case.flags', { count: found.flagCount })}</Tag>}
      {found.flagKinds.map((kind) => (
        <Tag key={kind}>{t(`kinds.${kind}`)}</Tag>
      ))}
      {found.kind === 'rule' && <Tag tone="new">{t('case.held')}</Tag>}
      {found.reasons.map((reason) => (
        <Tag key={reason}>{t(`holds.${reason}`)}</Tag>
      ))}
      {found.closedAt && (
        <Tag tone="good">{found.outcome ? t('case.outcome', { what: t(didOf(found.outcome)) }) : t('case.closed')}</Tag>
      )}
      {children}
    </span>
  );
}

type Did = 'did.dismiss';
/** The outcome of a case is the action that closed it. */
const didOf = (outcome: string): Did => `did.${outcome}` as Did;
