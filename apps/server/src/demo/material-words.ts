import type { Release } from '#contracts';
import { HANDBOOKS } from './handbook-words.js';
import type { Key } from './people.js';
import type { PrintedPage } from './pdf.js';

/** A page, a link, or a file that is printed. */
type Content = { markdown: string } | { url: string } | { print: { name: string; pages: readonly PrintedPage[] } };

/** Something that a class hands out. */
export type StoryMaterial = Content & {
  title: string;
  release: Release;
  /** To be prepared until so many days before the class. */
  dueDays?: number;
  /** What became of it after the class. */
  later?: { note: string; markdown: string };
  /** Who has looked at it, and is not through with it. */
  opened?: readonly Key[];
  completed?: readonly Key[];
};

interface StorySection {
  title: string;
  materials: readonly StoryMaterial[];
}

const GUIDE = {
  title: 'The Scrum Guide',
  url: 'https://scrumguides.org/scrum-guide.html',
  release: 'before',
} as const;

/** The handbook, which people ask about: its title in every class. */
export const HANDBOOK = 'Handbook of the two days';

const CANVAS = [
  '## One page, five answers',
  '',
  'Fill it in with a pencil. It is done when somebody who does not know your product can tell it back to you.',
  '',
  '| Question                          | Your answer |',
  '| --------------------------------- | ----------- |',
  '| Whom does it help?                |             |',
  '| What do they want to get done?    |             |',
  '| What do they do today instead?    |             |',
  '| How will we notice that it helps? |             |',
  '| What will we *not* do?            |             |',
].join('\n');

/** What the class in Lyon was taught with. */
const IN_LYON: readonly StorySection[] = [
  {
    title: 'Before we meet',
    materials: [
      {
        title: 'Welcome, and what to bring',
        markdown: [
          'We begin on the first day at **8:45** with coffee, and at 9:00 with work.',
          '',
          '- Bring a product that you know well, in your head. Slides are not needed.',
          '- Bring one question that you would be sorry to take home again.',
          '- Leave the laptop in the bag. There is paper, and there are windows.',
        ].join('\n'),
        release: 'before',
        dueDays: 2,
        completed: ['amara', 'lucia', 'hana', 'wren', 'ines'],
        opened: ['mateo'],
      },
      { ...GUIDE, dueDays: 2, completed: ['amara', 'lucia', 'ines'], opened: ['hana', 'odile'] },
    ],
  },
  {
    title: 'The two days',
    materials: [
      {
        title: HANDBOOK,
        print: { name: 'handbook-product-owner.pdf', pages: HANDBOOKS.CSPO },
        release: 'during',
        opened: ['amara', 'lucia', 'hana', 'wren'],
        completed: ['ines'],
      },
      {
        title: 'A product on one page',
        markdown: CANVAS,
        release: 'during',
        later: {
          note: 'A sixth question, which the class in Lyon found missing.',
          markdown: `${CANVAS}\n| What would make us stop?          |             |`,
        },
        completed: ['amara', 'lucia'],
      },
    ],
  },
  {
    title: 'Afterwards',
    materials: [
      {
        title: 'What to do with your card',
        markdown: [
          'You wrote one sentence: *On Monday I will …*',
          '',
          '1. Tell it to somebody at work before Monday.',
          '2. Do it badly rather than not at all.',
          '3. Ask in the space of the class when it gets stuck. Everybody there has a card, too.',
        ].join('\n'),
        release: 'after',
        completed: ['hana', 'ines'],
      },
    ],
  },
];

/** What those in the coming class are to prepare, and what waits for them. */
const ONLINE: readonly StorySection[] = [
  {
    title: 'Before we meet',
    materials: [
      {
        title: 'Check your sound and your picture',
        markdown: [
          'Two days in front of a screen go well when three things do:',
          '',
          '- a headset, so that nobody hears themselves twice',
          '- a chair that you like, and a window',
          '- half an hour for lunch that belongs to **you**',
          '',
          'The call opens fifteen minutes early on both days. Come in and say hello; it is the best test there is.',
        ].join('\n'),
        release: 'before',
        dueDays: 2,
        completed: ['amara', 'jonas'],
        opened: ['dilan'],
      },
      { ...GUIDE, dueDays: 2, completed: ['jonas'], opened: ['bela'] },
      {
        title: 'Three sentences about your team',
        markdown: [
          'Write them down before the first day, and keep them to yourself until then:',
          '',
          '1. This is what my team is good at: …',
          '2. This is what we stopped talking about: …',
          '3. This is what I would like to be able to do in two days: …',
        ].join('\n'),
        release: 'before',
        dueDays: 1,
      },
    ],
  },
  {
    title: 'The two days',
    materials: [
      {
        title: HANDBOOK,
        print: { name: 'handbook-scrum-master.pdf', pages: HANDBOOKS.CSM },
        release: 'during',
      },
    ],
  },
  {
    title: 'Afterwards',
    materials: [
      {
        title: 'Before you take the exam',
        markdown:
          'Sleep a night over it. Read the Scrum Guide once more, aloud, and stop where you would not say it so.',
        release: 'after',
      },
    ],
  },
];

/** What classes hand out, by the code of their course. */
export const MATERIALS = { CSPO: IN_LYON, CSM: ONLINE } as const;
