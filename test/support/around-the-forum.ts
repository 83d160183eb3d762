import { type Community, aCommunity, type VisitOptions } from './around-the-board.js';
import type { PostJson, ThreadJson } from './forum.js';
import type { AtTheBoard } from './live-board.js';

/** Somebody with a browser, who can also act without looking. */
export interface AtTheForum extends AtTheBoard {
  /** Asks the API as this person, from their page. */
  asks<Answer>(method: string, path: string, body?: object): Promise<Answer>;
  answers(threadId: string, body: string, parentId?: string): Promise<PostJson>;
}

/** The program with a forum: Maya Okafor trains, and has opened a space for all members and one for a cohort. */
export interface ForumCommunity {
  community: Community;
  maya: AtTheForum;
  members: string;
  cohort: string;
  visits(name: string, path: string, options?: VisitOptions): Promise<AtTheForum>;
  /** Somebody asks in the space of all members. */
  asked(who: AtTheForum, changes?: object): Promise<ThreadJson>;
  close(): Promise<void>;
}

/** The same visitor, with the API of the forum at hand. */
export function atTheForum(visitor: AtTheBoard): AtTheForum {
  const asks = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const text = await visitor.page.evaluate(
      async ({ method, path, body }) => {
        const sent = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
        const response = await fetch(`/api/v1${path}`, { method, ...sent });
        const answer = await response.text();
        if (!response.ok) throw new Error(`${response.status} ${path}: ${answer}`);
        return answer;
      },
      { method, path, body },
    );
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  };
  return {
    ...visitor,
    asks,
    answers: (threadId, body, parentId) =>
      asks('POST', `/threads/${threadId}/posts`, {
        clientId: crypto.randomUUID(),
        body,
        ...(parentId && { parentId }),
      }),
  };
}

/** Opens the house with its forum. */
export async function aForumCommunity(): Promise<ForumCommunity> {
  const community = await aCommunity();
  const visits = async (name: string, path: string, options?: VisitOptions) =>
    atTheForum(await community.visits(name, path, options));
  const maya = await visits('Maya Okafor', '/', { roles: ['trainer'] });
  const open = (name: string, audience: string) =>
    maya.asks<{ id: string }>('POST', '/spaces', { name, audience, description: '' });
  const { id: members } = await open('All members', 'members');
  const { id: cohort } = await open('CSPO October cohort', 'cohort');
  return {
    community,
    maya,
    members,
    cohort,
    visits,
    asked: (who, changes = {}) =>
      who.asks<ThreadJson>('POST', '/threads', {
        spaceId: members,
        kind: 'question',
        title: 'How do you say no to the loudest stakeholder?',
        body: 'In our reviews one director speaks for everyone.',
        tags: ['stakeholders', 'prioritising'],
        ...changes,
      }),
    close: () => community.close(),
  };
}
