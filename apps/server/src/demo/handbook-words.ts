import type { PrintedPage } from './pdf.js';

/** What is printed for the two days of a class, by the code of its course. */
export const HANDBOOKS = {
  CSPO: [
    {
      title: 'Two days about one product',
      text: [
        'This handbook goes along with the class. It is short on purpose: what matters is what you write between the lines.',
        'You will need one thing for it: a product that you know. Yours, or one that you use every day and would like to be better.',
        '- First morning: for whom, and why',
        '- First afternoon: a goal, and how to tell that it is reached',
        '- Second morning: the backlog, its order and its size',
        '- Second afternoon: people with wishes, and the first Monday after',
      ],
    },
    {
      title: 'Who decides what',
      text: [
        'Scrum gives three accountabilities to one small team. None of them is a rank.',
        '- The Product Owner answers for the value of what is made, and therefore for its order.',
        '- The Developers answer for how it is made, and for a usable Increment by the end of each Sprint.',
        '- The Scrum Master answers for how well the team works, and for whatever stands in its way.',
        'A Product Owner may ask others to do the work of a backlog. The answer to “why this first?” stays with one person, and everybody knows who it is.',
      ],
    },
    {
      title: 'From a wish to a goal',
      steps: ['Vision', 'Product Goal', 'Sprint Goal', 'Increment'],
      text: [
        'A vision is a direction: it may never be reached. A Product Goal can be, and when it is, the team chooses another one. A Sprint Goal is the next step that is worth a Sprint.',
        'Read the row from the left and ask how. Read it from the right and ask why. Where one of the answers takes more than a sentence, something is missing between two boxes.',
        'Exercise: write the Product Goal of your product in one sentence. Give it to your neighbour, and ask what would tell them that it is reached.',
      ],
    },
    {
      title: 'A goal that can be reached',
      text: [
        'A good Product Goal has four marks. It names who is better off. It says what they can do then that they cannot do now. Somebody who was not in the room can tell whether it is reached. And it leaves the way open.',
        '- “A new portal by June” names a thing and a day, and nobody who is better off.',
        '- “Patients book their next visit themselves before they leave the ward” can be watched.',
        'A number helps where it measures what people do. It harms where it only measures what we make.',
      ],
    },
    {
      title: 'The order of a backlog',
      text: [
        'Urgent is what somebody says. Order is what somebody decides. Lay two items side by side and ask which of them may be late: that question always has an answer.',
        '- What do we learn by it, and what would we do otherwise if we knew?',
        '- Who waits, and what does a week of waiting cost them?',
        '- What becomes easier once it is done?',
        'The lower half of a backlog is a place for forgetting. Delete what is older than a year; whoever misses it will tell you.',
      ],
    },
    {
      title: 'Small enough',
      text: [
        'An item is small enough when you can be wrong about it within a week, and when one person outside of the team would notice that it is done.',
        'Slice by who is helped first, not by layers. A search that finds only names, for the ten people at the front desk, is a slice. “The database part of the search” is none.',
        'Exercise: take the largest item of your backlog. Find the smallest piece of it that one real person would thank you for.',
      ],
    },
    {
      title: 'People with wishes',
      text: [
        'Say yes to the problem before you talk about the solution. Most wishes come as a solution, because that is how people try to help.',
        '- “What happens when you do not get it?”',
        '- “When was the last time that you needed it?”',
        '- “What would you give up for it?”',
        'A no is easier to hear when it comes with what goes first, and why. Show the order; do not defend it.',
      ],
    },
    {
      title: 'On Monday I will',
      text: [
        'One sentence, one date, one person who will ask you about it. Write it on the card, and take a picture of it before you leave.',
        'The class has a space in the forum. In three months somebody will ask there what became of the cards. Failed attempts are welcome; they make the better stories.',
      ],
    },
  ],
  CSM: [
    {
      title: 'Two days about a team',
      text: [
        'A team learns when it looks at what happened and changes one thing. That is most of what these two days are about.',
        '- First day: what Scrum asks for, and what it leaves to you',
        '- Second day: helping without taking over',
      ],
    },
    {
      title: 'Three pillars, five events',
      steps: ['Transparency', 'Inspection', 'Adaptation'],
      text: [
        'An event is a place to look at something together, and to change something because of it. Where nothing can change, cancel the meeting. Where nothing can be seen, make it visible first.',
        '- Sprint Planning looks at the Product Backlog and changes the plan of the Sprint.',
        '- The Daily Scrum looks at the Sprint Goal and changes the plan of the day.',
        '- The Sprint Review looks at the Increment and changes the Product Backlog.',
        '- The Sprint Retrospective looks at how we work and changes that.',
      ],
    },
    {
      title: 'Helping without taking over',
      text: [
        'Ask before you answer. Wait before you ask. Silence of ten seconds feels like a minute to whoever keeps it, and like thinking to everybody else.',
        'What you do for a team twice, it will expect a third time. Choose what you want to be needed for.',
      ],
    },
  ],
} as const satisfies Record<string, readonly PrintedPage[]>;
