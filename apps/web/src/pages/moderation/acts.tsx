import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModerationAction } from '#contracts';
import css from './moderation.module.css';

type Group = 'post' | 'thread' | 'person';

const GROUPS: readonly Group[] = ['post', 'thread', 'person'];
/** What calms most cases stands out. */
const FIRST: readonly ModerationAction[] = ['dismiss', 'restore'];

interface ActsProps {
  groups: Record<Group, ModerationAction[]>;
  onAct: (action: ModerationAction) => void;
  /** Which keys do the same. */
  keys?: string;
}

/** What can be done, from the post to the person. */
export function Acts({ groups, onAct, keys }: ActsProps) {
  const { t } = useTranslation('moderation');
  return (
    <section className={`card ${css.acts}`}>
      {GROUPS.filter((group) => groups[group].length > 0).map((group) => (
        <div key={group} className={css.group} role="group" aria-label={t(`groups.${group}`)}>
          <h2>{t(`groups.${group}`)}</h2>
          <div className="row tight">
            {groups[group].map((action) => (
              <Button
                key={action}
                size="sm"
                variant={FIRST.includes(action) ? 'filled' : 'default'}
                onClick={() => onAct(action)}
              >
                {t(`acts.${action}`)}
              </Button>
            ))}
          </div>
        </div>
      ))}
      {keys && <p className={`muted ${css.keys}`}>{keys}</p>}
    </section>
  );
}
