import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Schemas } from './client.js';

/** A thread on its way to a meetup, on its board, or talked about there. */
export type ThreadProposal = Schemas['ThreadProposal'];
export type ThreadProposals = Schemas['ThreadProposals'];
/** The same as the page of the meetup lists it. */
export type MeetupProposal = Schemas['MeetupProposal'];
export type MinutesSpace = Schemas['MinutesSpaceView'];

const at = (id: string) => ({ params: { path: { id } } });

export const proposalsOfThreadQuery = (threadId: string) =>
  queryOptions({
    queryKey: ['bridge', 'thread', threadId],
    queryFn: () => answer(api.GET('/api/v1/threads/{id}/proposals', at(threadId))),
  });

export const proposalsOfMeetupQuery = (meetupId: string) =>
  queryOptions({
    queryKey: ['bridge', 'meetup', meetupId],
    queryFn: () => answer(api.GET('/api/v1/meetups/{id}/proposals', at(meetupId))),
  });

export const propose = (threadId: string, meetupId: string) =>
  answer(api.POST('/api/v1/threads/{id}/proposals', { ...at(threadId), body: { meetupId } }));
export const withdrawProposal = (id: string) => answer(api.DELETE('/api/v1/proposals/{id}', at(id)));

export const minutesSpaceQuery = (meetupId: string) =>
  queryOptions({
    queryKey: ['bridge', 'minutes', meetupId],
    queryFn: () => answer(api.GET('/api/v1/meetups/{id}/minutes-space', at(meetupId))),
  });
export const chooseMinutesSpace = (meetupId: string, body: Schemas['MinutesSpaceBody']) =>
  answer(api.PUT('/api/v1/meetups/{id}/minutes-space', { ...at(meetupId), body }));
