import type { StoryThread } from './forum-story.js';

const DAYS = 24;

/** What stays among those who were in class together. */
export const CLASS_THREADS: readonly StoryThread[] = [
  {
    space: 'CSPO',
    kind: 'question',
    by: 'hana',
    ago: 68 * DAYS,
    page: 4,
    title: 'Does a Product Goal need a number?',
    body: 'The page says that a number helps where it measures what people do. Ours is “forty per cent fewer calls”. Is that what people do, or what we wish they did?',
    tags: ['product-goal'],
    meToo: ['lucia'],
    read: { amara: 3 },
    replies: [
      {
        by: 'nora',
        ago: 67.6 * DAYS,
        body: 'A call is something that people do, so yes. I would add what they do **instead**: it is easy to have fewer calls by hiding the number.',
        votes: ['hana', 'amara', 'ines'],
        accepted: true,
      },
      {
        by: 'ines',
        ago: 66 * DAYS,
        body: 'We wrote “they find it themselves, and come back”. The second half keeps us honest.',
        votes: ['hana'],
      },
    ],
  },
  {
    space: 'CSPO',
    kind: 'question',
    by: 'lucia',
    ago: 31 * DAYS,
    page: 6,
    title: 'Who is the one real person, if the user is a warehouse?',
    body: 'Our largest item moves pallets between two halls. Nobody outside of the team would thank me for a part of that, or so I thought.',
    tags: ['slicing'],
    read: { amara: 2 },
    replies: [
      {
        by: 'mateo',
        ago: 30.5 * DAYS,
        body: 'Somebody counts those pallets in the evening, by hand. What would let that person go home ten minutes earlier?',
        votes: ['lucia', 'odile'],
      },
    ],
  },
  {
    space: 'CSPO',
    kind: 'question',
    by: 'wren',
    ago: 12 * DAYS,
    anonymous: true,
    title: 'I am a Product Owner in name only. How did you begin?',
    body: [
      'The roadmap comes from upstairs, the order from sales, and I keep the tickets tidy. In class I nodded a lot.',
      '',
      'I do not want to make a scene in my first year. Where is a small place to begin owning something?',
    ].join('\n'),
    tags: ['product-owner', 'first-year'],
    meToo: ['ines', 'hana'],
    read: { amara: 4 },
    replies: [
      {
        by: 'lucia',
        ago: 11.7 * DAYS,
        body: 'I began with the **no** that nobody would miss. I deleted forty items that were older than a year and wrote to everybody who had asked for them. Two answered. From then on the list was mine.',
        votes: ['hana', 'amara', 'ines', 'nora'],
        replies: [
          {
            by: 'wren',
            ago: 11.2 * DAYS,
            body: 'Forty at once? I like that it is a tidy-up and a decision at the same time.',
          },
        ],
      },
      {
        by: 'nora',
        ago: 10.9 * DAYS,
        body: 'Pick one outcome that sales wants as well, and ask for the order of *those* items for two Sprints. Borrowed trust is trust too. And tell us how it went, with your name or without.',
        votes: ['lucia', 'odile'],
      },
    ],
  },
  {
    space: 'CSPO',
    kind: 'discussion',
    by: 'nora',
    ago: 7 * DAYS,
    title: 'Three months on: what have you tried?',
    body: 'You all left with one sentence on a card: "On Monday I will …". What became of it? Failed attempts are welcome, they make the better stories.',
    tags: ['after-class'],
    read: { amara: 2 },
    replies: [
      {
        by: 'ines',
        ago: 6.8 * DAYS,
        body: 'Mine said: *talk to one user a week*. I managed five of twelve. Those five changed more than the whole survey last year.',
        replies: [
          {
            by: 'lucia',
            ago: 2.1 * DAYS,
            body: 'How do you find them? Ours sit behind an account manager each.',
            replies: [
              {
                by: 'ines',
                ago: 1.9 * DAYS,
                body: 'I answer the phone at support on Thursdays, eight to ten. Nobody guards that door.',
              },
            ],
          },
        ],
      },
      {
        by: 'hana',
        ago: 20,
        body: 'I wanted to cancel the status meeting. It is still there, but it is now fifteen minutes in front of the real thing. I count it as half.',
      },
    ],
  },
  {
    space: 'CSPO',
    kind: 'question',
    by: 'amara',
    ago: 4 * DAYS,
    title: 'Forty people in the Sprint Review: how do you get them to talk?',
    body: 'They come, which is lovely. They watch, they clap, they leave. The only question last time was when the next one is.',
    tags: ['sprint-review', 'stakeholders'],
    meToo: ['lucia'],
    read: { amara: 2 },
    replies: [
      {
        by: 'ines',
        ago: 3.5 * DAYS,
        body: 'Tables. Four of them, one thing to try at each, and a developer who says nothing. After ten minutes everybody moves on. We collect what people *did*, not what they say.',
        votes: ['amara', 'hana'],
      },
      {
        by: 'odile',
        ago: 5,
        body: 'From the other side of the table: ask me to show the part that I am not sure of. When I am honest about it, they start to help.',
        votes: ['ines'],
      },
    ],
  },
  {
    space: 'CSM',
    kind: 'discussion',
    by: 'nora',
    ago: 6 * DAYS,
    title: 'Before we meet: what do you want to be able to do afterwards?',
    body: 'One sentence is enough. I read all of them before I decide what we leave out.',
    tags: ['before-class'],
    replies: [
      {
        by: 'jonas',
        ago: 5.2 * DAYS,
        body: 'Say nothing for a whole Daily, and be fine with it.',
      },
      {
        by: 'bela',
        ago: 3.8 * DAYS,
        body: 'Tell my team that I would like to try it as their Scrum Master. They know me as the one who fixes the build.',
      },
    ],
  },
];
