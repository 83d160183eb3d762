import { describe, expect, it } from '@jest/globals';
import { SECOND } from '#kernel';
import { DateTime } from 'luxon';
import { aSession, at, beats, type SessionTeller } from '../../../../test/support/session-facts.js';
import { FIRST_RULES, RENEWAL_RULES } from '../../../../test/support/rules.js';
import { seusOf } from './rules.js';
import { settle, settleOne } from './settlement.js';

const rules = FIRST_RULES;
const ada = (session: SessionTeller) => settleOne('ada', session.facts, rules);

describe('from presence to minutes, case by case', () => {
  it('counts two devices that overlap once: 12:00-12:40 and 12:30-13:00 are 60 minutes', () => {
    expect(ada(aSession().stay('ada', '12:00-12:40').stay('ada', '12:30-13:00')).minutes).toBe(60);
  });

  it('bridges a gap of 90 s and not one of 300 s: 55 minutes of an hour', () => {
    const settled = ada(aSession().stay('ada', '12:00-12:20').stay('ada', '12:21:30-12:40').stay('ada', '12:45-13:00'));
    expect(settled.minutes).toBe(55);
    expect(settled.explanation.totals).toMatchObject({ bridged: 90 * SECOND, absent: 300 * SECOND });
  });

  it('begins with start-session: joined 11:40, started 12:03, ended 13:05 are 62 minutes', () => {
    const settled = ada(aSession().startedAt('12:03').endedAt('13:05').stay('ada', '11:40-13:05'));
    expect(settled.minutes).toBe(62);
    expect(settled.explanation.window).toMatchObject({ opensAt: 'session-start', closesAt: 'session-end' });
  });

  it('ends 30 minutes past the scheduled end: stayed to 13:38, 90 minutes', () => {
    const settled = ada(aSession().endedAt('13:38').stay('ada', '12:00-13:38'));
    expect(settled.minutes).toBe(90);
    expect(settled.explanation.window).toMatchObject({ closesAt: 'overrun-limit' });
  });

  it('ends when the host ends: present from 12:05, ended 12:35, 30 of 35 minutes and a record', () => {
    const settled = ada(aSession().endedAt('12:35').stay('ada', '12:05-12:35'));
    expect(settled.minutes).toBe(30);
    expect(settled.explanation.window).toMatchObject({ from: at('12:00'), to: at('12:35') });
    expect(settled.explanation.verdict).toEqual({ issued: true });
  });

  it('loses nothing when a node dies: last heartbeat 12:25:00, killed 12:25:10, back 12:27:30', () => {
    const session = aSession().seen('ada', '12:00-12:25').stay('ada', '12:27:30-13:00').outage('12:25:10-12:27:30');
    const settled = ada(session);
    expect(settled.minutes).toBe(60);
    expect(settled.explanation.totals).toMatchObject({ outage: 140 * SECOND, bridged: 10 * SECOND, absent: 0 });
    expect(settled.explanation.flags).toEqual(['outage']);
    expect(ada(session)).toEqual(settled);
  });

  it('counts nothing twice when the node of one device dies and the other device stays', () => {
    const settled = ada(
      aSession()
        .stay('ada', '12:00-13:00')
        .seen('ada', '12:00-12:25')
        .stay('ada', '12:27:30-13:00')
        .outage('12:25:10-12:27:30'),
    );
    expect(settled.minutes).toBe(60);
    expect(settled.explanation.totals).toMatchObject({ outage: 0, bridged: 0 });
    expect(settled.explanation.flags).toEqual([]);
  });

  it.each([
    ['2026-10-25', 180],
    ['2026-03-29', 60],
  ])('counts real hours when clocks change: Berlin %s, 01:30-03:30 local, %i minutes', (date, minutes) => {
    const local = (time: string) => DateTime.fromISO(`${date}T${time}`, { zone: 'Europe/Berlin' }).toMillis();
    const [from, to] = [local('01:30'), local('03:30')];
    const settled = ada(
      aSession().with({
        zone: 'Europe/Berlin',
        scheduledStart: from,
        startedAt: from,
        scheduledEnd: to,
        endedAt: to,
        connections: [{ personId: 'ada', connectionId: 'c', joinedAt: from, leftAt: to, heartbeats: beats(from, to) }],
      }),
    );
    expect(settled.minutes).toBe(minutes);
    expect(settled.startedOn).toBe(date);
  });

  it('gives no inflated time when the server clock is stepped back 40 s between two connections', () => {
    // Really there for 30 minutes and 40 seconds: the second connection began when the first had ended.
    const settled = ada(aSession().stay('ada', '12:00-12:20').stay('ada', '12:19:20-12:30'));
    expect(settled.explanation.credited).toBe(30 * 60 * SECOND);
  });

  it('gives no negative time when the server clock is stepped back 40 s within a connection', () => {
    const backwards = { personId: 'ada', connectionId: 'c', joinedAt: at('12:10'), leftAt: at('12:09:25') };
    const settled = ada(aSession().with({ connections: [{ ...backwards, heartbeats: [at('12:09:25')] }] }));
    expect(settled.explanation.credited).toBe(0);
    expect(settled.minutes).toBe(0);
  });

  it('gives nothing when the server clock made the session end before it began', () => {
    const settled = ada(aSession().startedAt('12:10').endedAt('12:09:30').stay('ada', '12:10-12:09:30'));
    expect(settled.minutes).toBe(0);
    expect(settled.explanation.verdict).toEqual({ issued: false, reason: 'nothing-counted' });
  });

  it('rounds down once: 52:59 are 52 minutes', () => {
    expect(ada(aSession().stay('ada', '12:00-12:52:59')).minutes).toBe(52);
  });

  it('rounds once for all stretches together, and not each of them', () => {
    const settled = ada(
      aSession().stay('ada', '12:00-12:10:30').stay('ada', '12:20-12:30:30').stay('ada', '12:40-12:50'),
    );
    expect(settled.minutes).toBe(31);
  });

  it('makes one SEU of three whole 20-minute sessions', () => {
    const each = aSession().scheduled('12:00-12:20').endedAt('12:20').stay('ada', '12:00-12:20');
    const minutes = [each, each, each].map((session) => ada(session).minutes).reduce((sum, some) => sum + some);
    expect(minutes).toBe(60);
    expect(seusOf(minutes, RENEWAL_RULES)).toBe(1);
  });

  it('counts a tab hidden for 40 minutes behind the call in full', () => {
    // A hidden tab answers the transport's pings like any other: heartbeats, and not one command.
    expect(ada(aSession().seen('ada', '12:00-13:00')).minutes).toBe(60);
  });

  it('makes one entry of a session across midnight, on its start date in the zone of the meetup', () => {
    const [from, to] = [Date.UTC(2026, 8, 17, 21, 30), Date.UTC(2026, 8, 17, 22, 30)];
    const settled = settle(
      aSession().with({
        zone: 'Europe/Berlin',
        scheduledStart: from,
        startedAt: from,
        scheduledEnd: to,
        endedAt: to,
        connections: [{ personId: 'ada', connectionId: 'c', joinedAt: from, leftAt: to, heartbeats: [] }],
      }).facts,
      rules,
    );
    expect(settled).toHaveLength(1);
    expect(settled[0]).toMatchObject({ minutes: 60, startedOn: '2026-09-17' });
  });
});
