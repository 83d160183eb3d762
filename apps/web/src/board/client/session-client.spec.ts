import { describe, expect, it } from '@jest/globals';
import { evolveAll, projectState } from '#lean-coffee/core';
import { memoryStore, type KeyValueStore } from './ports.js';
import { SessionClient } from './session-client.js';
import { ANNA, FakeServer, FakeSocket, HOST, ManualTicker, SESSION, settle, topicId } from './testing/fake-server.js';

interface Table {
  server: FakeServer;
  client: SessionClient;
  socket: FakeSocket;
  ticker: ManualTicker;
}

const stores = () => ({ tabStore: memoryStore(), lastingStore: memoryStore() });
let made = 0;
const newId = () => `dddddddd-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;

/** Anna at the board, while the host has it where the test wants it. */
async function anna(
  server = new FakeServer(),
  kept: { tabStore: KeyValueStore; lastingStore: KeyValueStore } = stores(),
): Promise<Table> {
  const ticker = new ManualTicker();
  const socket = server.socketOf(ANNA, ticker);
  const client = new SessionClient(SESSION, { socket, ticker, ...kept, newId });
  client.start();
  await settle();
  ticker.frame();
  return { server, client, socket, ticker };
}

/** A room that votes on so many topics. */
function voting(topics: number, server = new FakeServer()): FakeServer {
  server.does(HOST, { type: 'start-session' });
  for (let number = 1; number <= topics; number += 1) {
    server.does(HOST, { type: 'add-topic', topicId: topicId(number), title: `Topic ${number}` });
  }
  server.does(HOST, { type: 'open-voting', expected: server.truth.step });
  return server;
}

/** The topic on the table has run out of time, and the thumbs are asked for. */
function polling(): FakeServer {
  const server = voting(1);
  server.does(HOST, { type: 'close-voting', expected: server.truth.step });
  server.does(HOST, { type: 'start-topic', topicId: topicId(1), expected: server.truth.step });
  server.does(HOST, { type: 'open-poll', expected: server.truth.step });
  return server;
}

const titles = ({ client }: Table) => Object.values(client.getView().state?.topics ?? {}).map((topic) => topic.title);
const sent = ({ server }: Table, name: string) => server.asked.filter((message) => message.name === name);

describe('following a session', () => {
  it('sees what the server shows to its kind of viewer', async () => {
    const table = await anna(voting(3));
    table.server.does(HOST, { type: 'cast-vote', topicId: topicId(1) });
    table.ticker.frame();
    expect(table.client.getView().state).toEqual(projectState(table.server.truth, 'participant'));
    expect(table.client.getView().position).toEqual({ epoch: 1, seq: table.server.seq });
  });

  it('asks for what it missed when a frame is missing, and applies nothing twice', async () => {
    const table = await anna(voting(1));
    table.server.does(HOST, { type: 'add-topic', topicId: topicId(2), title: 'Lost' }, [table.socket]);
    table.server.does(HOST, { type: 'add-topic', topicId: topicId(3), title: 'Came' });
    table.ticker.frame();
    await settle();
    table.ticker.frame();
    expect(titles(table)).toEqual(['Topic 1', 'Lost', 'Came']);
    expect(sent(table, 'join').at(-1)?.payload).toMatchObject({ since: { epoch: 1 } });
    expect(table.client.getView().state).toEqual(projectState(table.server.truth, 'participant'));
  });

  it('puts frames that came in the wrong order into the right one', async () => {
    const table = await anna(voting(1));
    const { server, socket, ticker } = table;
    server.does(HOST, { type: 'add-topic', topicId: topicId(2), title: 'First' }, [socket]);
    server.does(HOST, { type: 'add-topic', topicId: topicId(3), title: 'Second' }, [socket]);
    socket.receive('events', server.frame(socket, server.seq));
    socket.receive('events', server.frame(socket, server.seq - 1, server.seq - 1));
    ticker.frame();
    expect(titles(table)).toEqual(['Topic 1', 'First', 'Second']);
    expect(sent(table, 'join')).toHaveLength(1);
  });

  it('drops what it has when the same frame comes twice', async () => {
    const table = await anna(voting(1));
    table.server.does(HOST, { type: 'add-topic', topicId: topicId(2), title: 'Once' });
    table.socket.receive('events', table.server.frame(table.socket, table.server.seq));
    table.ticker.frame();
    expect(table.client.getView().state?.topicsAdded).toBe(2);
  });

  it('changes the picture once for all that arrives before it is drawn', async () => {
    const table = await anna(voting(2));
    let drawn = 0;
    table.client.subscribe(() => (drawn += 1));
    for (let round = 1; round <= 40; round += 1) {
      table.server.does(HOST, { type: 'edit-topic', topicId: topicId(1), title: `Words ${round}` });
    }
    expect(drawn).toBe(0);
    table.ticker.frame();
    expect(drawn).toBe(1);
    expect(titles(table)).toEqual(['Words 40', 'Topic 2']);
  });

  it('leaves untouched topics the very same objects, so that their cards are not drawn again', async () => {
    const table = await anna(voting(3));
    const before = table.client.getView().state!.topics;
    table.server.does(HOST, { type: 'edit-topic', topicId: topicId(2), title: 'Other words' });
    table.ticker.frame();
    const after = table.client.getView().state!.topics;
    expect(after[topicId(1)]).toBe(before[topicId(1)]);
    expect(after[topicId(2)]).not.toBe(before[topicId(2)]);
  });

  it('takes a fresh snapshot when it becomes another kind of viewer', async () => {
    const table = await anna(voting(2));
    const { server, socket, ticker, client } = table;
    const you = { personId: ANNA.personId, kind: 'member', viewerKind: 'facilitator' };
    const mine = client.getView().mine;
    const snapshot = { ...projectState(server.truth, 'facilitator'), locked: true };
    socket.receive('snapshot', { sessionId: SESSION, epoch: 1, seq: server.seq, you, mine, snapshot });
    ticker.frame();
    expect(client.getView().you?.viewerKind).toBe('facilitator');
    expect(client.getView().state?.locked).toBe(true);
  });

  it('joins again when the server says that it lost frames, and stops when it may not stay', async () => {
    const table = await anna(voting(1));
    table.socket.receive('resync', { sessionId: SESSION, rejoin: true });
    await settle();
    expect(sent(table, 'join')).toHaveLength(2);
    const problem = { type: '', title: '', status: 403, code: 'removed-from-room' };
    table.socket.receive('resync', { sessionId: SESSION, rejoin: false, problem });
    expect(table.client.getView()).toMatchObject({ connection: 'stopped', problem: { code: 'removed-from-room' } });
  });
});

describe('one’s own commands', () => {
  it('show at once, before the server has answered', async () => {
    const table = await anna(voting(2));
    table.socket.latency = 100;
    void table.client.send('cast-vote', { topicId: topicId(1) });
    void table.client.send('add-topic', { topicId: topicId(9), title: 'Mine' });
    expect(table.client.getView().mine).toMatchObject({ spent: 1, votes: { [topicId(1)]: 1 } });
    expect(titles(table)).toContain('Mine');
    expect(table.server.truth.topics[topicId(9)]).toBeUndefined();
  });

  it('are taken back when the server refuses, and say why', async () => {
    const table = await anna(voting(2));
    table.server.refuseNext = 'topic-unknown';
    const outcome = await table.client.send('cast-vote', { topicId: topicId(1) });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'topic-unknown' } });
    expect(table.client.getView().mine?.votes).toEqual({});
    expect(table.client.getView().refused?.problem.code).toBe('topic-unknown');
  });

  it('never show more votes than the budget, however fast one clicks', async () => {
    const table = await anna(voting(2));
    table.socket.latency = 100;
    for (let click = 0; click < 9; click += 1) void table.client.send('cast-vote', { topicId: topicId(1) });
    expect(table.client.getView().mine).toMatchObject({ spent: 3, votes: { [topicId(1)]: 3 } });
    await table.ticker.pass(100);
    await table.ticker.pass(100);
    expect(table.server.truth.secret?.spent[ANNA.personId]).toBe(3);
    expect(table.client.getView().mine).toMatchObject({ spent: 3 });
  });

  it('are repeated under the same id after the answer was lost, and count once', async () => {
    const table = await anna(voting(2));
    table.server.loseNextAnswer = true;
    const outcome = table.client.send('cast-vote', { topicId: topicId(1) });
    await settle();
    expect(table.client.getView()).toMatchObject({ connection: 'lost', waiting: 1 });
    table.socket.connect();
    // Joined again, and not yet answered: the vote is in what the server sent, and does not show twice.
    expect(table.client.getView().mine?.votes).toEqual({ [topicId(1)]: 1 });
    await expect(outcome).resolves.toEqual({ ok: true });
    table.ticker.frame();
    const ids = sent(table, 'command').map(({ payload }) => (payload as { commandId: string }).commandId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(table.server.truth.secret?.spent[ANNA.personId]).toBe(1);
    expect(table.client.getView()).toMatchObject({ waiting: 0, mine: { votes: { [topicId(1)]: 1 } } });
  });

  it('given without a connection are shown, kept, and sent in their order on return', async () => {
    const table = await anna(voting(1));
    table.socket.breaks();
    void table.client.send('add-takeaway', { takeawayId: topicId(50), text: 'First' });
    void table.client.send('add-takeaway', { takeawayId: topicId(51), text: 'Second' });
    expect(Object.values(table.client.getView().state!.takeaways).map(({ text }) => text)).toEqual(['First', 'Second']);
    table.socket.connect();
    await settle();
    table.ticker.frame();
    expect(Object.values(table.server.truth.takeaways).map(({ text }) => text)).toEqual(['First', 'Second']);
    expect(table.client.getView().waiting).toBe(0);
  });

  it('survive a reload of the page', async () => {
    const server = voting(1);
    const kept = stores();
    const before = await anna(server, kept);
    before.socket.breaks();
    void before.client.send('cast-vote', { topicId: topicId(1) });
    void before.client.send('add-topic', { topicId: topicId(9), title: 'Typed on a train' });
    before.client.close();

    const after = await anna(server, kept);
    expect(titles(after)).toContain('Typed on a train');
    await after.ticker.pass(10);
    expect(server.truth.topics[topicId(9)]?.title).toBe('Typed on a train');
    expect(server.truth.secret?.spent[ANNA.personId]).toBe(1);
    expect(kept.tabStore.keys('')).toEqual([]);
    expect(kept.lastingStore.keys('')).toEqual([]);
  });

  it('survive a crash of the tab where somebody typed them', async () => {
    const server = voting(1);
    const kept = stores();
    const before = await anna(server, kept);
    before.socket.breaks();
    void before.client.send('cast-vote', { topicId: topicId(1) });
    void before.client.send('add-takeaway', { takeawayId: topicId(50), text: 'Worth keeping' });

    await anna(server, { ...kept, tabStore: memoryStore() });
    expect(server.truth.takeaways[topicId(50)]?.text).toBe('Worth keeping');
    expect(server.truth.secret?.spent[ANNA.personId]).toBeUndefined();
  });

  it('wait and come again when the server is busy', async () => {
    const table = await anna(voting(1));
    table.server.refuseNext = 'rate-limited';
    const outcome = table.client.send('cast-vote', { topicId: topicId(1) });
    await settle();
    expect(table.client.getView()).toMatchObject({ waiting: 1, refused: null, mine: { spent: 1 } });
    await table.ticker.pass(1_000);
    await expect(outcome).resolves.toEqual({ ok: true });
  });

  it('show a thumb as answered once, also when one changes one’s mind', async () => {
    const table = await anna(polling());
    table.socket.latency = 100;
    const expected = table.server.truth.step;
    const poll = () => {
      const stage = table.client.getView().state!.stage;
      return stage.phase === 'discussing' ? stage.current?.poll : null;
    };
    void table.client.send('show-thumb', { thumb: 'up', expected });
    void table.client.send('show-thumb', { thumb: 'down', expected });
    expect(poll()).toMatchObject({ answered: 1 });
    expect(table.client.getView().mine?.thumb?.thumb).toBe('down');
    await table.ticker.pass(100);
    await table.ticker.pass(100);
    expect(poll()).toMatchObject({ answered: 1 });
  });
});

describe('the server’s time', () => {
  it.each([
    ['a quarter of an hour behind', -900_000],
    ['right', 0],
    ['a quarter of an hour ahead', 900_000],
  ])('is known to a machine whose clock is %s', async (_, wallOff) => {
    const server = new FakeServer();
    const ticker = new ManualTicker(wallOff);
    const started = ticker.monotonic();
    server.now = () => 1_000_000 + (ticker.monotonic() - started);
    const socket = server.socketOf(ANNA, ticker);
    socket.latency = 40;
    const client = new SessionClient(SESSION, { socket, ticker, ...stores(), newId });
    client.start();
    for (let turn = 0; turn < 30; turn += 1) await ticker.pass(40);
    expect(Math.abs(client.now() - server.now())).toBeLessThan(50);
  });

  it('is right again at once after a sleep, and exact after asking', async () => {
    const server = new FakeServer();
    const ticker = new ManualTicker(-900_000);
    const socket = server.socketOf(ANNA, ticker);
    const client = new SessionClient(SESSION, { socket, ticker, ...stores(), newId });
    client.start();
    await settle();
    const slept = 600_000;
    const began = client.now();
    ticker.sleep(slept);
    client.wake();
    expect(client.now() - began).toBe(slept);
    server.now = () => began + slept + 120;
    client.wake();
    await settle();
    expect(client.now()).toBe(began + slept + 120);
  });

  it('notices a sleep by itself, without anyone touching the page', async () => {
    const server = new FakeServer();
    const ticker = new ManualTicker();
    const client = new SessionClient(SESSION, { socket: server.socketOf(ANNA, ticker), ticker, ...stores(), newId });
    client.start();
    await settle();
    const asked = () => server.asked.filter(({ name }) => name === 'clock').length;
    for (let turn = 0; turn < 10; turn += 1) await ticker.pass(200);
    const before = asked();
    ticker.sleep(600_000);
    await ticker.pass(5_000);
    expect(asked()).toBeGreaterThan(before);
  });
});

describe('a long evening with a bad connection', () => {
  it('ends with what the server has', async () => {
    const table = await anna(voting(4));
    const { server, socket, ticker, client } = table;
    const start = structuredClone(projectState(server.truth, 'participant'));
    const from = server.seq;
    for (let round = 0; round < 60; round += 1) {
      if (round % 7 === 3) socket.breaks();
      if (round % 7 === 5) socket.connect();
      if (round % 11 === 4) server.loseNextAnswer = true;
      void client.send(round % 3 === 2 ? 'retract-vote' : 'cast-vote', { topicId: topicId((round % 4) + 1) });
      server.does(HOST, { type: 'add-takeaway', takeawayId: topicId(100 + round), text: `Takeaway ${round}` });
      await ticker.pass(50);
    }
    for (let turn = 0; turn < 5; turn += 1) {
      socket.connect();
      await ticker.pass(1_000);
    }
    const truth = projectState(server.truth, 'participant');
    expect(client.getView().waiting).toBe(0);
    expect(client.getView().state).toEqual(truth);
    expect(client.getView().mine?.spent).toBe(server.truth.secret?.spent[ANNA.personId] ?? 0);
    // The log as participants see it leads there too.
    expect(evolveAll(start, server.frame(socket, from + 1).events)).toEqual(truth);
  });
});
