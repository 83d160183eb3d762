import IconCalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs';
import IconCertificate from '@tabler/icons-react/dist/esm/icons/IconCertificate.mjs';
import IconClipboardCheck from '@tabler/icons-react/dist/esm/icons/IconClipboardCheck.mjs';
import IconGavel from '@tabler/icons-react/dist/esm/icons/IconGavel.mjs';
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import IconMessages from '@tabler/icons-react/dist/esm/icons/IconMessages.mjs';
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType, SVGProps } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, keepsRecords, type Me } from '../api/identity.js';
import { waitingQuery } from '../api/moderation.js';

export interface Place {
  to: string;
  label: string;
  /** The same in a word, for a phone. */
  short: string;
  icon: ComponentType<SVGProps<SVGSVGElement> & { size?: number | string }>;
  /** Whether only this very page counts as being there. */
  exact: boolean;
  /** How much waits there. */
  waiting?: number;
}

/** Where this person may go. Nobody is shown a door that does not open for them. */
export function usePlaces(me: Me | null): Place[] {
  const { t } = useTranslation();
  const waiting = useWaiting(me);
  if (!me) return [];
  return [
    { to: '/', label: t('nav.home'), short: t('nav.short.home'), icon: IconHome, exact: true },
    { to: '/forum', label: t('nav.forum'), short: t('nav.short.forum'), icon: IconMessages, exact: false },
    { to: '/meetups', label: t('nav.meetups'), short: t('nav.short.meetups'), icon: IconCalendarEvent, exact: false },
    { to: '/records', label: t('nav.records'), short: t('nav.short.records'), icon: IconCertificate, exact: false },
    ...(keepsRecords(me)
      ? [
          {
            to: '/attendance',
            label: t('nav.attendance'),
            short: t('nav.short.attendance'),
            icon: IconClipboardCheck,
            exact: false,
          },
        ]
      : []),
    ...(waiting !== undefined
      ? [
          {
            to: '/moderation',
            label: t('nav.moderation'),
            short: t('nav.short.moderation'),
            icon: IconGavel,
            exact: false,
            waiting,
          },
        ]
      : []),
    ...(hasRole(me, 'admin')
      ? [
          {
            to: '/administration',
            label: t('nav.administration'),
            short: t('nav.short.administration'),
            icon: IconSettings,
            exact: false,
          },
        ]
      : []),
  ];
}

/** How much waits for those who moderate; undefined for others, and for trainers without a space to moderate. */
function useWaiting(me: Me | null): number | undefined {
  const { data } = useQuery({ ...waitingQuery, enabled: hasRole(me, 'trainer', 'moderator', 'admin') });
  const keepsHouse = hasRole(me, 'moderator', 'admin');
  if (!data) return keepsHouse ? 0 : undefined;
  return keepsHouse || data.spaces.length > 0 ? data.cases + data.appeals : undefined;
}
