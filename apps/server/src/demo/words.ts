/** Something to talk about, and what might come of it. */
export interface Subject {
  title: string;
  note?: string;
  /** Takeaways that somebody may write down while it is discussed. */
  takeaways: readonly string[];
}

/** What the people of the live meetups bring along. */
export const SUBJECTS: readonly Subject[] = [
  {
    title: 'Saying no to a stakeholder you like',
    note: 'She is right about the problem. Her solution would cost us the quarter.',
    takeaways: ['Say yes to the problem first, then talk about the order.', 'Show what would wait for it, by name.'],
  },
  {
    title: 'Our Sprint Goal is a list of tickets',
    takeaways: [
      'Write the goal before choosing the items.',
      'Ask in the middle of the Sprint: would we still pick this?',
    ],
  },
  {
    title: 'How small is small enough for a backlog item?',
    takeaways: ['Small enough to be wrong about it within a week.', 'Slice by who is helped first, not by layer.'],
  },
  {
    title: 'The Daily has become a report to me',
    note: 'When I stay away it works. That cannot be the answer, or can it?',
    takeaways: ['Stand where you cannot be looked at.', 'Walk the board from right to left.'],
  },
  {
    title: 'One team, two Product Owners',
    takeaways: ['One of them decides the order. Say who, in public.', 'Share discovery, not the final word.'],
  },
  {
    title: 'Retrospectives where nothing changes',
    takeaways: ['One experiment per Sprint, with a date.', 'Begin with what became of the last one.'],
  },
  {
    title: 'Estimates that turn into promises',
    takeaways: ['Talk in ranges, and say what would narrow them.', 'Show the last ten, as they really went.'],
  },
  {
    title: 'Legacy work versus new features',
    note: 'Half of our Sprint is keeping the lights on, and nobody outside sees it.',
    takeaways: ['Make the upkeep visible as a line of its own.', 'Agree on a share, look at it each month.'],
  },
  {
    title: 'Where do you keep the product vision so that people see it?',
    takeaways: ['Open each review with it, in one sentence.', 'Let somebody else than the Product Owner tell it.'],
  },
  {
    title: 'First ninety days as a Scrum Master',
    takeaways: ['Listen for a month. Write it all down.', 'Fix one small thing that everybody complains about.'],
  },
  {
    title: 'Remote team, six time zones',
    takeaways: ['Write decisions down where the others will wake up to them.', 'Take turns in staying up late.'],
  },
  {
    title: 'Measuring outcomes when the release is months away',
    takeaways: ['Find the smallest group who can have it now.', 'Measure what they do, not what they say.'],
  },
  {
    title: 'My developers do not come to the review',
    takeaways: ['Let whoever built it show it.', 'Invite one real user: then they come.'],
  },
  {
    title: 'Who writes acceptance criteria with you?',
    takeaways: ['Three people, half an hour, one example each.', 'Examples first, rules afterwards.'],
  },
  {
    title: 'The release train leaves without our Definition of Done',
    takeaways: ['Put what is missing on the wall, not in a footnote.', 'Move one item into it every Sprint.'],
  },
  {
    title: 'A sponsor who changes direction every month',
    takeaways: ['Ask which bet has been lost, and what we learned.', 'A short horizon is fine if it is written down.'],
  },
  {
    title: 'How do you prepare a refinement that nobody dreads?',
    takeaways: ['Two items well beat ten in a hurry.', 'Send the question ahead, not the ticket.'],
  },
  {
    title: 'Talking about technical debt with finance',
    takeaways: ['Speak of delay, in weeks and money.', 'Bring one story of a thing that took three times as long.'],
  },
  {
    title: 'Is one certificate the start or the end?',
    takeaways: ['Practice with somebody who disagrees with you.', 'Come back here in three months and tell.'],
  },
  {
    title: 'Splitting a team that has grown to thirteen',
    takeaways: ['Let them draw the line themselves.', 'Split along what customers notice.'],
  },
];

/** The meetup of the past: four subjects that were discussed, and one that nobody got to. */
export const PAST_SUBJECTS: readonly Subject[] = [
  {
    title: 'Ordering a backlog when everything is urgent',
    note: 'Four departments, four number ones.',
    takeaways: [
      'Put two items side by side and ask which one may be late.',
      'Write the order on the wall, with the date of the decision.',
    ],
  },
  {
    title: 'Scrum Master of three teams at once',
    takeaways: ['Be in one team for a whole Sprint, then the next.', 'Teach the teams to start without you.'],
  },
  {
    title: 'Interviewing users without selling to them',
    takeaways: ['Ask about the last time, never about the next.'],
  },
  {
    title: 'What do you do with a Sprint that is lost by Wednesday?',
    takeaways: [
      'Talk about the goal before talking about the scope.',
      'A smaller goal that is met beats a big one moved.',
    ],
  },
  {
    title: 'Bringing a works council along',
    note: 'Ours heard of it last. How did you do it?',
    takeaways: [],
  },
];

/** On the board of the meetup to come. */
export const NEXT_SUBJECT: Subject = {
  title: 'Product Goals that survive the summer',
  note: 'We wrote one in May. Nobody could say it by heart in September.',
  takeaways: [],
};

export const SERIES = {
  title: 'Product people, third Thursday',
  description: 'Our monthly Lean Coffee: bring a question from your work, leave with somebody else’s answer.',
} as const;

export const LIVE = {
  title: 'Open coffee table',
  description: 'A meetup of the demo that is always on. The people at the table are simulated; you are not. Join in.',
} as const;

/** Why the moderator put a word in the place of the facts. */
export const OVERRIDE_REASON = 'The laptop gave up; Dilan stayed with us by phone until a few minutes before the end.';
