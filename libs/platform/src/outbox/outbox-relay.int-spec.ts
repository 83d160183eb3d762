import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, SECOND } from '#kernel';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { platformNode, type PlatformNode } from '../../../../test/support/platform.js';
import { Foreground } from '../lifecycle/foreground.js';
import { DomainEvents } from './domain-events.js';
import { backoff, MOST_ATTEMPTS, Outbox } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';

interface Relaying extends PlatformNode {
  events: DomainEvents;
  outbox: Outbox;
  foreground: Foreground;
  relay: OutboxRelay;
}

describe('the outbox', () => {
  const clock = new ManualClock();
  let database: TestDatabase;
  let node: Relaying;
  let other: Relaying;

  const relaying = async (): Promise<Relaying> => {
    const one = await platformNode(database.url, { clock });
    const events = new DomainEvents();
    const outbox = new Outbox(one.database);
    const foreground = new Foreground();
    const relay = new OutboxRelay(one.unitOfWork, outbox, events, clock, foreground);
    return { ...one, events, outbox, foreground, relay };
  };
  /** A consumer whose effect is a row. */
  const writes = ({ events }: Relaying, consumer = 'writer') =>
    events.on<{ number: number }>('test.happened', consumer, async ({ payload }, tx) => {
      await tx.query('INSERT INTO effect (consumer, number) VALUES ($1, $2)', [consumer, payload.number]);
    });
  const happens = (...numbers: number[]) =>
    node.unitOfWork.run(async (tx) => {
      for (const number of numbers) tx.emit({ type: 'test.happened', payload: { number } });
    });
  const effects = async () =>
    (
      await node.database.query<{ effect: string }>(`SELECT consumer || ' ' || number AS effect FROM effect ORDER BY 1`)
    ).map(({ effect }) => effect);

  beforeAll(async () => {
    database = await testDatabase();
    node = await relaying();
    await node.database.query('CREATE TABLE effect (consumer text, number int)');
    await node.close();
  });
  beforeEach(async () => {
    [node, other] = await Promise.all([relaying(), relaying()]);
    await node.database.query('TRUNCATE effect, outbox');
  });
  afterEach(async () => {
    await Promise.all([node.relay.stop(), other.relay.stop()]);
    await Promise.all([node.close(), other.close()]);
  });
  afterAll(() => database.drop());

  it('tells every subscriber what was committed, and forgets it', async () => {
    writes(node, 'first');
    writes(node, 'second');
    await happens(1);
    await node.relay.deliverBatch();
    expect(await effects()).toEqual(['first 1', 'second 1']);
    expect(await node.outbox.backlog(clock.now())).toEqual({ waiting: 0, parked: 0, oldest: 0 });
  });

  it('gives way between two batches while somebody waits for an answer', async () => {
    writes(node);
    node.events.on<{ number: number }>('test.happened', 'slow', async ({ payload }, tx) => {
      if (payload.number === 0) await tx.query('SELECT pg_sleep(0.5)');
    });
    await happens(...Array.from({ length: 25 }, (_, index) => index));
    node.foreground.began();
    node.relay.start();
    while ((await effects()).length < 20) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await effects()).toHaveLength(20);
    expect(await node.outbox.backlog(clock.now())).toMatchObject({ waiting: 5 });
    node.foreground.ended();
    while ((await effects()).length < 25) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('knows nothing of what was rolled back', async () => {
    writes(node);
    const failing = node.unitOfWork.run(async (tx) => {
      tx.emit({ type: 'test.happened', payload: { number: 1 } });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await node.relay.deliverBatch()).toBe(0);
  });

  it('delivers each of five hundred events once when two nodes deliver at the same time', async () => {
    writes(node);
    writes(other);
    await happens(...Array.from({ length: 500 }, (_, index) => index));
    const untilEmpty = async ({ relay }: Relaying) => {
      while ((await relay.deliverBatch()) > 0);
    };
    await Promise.all([untilEmpty(node), untilEmpty(other)]);
    expect(new Set(await effects()).size).toBe(500);
    expect(await effects()).toHaveLength(500);
  });

  it('delivers an event that commits after a later one was delivered', async () => {
    writes(node);
    let late: (() => void) | undefined;
    const mayCommit = new Promise<void>((resolve) => (late = resolve));
    const slow = node.unitOfWork.run(async (tx) => {
      tx.emit({ type: 'test.happened', payload: { number: 1 } });
      await node.unitOfWork.within(tx, async () => undefined);
      await mayCommit;
    });
    clock.advance(5 * SECOND);
    await happens(2);
    await other.relay.deliverBatch();
    await node.relay.deliverBatch();
    late!();
    await slow;
    await node.relay.deliverBatch();
    expect(await effects()).toContain('writer 1');
  });

  it('repeats a failed subscriber alone, later each time, and undoes what it half did', async () => {
    writes(node, 'sound');
    let failures = 2;
    node.events.on<{ number: number }>('test.happened', 'shaky', async ({ payload }, tx) => {
      await tx.query('INSERT INTO effect VALUES ($1, $2)', ['shaky', payload.number]);
      tx.emit({ type: 'test.followed', payload: {} });
      if (failures-- > 0) throw new Error('not now, anna@example.org');
    });
    await happens(7);
    await node.relay.deliverBatch();
    expect(await effects()).toEqual(['sound 7']);
    expect(await node.relay.deliverBatch()).toBe(0);
    clock.advance(backoff(1));
    await node.relay.deliverBatch();
    expect(await effects()).toEqual(['sound 7']);
    const [row] = await node.database.query<{ last_error: string }>('SELECT last_error FROM outbox');
    expect(row?.last_error).toBe('shaky: not now, [e-mail]');
    clock.advance(backoff(2));
    await node.relay.deliverBatch();
    expect(await effects()).toEqual(['shaky 7', 'sound 7']);
    const told = await node.database.query<{ type: string }>('SELECT type FROM outbox');
    expect(told).toEqual([{ type: 'test.followed' }]);
  });

  it('parks what fails again and again, where the metrics show it', async () => {
    node.events.on('test.happened', 'broken', async () => {
      throw new Error('never');
    });
    await happens(1);
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      expect(await node.relay.deliverBatch()).toBe(1);
      clock.advance(backoff(attempt));
    }
    expect(await node.relay.deliverBatch()).toBe(0);
    expect(await node.outbox.backlog(clock.now())).toMatchObject({ waiting: 0, parked: 1 });
  });

  it('is woken by a commit of its own process, and tells what subscribers tell in turn', async () => {
    const heard = new Promise<void>((resolve) => {
      node.events.on('test.happened', 'chain', async (_event, tx) => tx.emit({ type: 'test.followed', payload: {} }));
      node.events.on('test.followed', 'end', async () => resolve());
    });
    node.relay.start();
    await happens(1);
    await heard;
    await node.relay.stop();
    expect(await node.outbox.backlog(clock.now())).toMatchObject({ waiting: 0 });
  });

  it('finds what another process committed, without being told', async () => {
    const heard = new Promise<void>((resolve) => other.events.on('test.happened', 'far', async () => resolve()));
    other.relay.start();
    await happens(1);
    await heard;
  });

  it('finishes what it is at when it is stopped', async () => {
    let begun: () => void;
    let goOn: () => void;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
    node.events.on('test.happened', 'slow', async (_event, tx) => {
      begun();
      await mayGoOn;
      await tx.query(`INSERT INTO effect VALUES ('slow', 1)`);
    });
    node.relay.start();
    await happens(1);
    await hasBegun;
    const stopped = node.relay.stop();
    goOn!();
    await stopped;
    expect(await effects()).toEqual(['slow 1']);
  });
});
