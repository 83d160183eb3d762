import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ManualClock, uuidv7 } from '#kernel';
import { Database, dataSourceOptions, UnitOfWork } from '#platform';
import { testDatabase, type TestDatabase } from '../../../../../test/support/database.js';
import { type Command, type Presence, scheduledSession } from '../../core.js';
import { SessionLog } from '../../infra/session/session-log.js';
import { columnsOf } from './columns.js';
import { Mailbox } from './mailbox.js';
import type { Outcome } from './outcome.js';

const clock = new ManualClock();
const owner = uuidv7(clock.now());
const voter = uuidv7(clock.now());
const nobody: Presence = { voters: 0, voterIds: () => [], kindOf: () => null, ownerAwaySince: null, emptySince: null };

describe('the mailbox of a session', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let log: SessionLog;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    database = await testDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url, { entities: [], migrations: [] })).initialize();
    unitOfWork = new UnitOfWork(dataSource, clock);
    log = new SessionLog(new Database(dataSource), unitOfWork);
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** A session in voting with one topic; gives its id and a way to open further mailboxes on it, like other nodes. */
  async function aVote(votesPerPerson: number) {
    const sessionId = uuidv7(clock.now());
    const topicId = uuidv7(clock.now());
    const settings = { votesPerPerson, severalVotesPerTopic: true };
    const state = scheduledSession({ sessionId, startsAt: clock.now(), endsAt: clock.now() + 1, owner, settings });
    await log.create(state, columnsOf(state), clock.now());
    const node = async () => new Mailbox(sessionId, (await log.load(sessionId))!, log, clock, () => nobody);
    const first = await node();
    await give(first, owner, { type: 'start-session' });
    await give(first, owner, { type: 'add-topic', topicId, title: 'Flow' });
    await give(first, owner, { type: 'open-voting', expected: first.state.step });
    return { sessionId, topicId, first, node };
  }

  function give(mailbox: Mailbox, personId: string, command: Command, commandId: string = crypto.randomUUID()) {
    const key = { personId, commandId, fingerprint: JSON.stringify(command) };
    const actor = { personId, kind: 'member' as const };
    return new Promise<Outcome>((settle) => mailbox.submit({ command, actor, key, settle }));
  }

  it('counts one of fifty votes that two nodes are given at once when one is left', async () => {
    const { sessionId, topicId, first, node } = await aVote(1);
    const second = await node();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) => give(index % 2 ? first : second, voter, { type: 'cast-vote', topicId })),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect((await log.load(sessionId))!.state.secret!.ballots[topicId]).toEqual({ [voter]: 1 });
  });

  it('gives a repeated command the same answer, on this node and on another, and refuses another payload', async () => {
    const { topicId, first, node } = await aVote(3);
    const commandId = crypto.randomUUID();
    const answer = await give(first, voter, { type: 'cast-vote', topicId }, commandId);
    const other = await node();
    expect(await give(first, voter, { type: 'cast-vote', topicId }, commandId)).toEqual(answer);
    expect(await give(other, voter, { type: 'cast-vote', topicId }, commandId)).toEqual(answer);
    const reused = await give(other, voter, { type: 'retract-vote', topicId }, commandId);
    expect(reused).toMatchObject({ ok: false, code: 'command-reused' });
  });

  it('remembers a refusal as well', async () => {
    const { topicId, first } = await aVote(1);
    const commandId = crypto.randomUUID();
    await give(first, voter, { type: 'cast-vote', topicId });
    const refused = await give(first, voter, { type: 'cast-vote', topicId }, commandId);
    await give(first, voter, { type: 'retract-vote', topicId });
    expect(refused).toMatchObject({ ok: false, code: 'budget-spent' });
    expect(await give(first, voter, { type: 'cast-vote', topicId }, commandId)).toEqual(refused);
  });

  it('commits what arrives during a transaction together', async () => {
    const { sessionId, topicId, first } = await aVote(20);
    const before = await versionOf(sessionId);
    const people = Array.from({ length: 200 }, () => uuidv7(clock.now()));
    const outcomes = await Promise.all(people.map((person) => give(first, person, { type: 'cast-vote', topicId })));
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    expect((await versionOf(sessionId)) - before).toBeLessThanOrEqual(3);
  });

  it('tells listeners every event once and in order, those of another node among them', async () => {
    const { topicId, first, node } = await aVote(20);
    const second = await node();
    const heard: number[] = [];
    second.listen((events) => heard.push(...events.map(({ seq }) => seq)));
    const from = second.seq;
    await give(first, voter, { type: 'cast-vote', topicId });
    await give(second, voter, { type: 'cast-vote', topicId });
    await give(first, voter, { type: 'cast-vote', topicId });
    second.hint(first.version);
    await second.drained();
    expect(heard).toEqual([from + 1, from + 2, from + 3]);
    expect(second.state).toEqual(first.state);
  });

  it('tells listeners of everything another node has written, however much that is', async () => {
    const { topicId, first, node } = await aVote(20);
    const second = await node();
    const heard: number[] = [];
    second.listen((events) => heard.push(...events.map(({ seq }) => seq)));
    const from = second.seq;
    const turns = Array.from({ length: 4_200 }, (_, index) => (index % 2 ? 'retract-vote' : 'cast-vote'));
    await Promise.all(turns.map((type) => give(first, voter, { type, topicId })));
    second.hint(first.version);
    await second.drained();
    expect(heard).toEqual(turns.map((_, index) => from + 1 + index));
  });

  it.each([
    ['in one statement', false],
    ['under the lock', true],
  ])(
    'announces the start and the end of a session once committed %s, so that nobody waits for them',
    async (_, elsewhere) => {
      const { sessionId, topicId, first, node } = await aVote(3);
      if (elsewhere) await give(await node(), voter, { type: 'cast-vote', topicId });
      const waiting = () =>
        dataSource.query<object[]>(`SELECT type FROM outbox WHERE payload->>'sessionId' = $1 ORDER BY type DESC`, [
          sessionId,
        ]);
      const announced = new Promise((resolve) => unitOfWork.onEmitted(() => resolve(waiting())));
      await give(first, voter, { type: 'cast-vote', topicId });
      await give(first, owner, { type: 'end-session' });
      expect(await announced).toEqual([
        { type: 'lean-coffee.session-started' },
        { type: 'lean-coffee.session-closed' },
      ]);
    },
  );

  it('loses nothing when its connection is cut in the middle of a batch', async () => {
    const { sessionId, topicId } = await aVote(20);
    // A node of its own: the connections of the others stay as they are.
    const url = new URL(database.url);
    url.searchParams.set('application_name', 'to-be-cut');
    const node = await new DataSource(dataSourceOptions(url.toString(), { entities: [], migrations: [] })).initialize();
    const nodeLog = new SessionLog(new Database(node), new UnitOfWork(node, clock));
    const mailbox = new Mailbox(sessionId, (await nodeLog.load(sessionId))!, nodeLog, clock, () => nobody);
    // As in the program: a connection that ends between two statements is noticed by whoever uses it next.
    new Database(node).pool.on('acquire', (client) => client.once('error', () => undefined));
    const people = Array.from({ length: 100 }, () => uuidv7(clock.now()));
    const votes = Promise.all(people.map((person) => give(mailbox, person, { type: 'cast-vote', topicId })));
    const cut = await dataSource.query<object[]>(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'to-be-cut'`,
    );
    expect(cut.length).toBeGreaterThan(0);
    expect((await votes).every((outcome) => outcome.ok)).toBe(true);
    const stored = (await log.load(sessionId))!;
    expect(Object.keys(stored.state.secret!.ballots[topicId]!)).toHaveLength(100);
    expect(stored.state).toEqual(mailbox.state);
    await node.destroy();
  });

  it('commits in one statement while nobody else writes', async () => {
    const { topicId, first } = await aVote(20);
    const statements = jest.spyOn(new Database(dataSource).pool, 'query');
    expect(await give(first, voter, { type: 'cast-vote', topicId })).toMatchObject({ ok: true });
    expect(statements).toHaveBeenCalledTimes(1);
    jest.restoreAllMocks();
  });

  it('shows nobody what is decided and not yet stored, nor what another node made void', async () => {
    const { topicId, first, node } = await aVote(1);
    const second = await node();
    await give(second, owner, { type: 'close-voting', expected: second.state.step });
    const late = give(first, voter, { type: 'cast-vote', topicId });
    await Promise.resolve();
    await Promise.resolve();
    expect(first.state.secret!.ballots[topicId]).toEqual({ [voter]: 1 });
    const seen = await first.read(() => [first.seq, first.state.stage.phase]);
    expect(seen).toEqual([second.seq, second.state.stage.phase]);
    expect(await late).toMatchObject({ ok: false, code: 'wrong-phase' });
    expect(first.state).toEqual(second.state);
  });

  const versionOf = async (sessionId: string) => (await log.heads([sessionId]))[0]!.version;
});
