import type { StorySpace, StoryThread } from './forum-story.js';

export const SPACES: readonly StorySpace[] = [
  {
    slug: 'alumni',
    name: 'Alumni',
    description: 'Questions from daily work, for everybody who took a class.',
    audience: 'members',
  },
  {
    slug: 'open-door',
    name: 'Open door',
    description: 'What this community does, for whoever passes by.',
    audience: 'public',
  },
];

const DAYS = 24;

/** What everybody may read. */
export const PUBLIC_THREADS: readonly StoryThread[] = [
  {
    space: 'open-door',
    kind: 'discussion',
    by: 'nora',
    ago: 26 * DAYS,
    title: 'What happens at our monthly Lean Coffee',
    body: [
      'Every third Thursday we meet for an hour, without an agenda. It is made on the spot:',
      '',
      '1. Everybody writes down what they would like to talk about.',
      '2. We vote, and the topic with the most votes comes first.',
      '3. After some minutes we show thumbs: go on, or the next one?',
      '4. Somebody writes down what we take home.',
      '',
      'Nobody has to prepare anything. Come with one question from your week.',
    ].join('\n'),
    tags: ['lean-coffee'],
    read: { amara: 3, felix: 3 },
    replies: [
      {
        by: 'dilan',
        ago: 25 * DAYS,
        body: 'I only listened the first time, and that was fine too.',
      },
      {
        by: 'felix',
        ago: 24.6 * DAYS,
        body: 'And if your connection drops: come back in, your minutes wait for you. If they do not, write to me.',
      },
    ],
  },
];
