import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aBridge, type BridgeApp } from '../../support/bridge.js';
import { PlaceQuestions } from '../../../libs/bridge/src/app/place-questions.js';
import { PostMinutes } from '../../../libs/bridge/src/app/post-minutes.js';
import { ReturnNotes } from '../../../libs/bridge/src/app/return-notes.js';
import { outboxInsert } from '#platform';

let bridge: BridgeApp;

beforeAll(async () => {
  bridge = await aBridge({ count: 2 });
});
afterAll(() => bridge.close());

/** A session of a new meetup for which a question is proposed, begun, with the question's topic. */
async function aBoardWithAQuestion() {
  const meetup = await bridge.aMeetup();
  const { thread } = await bridge.aQuestion({ title: 'How do you *slice*?', body: 'We **never** finish.' });
  await bridge.propose(bridge.host, thread.id, meetup.id);
  const board = await bridge.enters(bridge.host, meetup.id);
  await board.give('start-session');
  const topic = await bridge.topicOf(board, thread.id);
  return { meetup, thread, board, topic };
}

describe('a question that is brought to a meetup', () => {
  it('comes to the board with its "me too", and its notes, takeaways and the minutes come back, with no name', async () => {
    const { forum, host } = bridge;
    const meetup = await bridge.aMeetup();
    const asker = await forum.aMember('Anna Asker');
    const { thread } = await forum.ask(asker, bridge.members, {
      title: 'How do you *slice*?',
      body: 'We **never** do.',
    });
    for (const name of ['Ben', 'Cleo']) {
      await forum
        .as(await forum.aMember(name))
        .put(`/threads/${thread.id}/me-too`)
        .expect(200);
    }
    const proposed = await bridge.propose(asker, thread.id);
    expect(proposed).toMatchObject({ open: true, items: [{ state: 'proposed', mayWithdraw: true }] });
    expect(proposed.items[0]!.meetup).toMatchObject({ id: meetup.id, title: meetup.title, startsAt: meetup.startsAt });
    const board = await bridge.enters(host, meetup.id);
    const guest = await bridge.guest(meetup.id, 'Gustav Guest');
    await board.give('start-session');
    const topic = await bridge.topicOf(guest, thread.id);
    const origin = { kind: 'forum', ref: thread.id, label: 'How do you *slice*?', meToo: 2 };
    expect(topic).toMatchObject({ title: 'How do you *slice*?', note: '', by: null, origin });
    expect(guest.raw.join('')).not.toMatch(/Anna Asker|We never do/);
    await bridge.discuss(await readyBoard(board, thread.id), topic.id);
    const takeaway = { takeawayId: randomUUID(), topicId: topic.id, text: 'Cut by <b>value</b>, says @anna' };
    await guest.give('add-takeaway', takeaway);
    await board.give('edit-topic', { topicId: topic.id, note: 'Small slices\n# no heading' });
    await bridge.end(board, meetup.id);

    const [notes, ...more] = await bridge.notes(thread.id);
    expect(more).toEqual([]);
    expect(notes).toMatchObject({ author: { name: 'Hedda Host' }, depth: 1, remark: true, can: { vote: false } });
    expect(notes!.html).toContain(`/meetups/${meetup.id}/summary`);
    expect(notes!.html).toContain('Cut by &lt;b&gt;value&lt;/b&gt;, says @anna');
    expect(notes!.html).toContain('# no heading');
    expect(notes!.html).not.toMatch(/Gustav|Asker|<h\d|class="mention"/);
    const after = await forum.read(asker, thread.id);
    expect(after.thread).toMatchObject({ replyCount: 1, answerCount: 0 });
    expect((await bridge.proposals(asker, thread.id)).items).toMatchObject([{ state: 'over', mayWithdraw: false }]);

    const minutes = await bridge.minutes(meetup.id);
    expect(minutes!.thread).toMatchObject({ title: 'Minutes: Lean Coffee in March, 2 March 2026', replyCount: 0 });
    expect(minutes!.opening.html).toContain(`/threads/${thread.id}`);
    expect(minutes!.opening.html).toContain('2 have this question too');
    expect(minutes!.opening.html).toContain('somebody');
    expect(minutes!.opening.html).not.toMatch(/Gustav|Asker/);
  });

  it('brings its first words along where the public reads them', async () => {
    const meetup = await bridge.aMeetup();
    const open = await bridge.forum.aSpace(bridge.host, 'public');
    const { thread } = await bridge.forum.ask(bridge.host, open, { body: 'We **never** do.' });
    await bridge.propose(bridge.host, thread.id, meetup.id);
    const board = await bridge.enters(bridge.host, meetup.id);
    await board.give('start-session');
    expect(await bridge.topicOf(board, thread.id)).toMatchObject({ note: 'We never do.' });
  });

  it('comes back once, however often the end of the session is told', async () => {
    const { meetup, thread, board, topic } = await aBoardWithAQuestion();
    await bridge.discuss(await readyBoard(board, thread.id), topic.id);
    await bridge.end(board, meetup.id);
    const { forum } = bridge;
    const event = { type: 'lean-coffee.session-closed', payload: { sessionId: meetup.id, meetupId: meetup.id } };
    const { text, values } = outboxInsert([event], bridge.clock.now());
    await forum.database.query(text, values);
    await bridge.done();
    for (const node of [0, 1]) {
      await Promise.all([
        bridge.app(node).get(ReturnNotes).run(meetup.id),
        bridge.app(node).get(PostMinutes).run(meetup.id),
      ]);
    }
    await bridge.done();
    expect(await bridge.notes(thread.id)).toHaveLength(1);
    expect((await forum.read(bridge.host, thread.id)).thread.lastNumber).toBe(2);
    const title = (await bridge.minutes(meetup.id))!.thread.title;
    const posted = await forum.database.query('SELECT FROM thread WHERE title = $1 AND space_id = $2', [
      title,
      bridge.members,
    ]);
    const closed = await forum.database.query(`SELECT FROM lean_coffee_session WHERE phase = 'closed'`);
    expect(posted).toHaveLength(closed.length);
  });
});

describe('the topic of a question', () => {
  it('is there once, when two programs place it at once and again', async () => {
    const { meetup, thread, board } = await aBoardWithAQuestion();
    const { thread: late } = await bridge.aQuestion({ title: 'Late?' });
    await bridge.propose(bridge.host, late.id, meetup.id);
    await Promise.all([0, 1, 0, 1].map((node) => bridge.app(node).get(PlaceQuestions).run(meetup.id)));
    await bridge.topicOf(board, late.id);
    await bridge.done();
    const titles = Object.values(board.state!.topics).map(({ origin }) => origin?.ref);
    expect(titles.sort()).toEqual([thread.id, late.id].sort());
  });

  it('is there once when two facilitators open the session on two programs at once', async () => {
    const meetup = await bridge.aMeetup();
    const { thread } = await bridge.aQuestion();
    await bridge.propose(bridge.host, thread.id, meetup.id);
    const boards = [await bridge.enters(bridge.host, meetup.id, 0), await bridge.enters(bridge.host, meetup.id, 1)];
    const answers = await Promise.all(boards.map((board) => board.tries('start-session')));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    await Promise.all(boards.map((board) => bridge.topicOf(board, thread.id)));
    await bridge.done();
    expect(boards.map((board) => Object.keys(board.state!.topics))).toEqual([
      [expect.any(String)],
      [expect.any(String)],
    ]);
  });

  it('is there once when the program ends before it is noted, and not again once it was taken off', async () => {
    const { meetup, thread, board, topic } = await aBoardWithAQuestion();
    await bridge.done();
    const forget = () =>
      bridge.forum.database.query(
        'UPDATE meetup_proposal SET placed_at = NULL, placed_note = NULL WHERE thread_id = $1',
        [thread.id],
      );
    await forget();
    await bridge.app(1).get(PlaceQuestions).run(meetup.id);
    expect(Object.keys(board.state!.topics)).toEqual([topic.id]);
    await board.has(await board.give('remove-topic', { topicId: topic.id }));
    await forget();
    await bridge.app(1).get(PlaceQuestions).run(meetup.id);
    const fresh = await bridge.enters(bridge.host, meetup.id, 1);
    expect(Object.keys(fresh.state!.topics)).toEqual([]);
  });

  it('comes at once while the session goes on', async () => {
    const { meetup, board } = await aBoardWithAQuestion();
    const member = await bridge.forum.aMember();
    const { thread } = await bridge.aQuestion({ title: 'One more?' });
    await bridge.propose(member, thread.id, meetup.id);
    expect(await bridge.topicOf(board, thread.id)).toMatchObject({ title: 'One more?' });
  });
});

/** The board once it knows the topic of a thread: steps are counted on what is seen. */
async function readyBoard<Board extends Parameters<BridgeApp['topicOf']>[0]>(board: Board, threadId: string) {
  await bridge.topicOf(board, threadId);
  return board;
}
