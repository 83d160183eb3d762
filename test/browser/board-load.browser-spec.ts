import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { type BoardRoom, type InTheRoom, aBoardRoom } from '../support/live-board.js';
import { pageWork } from '../support/page-work.js';

jest.setTimeout(300_000);

const PEOPLE = 100;
const VOTES = 120;
const PAUSE_MS = 50;
const LONGEST_TASK_MS = 100;

let room: BoardRoom | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});

/** Runs in the page: whether the cards together show so many votes. */
function votesShown(wanted: number): boolean {
  interface Cards {
    document: { querySelectorAll(selector: string): Iterable<{ dataset: { total: string } }> };
  }
  const totals = [...(globalThis as unknown as Cards).document.querySelectorAll('[data-total]')];
  return totals.reduce((sum, { dataset }) => sum + Number(dataset.total), 0) === wanted;
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a full board', () => {
  it('never stalls while a hundred people vote on a hundred topics, twenty votes a second', async () => {
    const settings = { votesHidden: false, votesPerPerson: 20 };
    room = await aBoardRoom('Maya Okafor', settings);
    const maya = await room.enters('Maya Okafor');
    await maya.page.getByRole('button', { name: 'Start gathering' }).click();
    const people: InTheRoom[] = [];
    for (let number = 1; number <= PEOPLE; number += 10) {
      const names = Array.from({ length: 10 }, (_, index) => `Person ${number + index}`);
      people.push(...(await Promise.all(names.map((name) => room!.comes(name)))));
    }
    const topicIds = people.map(() => crypto.randomUUID());
    await Promise.all(
      people.map((person, index) =>
        person.gives('add-topic', { topicId: topicIds[index], title: `Topic ${index + 1}, and what we make of it` }),
      ),
    );
    await maya.page
      .getByRole('heading', { name: /^Topic / })
      .nth(PEOPLE - 1)
      .waitFor();
    await maya.page.getByRole('button', { name: 'Open voting' }).click();
    await maya.page.getByText('20 of 20 votes left').waitFor();

    const { longestTask } = await pageWork(maya.page.context().browser()!, async () => {
      const given: Promise<void>[] = [];
      for (let vote = 0; vote < VOTES; vote += 1) {
        const topicId = topicIds[(vote * 7) % PEOPLE];
        given.push(people[vote % PEOPLE]!.gives('cast-vote', { topicId }));
        if (vote % 30 === 15) await maya.page.getByRole('button', { name: /^Vote for “Topic 5,/ }).click();
        await wait(PAUSE_MS);
      }
      await Promise.all(given);
      await maya.page.waitForFunction(votesShown, VOTES + VOTES / 30);
    });
    expect(longestTask).toBeLessThanOrEqual(LONGEST_TASK_MS);
  });
});
