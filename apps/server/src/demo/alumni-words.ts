import type { StoryThread } from './forum-story.js';

const DAYS = 24;

/** What alumni ask each other between meetups. */
export const ALUMNI_THREADS: readonly StoryThread[] = [
  {
    space: 'alumni',
    kind: 'question',
    by: 'lucia',
    ago: 23 * DAYS,
    title: 'How long is a product goal allowed to last?',
    body: 'Ours has been the same for *nine months*. Is that a goal, or a slogan by now?',
    tags: ['product-goal'],
    meToo: ['ines', 'wren', 'amara'],
    read: { amara: 6, felix: 6, nora: 6 },
    replies: [
      {
        by: 'jonas',
        ago: 22.8 * DAYS,
        body: 'We ask one question in every review: **what would tell us it is reached?** When nobody knew any more, we wrote a new one.',
        votes: ['amara', 'hana', 'ines', 'kofi'],
        accepted: true,
        replies: [
          {
            by: 'lucia',
            ago: 22.5 * DAYS,
            body: 'Asked it today. Seven people, five answers. So: a slogan.',
            replies: [
              { by: 'jonas', ago: 22.4 * DAYS, body: 'Five answers are a good start for writing the next one.' },
            ],
          },
        ],
      },
      {
        by: 'kofi',
        ago: 21.9 * DAYS,
        body: 'Ours lasts until the board meets again, so about a quarter. Shorter felt like a Sprint Goal, longer like a poster.',
        votes: ['mateo'],
      },
      {
        by: 'bela',
        ago: 20 * DAYS,
        body: 'As a developer I do not mind the months. I mind when nothing in the Sprint has to do with it.',
        votes: ['lucia', 'jonas'],
      },
    ],
  },
  {
    space: 'alumni',
    kind: 'discussion',
    by: 'mateo',
    ago: 16 * DAYS,
    title: 'What did you have to unlearn after class?',
    body: [
      'Everybody talks about what they learned. I am more curious what you had to **stop** doing.',
      '',
      'I begin: I stopped having the answer ready. It took me most of a year, and I still bite my tongue in every retrospective.',
    ].join('\n'),
    tags: ['coaching', 'habits'],
    read: { amara: 6, nora: 3 },
    replies: [
      {
        by: 'amara',
        ago: 15.8 * DAYS,
        body: 'Writing items so complete that there was nothing left to talk about. I was proud of them. The developers just typed them in.',
        replies: [
          {
            by: 'odile',
            ago: 15.7 * DAYS,
            body: 'We did not only type. We also complained at lunch.',
            replies: [
              {
                by: 'amara',
                ago: 15.6 * DAYS,
                body: 'I know that now! These days I bring one sentence and a drawing, and the best part comes from you.',
              },
            ],
          },
        ],
      },
      {
        by: 'tariq',
        ago: 14 * DAYS,
        body: 'Booking the rooms, writing the summary, chasing the late ones. My team thought that this **was** the job of a Scrum Master. So had I.',
        replies: [
          {
            by: 'dilan',
            ago: 3.2 * DAYS,
            body: 'Who does it in your team now? Mine waits politely until I give in.',
            replies: [
              {
                by: 'tariq',
                ago: 2.9 * DAYS,
                body: 'For two Sprints nobody did, and it hurt a little. In the third one they had a list on the door.',
              },
            ],
          },
        ],
      },
      {
        by: 'ines',
        ago: 1.4 * DAYS,
        body: 'Saying "the business wants". There is no such person. I say who it was and what they are trying to do, and the talk is a different one.',
      },
    ],
  },
  {
    space: 'alumni',
    kind: 'question',
    by: 'kofi',
    ago: 9 * DAYS,
    title: 'How do you show a forecast without it becoming a promise?',
    body: [
      'Our director wants a date for the customer portal. We have ten Sprints of history and 62 items left.',
      '',
      'Whatever I say is in a slide by the evening, without the "about". What do you show instead of a date?',
    ].join('\n'),
    tags: ['forecast', 'stakeholders'],
    meToo: ['jonas', 'tariq', 'dilan', 'hana'],
    read: { amara: 3, felix: 2 },
    replies: [
      {
        by: 'mateo',
        ago: 8.7 * DAYS,
        body: [
          'Three dates and how sure we are, never one. It looks like this on the wall:',
          '',
          '| How sure | Sprints | What we would say aloud |',
          '| -------: | ------: | ----------------------- |',
          '|     50 % |       6 | "as likely as not"      |',
          '|     85 % |       8 | "we would plan on it"   |',
          '|     95 % |      10 | "we would bet on it"    |',
          '',
          'Then I ask *them* which line they want to live with. Nobody has ever taken the first one.',
        ].join('\n'),
        votes: ['kofi', 'jonas', 'amara', 'bela', 'lucia'],
        endorsed: true,
        replies: [
          {
            by: 'kofi',
            ago: 8.1 * DAYS,
            body: 'Which line they want to live with: that is the sentence I was missing. Trying it on Tuesday.',
          },
        ],
      },
      {
        by: 'odile',
        ago: 6.5 * DAYS,
        body: [
          'If you have the ten Sprints as numbers, you can let history roll the dice. This is all there is to it:',
          '',
          '```js',
          'const done = [5, 8, 6, 9, 4, 7, 7, 3, 8, 6];',
          'const sprints = () => {',
          '  let left = 62;',
          '  let count = 0;',
          '  for (; left > 0; count++) left -= done[Math.floor(Math.random() * done.length)];',
          '  return count;',
          '};',
          'const runs = Array.from({ length: 10_000 }, sprints).sort((a, b) => a - b);',
          'console.log({ half: runs[5_000], mostly: runs[8_500] });',
          '```',
          '',
          'Run it again after every Sprint. When the number moves, the talk begins early.',
        ].join('\n'),
        votes: ['kofi', 'bela', 'mateo'],
        replies: [
          {
            by: 'hana',
            ago: 30,
            body: '@amara-product-owner, did you not do the same with a bag of beans? I would love to see how you explained it.',
          },
        ],
      },
    ],
  },
  {
    space: 'alumni',
    kind: 'question',
    by: 'bela',
    ago: 5 * DAYS,
    title: 'Who writes the acceptance tests, we or the Product Owner?',
    body: 'Ours hands us a finished list. We test exactly that list, and then it is not what she meant. How do you share this?',
    tags: ['acceptance-criteria', 'refinement'],
    meToo: ['odile'],
    replies: [
      {
        by: 'hana',
        ago: 4.6 * DAYS,
        body: [
          'Together, and with examples rather than rules:',
          '',
          '1. I tell who needs it and bring **one** example.',
          '2. The developers look for the example that breaks it.',
          '3. What we still argue about after ten minutes becomes a question to a user.',
        ].join('\n'),
        votes: ['bela', 'jonas', 'ines'],
        replies: [
          {
            by: 'bela',
            ago: 4.3 * DAYS,
            body: 'Looking for the one that breaks it is what we are good at anyway. Thank you!',
          },
        ],
      },
      {
        by: 'mateo',
        ago: 22,
        body: 'By the way, I give a two-day training on exactly this next month. Twenty per cent off for alumni until Friday: write to me!',
        flag: {
          by: 'ines',
          kind: 'spam',
          words: 'I like Mateo, but this is an advertisement and answers nothing.',
        },
      },
    ],
  },
  {
    space: 'alumni',
    kind: 'question',
    by: 'hana',
    ago: 2.3 * DAYS,
    title: 'Who moderates the retrospective when the Scrum Master is away?',
    body: 'Two of us will be gone for three weeks. Do your teams take turns, or do you skip it?',
    tags: ['retrospective'],
    meToo: ['lucia', 'kofi'],
  },
];
