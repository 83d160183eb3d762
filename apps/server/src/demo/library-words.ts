import type { LibraryKind } from '#contracts';

/** A page of the free library. */
export interface LibraryPage {
  title: string;
  libraryKind: LibraryKind;
  /** Whole minutes that reading it takes. */
  minutes: number;
  markdown: string;
}

/** What every member may read, the latest last. */
export const LIBRARY: readonly LibraryPage[] = [
  {
    title: 'Lean Coffee in five minutes',
    libraryKind: 'blog-post',
    minutes: 5,
    markdown: `
A Lean Coffee is a meeting without an agenda that ends on time. Whoever is there makes the agenda, and nobody has to
prepare anything.

1. **Gather.** Everybody writes down what they would like to talk about, one topic a card, in a few words.
2. **Vote.** Each has a handful of votes. The cards are put into the order that comes out.
3. **Talk.** The first topic gets a few minutes. When they are over, everybody shows a thumb: go on, I do not mind, or next.
4. **Take home.** Before it ends, each says one thing that they will do or think about.

## What makes it work

- The clock is kept by somebody who does not talk much.
- A thumb is an answer, not the beginning of a debate.
- A topic that nobody votes for is not a bad topic. It is one for a walk with one person.

## What to try first

Bring a real question, and say how it looks from where you stand. "How do I get better at refinement?" is about everybody.
"My refinement had eleven people in it on Tuesday, and two of them spoke" is about you, and that is what helps the others.
`.trim(),
  },
  {
    title: 'What an SEU is, and how to gather them without noticing',
    libraryKind: 'resource',
    minutes: 6,
    markdown: `
Certifications of the Scrum Alliance hold for two years. To renew one you tell what you have learned meanwhile, in
**Scrum Education Units**, SEUs for short. As a rule of thumb, an hour of learning is one unit.

| You hold                  | Units in two years |
| ------------------------- | -----------------: |
| a foundational one        |                 20 |
| an advanced one           |                 30 |
| a professional one        |                 40 |

What counts is yours to say: meetups, books, a talk you gave, an hour in which a colleague taught you something. What you
log is asked for rarely, and then it is good to have a note of it.

## A habit that costs a minute

- Log it on the day. In two years you will not remember the meetup of last March.
- Write down what you learned, in one sentence, and not only what it was called.
- An hour a month, and you are there without a hurry.

Afterclass keeps a record of the meetups that you attend and of what you read here. You log them yourself at the Scrum
Alliance, whose pages have the rules as they are today.
`.trim(),
  },
  {
    title: 'A Product Owner’s first ninety days',
    libraryKind: 'ebook',
    minutes: 12,
    markdown: `
You come back from class with a head full of ideas, and on your desk lies the backlog that was there before. This is an
order to begin in. It is not the only one.

## Days 1 to 30: look

Change nothing that can wait. Talk to **five people who use the product**, and ask about the last time: what did they want
to get done, and where did it get stuck? Sit with support for a morning. Read the oldest ten items of the backlog, and
find out who still waits for them.

> Write down what surprises you. In three months it will be normal, and you will not see it any more.

## Days 31 to 60: choose

Write a Product Goal in one sentence, and show it to the people you have met. Where it makes them shrug, write another one.
Then delete what does not lead there. The list will be shorter than you feared, and the talks about it easier.

- Say who decides the order. If it is not you, find out who it is, and ask them what they would need to let go of it.
- Show the order where everybody can see it.

## Days 61 to 90: learn

Choose the smallest piece that one real person would thank you for, and have it in their hands. Watch. Do not explain.
Then tell the team what you saw, all of it, also the part where nobody understood the button.

By now you have a goal, an order and one thing that is known to help. That is what the next ninety days are made of.
`.trim(),
  },
  {
    title: 'Ten questions for a quiet Sprint Review',
    libraryKind: 'resource',
    minutes: 3,
    markdown: `
For the day on which everybody came, everybody watched, and nobody spoke. Choose one or two.

1. What did you expect to see today that you did not?
2. Whom would this help first, and when could they have it?
3. What would you stop doing once this is there?
4. What has changed outside since the last time we met?
5. If we had to be done today, what would you miss most?
6. What did you try that went wrong? Show us.
7. Which of the next three items could be late?
8. What do you hear from people who are not in this room?
9. What did we learn that we did not want to know?
10. What should we look at together the next time?
`.trim(),
  },
];
