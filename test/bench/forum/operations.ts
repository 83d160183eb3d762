/** What is asked of both servers, in the same words. */
import type { Community } from './seed.ts';
import { SEARCHED } from './words.ts';

/** One request after the other; a write is another one each time. */
export interface Operation {
  name: string;
  kind: 'read' | 'write';
  request(turn: number): { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string; body?: string };
}

export function operationsFor(community: Community): Operation[] {
  const { threadId, longThreadId, middlePostId, lastPostId, answerIds, answeredIds } = community;
  const page = (name: string, path: string): Operation => ({
    name,
    kind: 'read',
    request: () => ({ method: 'GET', path: `/api/v1${path}` }),
  });
  const search = (name: string, ...words: { word: string }[]) =>
    page(`search_${name}`, `/search?q=${words.map(({ word }) => word).join('+')}`);
  return [
    page('latest_list', '/threads?sort=latest'),
    page('thread', `/threads/${threadId}?sort=time`),
    page('long_thread_first', `/threads/${longThreadId}?sort=time`),
    page('long_thread_middle', `/threads/${longThreadId}?sort=time&around=${middlePostId}`),
    page('long_thread_end', `/threads/${longThreadId}?sort=time&around=${lastPostId}`),
    page('unread_counts', '/unread'),
    search('in_40_percent', SEARCHED.common),
    search('in_1_percent', SEARCHED.uncommon),
    search('two_words', SEARCHED.first, SEARCHED.second),
    search('three_letters', SEARCHED.short),
    search('rare', SEARCHED.rare),
    {
      name: 'reply',
      kind: 'write',
      request: (turn) => ({
        method: 'POST',
        path: `/api/v1/threads/${answeredIds[turn % answeredIds.length]}/posts`,
        body: JSON.stringify({ clientId: crypto.randomUUID(), body: `A reply of a few words, the ${turn}th of them.` }),
      }),
    },
    {
      name: 'vote',
      kind: 'write',
      request: (turn) => ({
        method: Math.floor(turn / answerIds.length) % 2 === 0 ? 'PUT' : 'DELETE',
        path: `/api/v1/posts/${answerIds[turn % answerIds.length]}/vote`,
      }),
    },
  ];
}
