import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/client.js';
import type { MeetupFacts } from './hooks/board-context.js';

/** Title and call link of a meetup. The board opens without them and fills them in. */
export const meetupFactsQuery = (meetupId: string) =>
  queryOptions({
    queryKey: ['meetups', 'one', meetupId, 'board-facts'],
    queryFn: async (): Promise<MeetupFacts> => {
      const meetup = await answer(api.GET('/api/v1/meetups/{meetupId}', { params: { path: { meetupId } } }));
      return { id: meetup.id, title: meetup.title, callUrl: 'callUrl' in meetup ? meetup.callUrl : null };
    },
    staleTime: 60_000,
  });
