import { useMantineColorScheme } from '@mantine/core';
import { useNavigate, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/identity.js';
import { chooseLanguage } from '../i18n/choose-language.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/languages.js';
import { readAt } from '../pages/materials/read-at.js';
import { usePlaces } from '../shell/places.js';
import { shortDay } from '../time/format.js';
import { usePlace } from '../time/use-place.js';
import { Marked } from '../ui/marked.js';
import { matches } from './matches.js';
import type { Found } from './use-found.js';

/** One line of the palette, and what happens when it is chosen. */
export interface Entry {
  id: string;
  label: ReactNode;
  detail?: string;
  choose: () => unknown;
}

/** Lines of one kind. */
export interface Group {
  title: string;
  entries: Entry[];
}

const APPEARANCES = ['auto', 'light', 'dark'] as const;

/** Pages and deeds that match what was typed; all of them while nothing was. */
export function useOwnGroups(typed: string, onShortcuts: () => void): Group[] {
  const { t, i18n } = useTranslation(['palette', 'common']);
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const me = useMe();
  const places = usePlaces(me);
  const page = (to: string, label: string) => ({
    id: `page ${to}`,
    label,
    choose: () => navigate({ to } as LinkProps),
  });
  const pages = [
    ...places.map(({ to, label }) => page(to, label)),
    page('/notifications', t('common:bell.title')),
    page('/bookmarks', t('bookmarks')),
    page('/drafts', t('drafts')),
    page('/account/profile', t('common:account.profile')),
    page('/account/sessions', t('common:account.sessions')),
  ];
  const deeds = [
    { id: 'ask', label: t('ask'), choose: () => navigate({ to: '/forum/new' }) },
    ...APPEARANCES.filter((appearance) => appearance !== colorScheme).map((appearance) => ({
      id: `appearance ${appearance}`,
      label: t('appearance', { appearance: t(`common:appearance.${appearance}`) }),
      choose: () => setColorScheme(appearance),
    })),
    ...LANGUAGES.filter((language) => language !== i18n.language).map((language) => ({
      id: `language ${language}`,
      label: t('language', { language: LANGUAGE_NAMES[language] }),
      choose: () => chooseLanguage(language),
    })),
    { id: 'shortcuts', label: t('common:account.shortcuts'), choose: onShortcuts },
  ];
  const matching = <One extends { label: string }>(all: One[]) =>
    all.filter(({ label }) => matches(label, typed.trim()));
  return [
    { title: t('pages'), entries: matching(pages) },
    { title: t('deeds'), entries: matching(deeds) },
  ];
}

/** What was found in the community, on the way to its page. */
export function useFoundGroups({ spaces, materials, meetups, people, posts }: Found): Group[] {
  const { t } = useTranslation('palette');
  const navigate = useNavigate();
  const place = usePlace();
  return [
    {
      title: t('spaces'),
      entries: spaces.map(({ id, slug, name }) => ({
        id: `space ${id}`,
        label: name,
        choose: () => navigate({ to: '/forum', search: { space: slug } }),
      })),
    },
    {
      title: t('meetups'),
      entries: meetups.map(({ id, title, startsAt }) => ({
        id: `meetup ${id}`,
        label: title,
        detail: shortDay(startsAt, place),
        choose: () => navigate({ to: '/meetups/$meetupId', params: { meetupId: id } }),
      })),
    },
    {
      title: t('people'),
      entries: people.map(({ id, name, handle }) => ({
        id: `person ${id}`,
        label: name,
        detail: `@${handle}`,
        choose: () => navigate({ to: '/people/$personId', params: { personId: id } }),
      })),
    },
    {
      title: t('posts'),
      entries: posts.map((hit) => ({
        id: `post ${hit.postId}`,
        label: <Marked segments={hit.title} />,
        detail: [hit.space.name, hit.author?.name].filter(Boolean).join(' · '),
        choose: () =>
          navigate({
            to: '/threads/$threadId',
            params: { threadId: hit.threadId },
            search: hit.kind === 'post' ? { sort: 'time', post: hit.postId } : {},
          }),
      })),
    },
    {
      title: t('materials'),
      entries: materials.map((hit) => ({
        id: `material ${hit.versionId} ${hit.page}`,
        label: <Marked segments={hit.title} />,
        detail: [hit.page !== null && t('page', { page: hit.page }), hit.place?.course].filter(Boolean).join(' · '),
        choose: () => navigate(readAt(hit) as LinkProps),
      })),
    },
  ];
}
