import IconBooks from '@tabler/icons-react/dist/esm/icons/IconBooks.mjs';
import IconCalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs';
import IconCertificate from '@tabler/icons-react/dist/esm/icons/IconCertificate.mjs';
import IconClipboardCheck from '@tabler/icons-react/dist/esm/icons/IconClipboardCheck.mjs';
import IconGavel from '@tabler/icons-react/dist/esm/icons/IconGavel.mjs';
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import IconMessages from '@tabler/icons-react/dist/esm/icons/IconMessages.mjs';
import IconSchool from '@tabler/icons-react/dist/esm/icons/IconSchool.mjs';
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import { useQuery } from '@tanstack/react-query';
import type { ComponentType, SVGProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttends } from '../api/attending.js';
import { plansClasses } from '../api/classes.js';
import { hasRole, keepsRecords, type Me } from '../api/identity.js';
import { waitingQuery } from '../api/moderation.js';

export interface Place {
  to: string;
  label: string;
  /** The same in a word, for a phone. */
  short: string;
  icon: ComponentType<SVGProps<SVGSVGElement> & { size?: number | string }>;
  /** Pages that are part of it although their address does not begin with its own. */
  also?: readonly string[];
  /** How much waits there. */
  waiting?: number;
}

/** Where this person may go. Nobody is shown a door that does not open for them. */
export function usePlaces(me: Me | null): Place[] {
  const { t } = useTranslation();
  const waiting = useWaiting(me);
  const attends = useAttends(me);
  if (!me) return [];
  return [
    { to: '/', label: t('nav.home'), short: t('nav.short.home'), icon: IconHome },
    {
      to: '/forum',
      label: t('nav.forum'),
      short: t('nav.short.forum'),
      icon: IconMessages,
      also: ['/threads', '/posts', '/bookmarks', '/drafts'],
    },
    { to: '/meetups', label: t('nav.meetups'), short: t('nav.short.meetups'), icon: IconCalendarEvent },
    ...(plansClasses(me) || attends
      ? [{ to: '/classes', label: t('nav.classes'), short: t('nav.short.classes'), icon: IconSchool }]
      : []),
    { to: '/library', label: t('nav.library'), short: t('nav.short.library'), icon: IconBooks },
    {
      to: '/records',
      label: t('nav.records'),
      short: t('nav.short.records'),
      icon: IconCertificate,
      also: ['/planner', '/credentials'],
    },
    ...(keepsRecords(me)
      ? [
          {
            to: '/attendance',
            label: t('nav.attendance'),
            short: t('nav.short.attendance'),
            icon: IconClipboardCheck,
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

/** Whether the page at `path` is part of a place; home is a page of its own. */
export const isPartOf = ({ to, also = [] }: Pick<Place, 'to' | 'also'>, path: string): boolean =>
  [to, ...also].some((start) => path === start || (start !== '/' && path.startsWith(`${start}/`)));
