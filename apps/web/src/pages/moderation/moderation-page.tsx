import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useMe } from '../../api/identity.js';
import { waitingQuery } from '../../api/moderation.js';
import { NothingHerePage } from '../../shell/nothing-here.js';
import { Page } from '../../ui/page.js';
import { CardsComing } from '../../ui/skeletons.js';
import { SubNav } from '../../ui/sub-nav.js';

interface ModerationPageProps {
  title: string;
  action?: ReactNode;
  /** For the moderators of the house alone. */
  house?: boolean;
  children: ReactNode;
}

/** A page for those who moderate; for others there is nothing here. */
export function ModerationPage({ title, action, house = false, children }: ModerationPageProps) {
  const { t } = useTranslation('moderation');
  const keepsHouse = hasRole(useMe(), 'moderator', 'admin');
  const { data, isPending } = useQuery(waitingQuery);
  if (!keepsHouse && (house || data?.spaces.length === 0)) return <NothingHerePage />;
  if (!keepsHouse && isPending) {
    return (
      <Page title={title}>
        <CardsComing />
      </Page>
    );
  }
  const count = (words: string, waiting = 0) => (waiting > 0 ? `${words} (${waiting})` : words);
  return (
    <Page title={title} action={action}>
      <SubNav
        label={t('nav.label')}
        places={[
          { to: '/moderation', label: count(t('nav.queue'), data?.cases) },
          { to: '/moderation/appeals', label: count(t('nav.appeals'), data?.appeals) },
          ...(keepsHouse
            ? ([
                { to: '/moderation/log', label: t('nav.log') },
                { to: '/moderation/rules', label: t('nav.rules') },
              ] as const)
            : []),
        ]}
      />
      {children}
    </Page>
  );
}
