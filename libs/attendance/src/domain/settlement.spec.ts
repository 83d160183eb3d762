import { describe, expect, it } from '@jest/globals';
import { MINUTE, SECOND } from '#kernel';
import { aSession, type SessionTeller } from '../../../../test/support/session-facts.js';
import { describe as describeRecord, DESCRIPTION_AT_MOST } from './description.js';
import { FIRST_RULES } from '../../../../test/support/rules.js';
import { settle, settleOne } from './settlement.js';

const rules = FIRST_RULES;
const verdict = (session: SessionTeller) => settleOne('ada', session.facts, rules).explanation.verdict;

describe('who gets a record', () => {
  it('is everybody with 30 minutes of a session of an hour or more', () => {
    expect(verdict(aSession().stay('ada', '12:30-13:00'))).toEqual({ issued: true });
    expect(verdict(aSession().stay('ada', '12:30:01-13:00'))).toEqual({
      issued: false,
      reason: 'below-minimum',
      missing: SECOND,
    });
  });

  it('is everybody with half of a shorter session', () => {
    const short = aSession().endedAt('12:35');
    expect(verdict(short.stay('ada', '12:17:30-12:35'))).toEqual({ issued: true });
    expect(settleOne('ada', short.stay('ada', '12:20-12:35').facts, rules).explanation).toMatchObject({
      minimum: { needed: 17.5 * MINUTE, basis: 'half-of-duration' },
      verdict: { issued: false, reason: 'below-minimum', missing: 2.5 * MINUTE },
    });
  });

  it('is what the meetup asks for, where it asks for something', () => {
    const asking = aSession().asking(45);
    expect(verdict(asking.stay('ada', '12:00-12:44'))).toMatchObject({ issued: false, missing: MINUTE });
    expect(verdict(asking.stay('ada', '12:00-12:45'))).toEqual({ issued: true });
  });

  it('is nobody for less than a whole minute', () => {
    expect(verdict(aSession().endedAt('12:00:50').stay('ada', '12:00-12:00:50'))).toEqual({
      issued: false,
      reason: 'under-a-minute',
      missing: 10 * SECOND,
    });
  });

  it('is nobody where the session never started', () => {
    const settled = settleOne('ada', aSession().with({ startedAt: null }).stay('ada', '12:00-13:00').facts, rules);
    expect(settled.explanation.verdict).toEqual({ issued: false, reason: 'nothing-counted' });
    expect(settled.explanation.totals['outside-window']).toBe(60 * MINUTE);
  });
});

describe('a settlement', () => {
  it('has one entry for each person who ever joined', () => {
    const session = aSession().stay('ada', '12:00-12:10').stay('ben', '12:00-13:00').stay('ada', '12:20-13:00');
    expect(settle(session.facts, rules).map(({ personId, minutes }) => [personId, minutes])).toEqual([
      ['ada', 50],
      ['ben', 60],
    ]);
  });

  it('of a session that was called off leaves out who was not there long enough', () => {
    const cancelled = aSession().with({ cancelled: true }).stay('ada', '12:00-12:10').stay('ben', '12:00-13:00');
    expect(settle(cancelled.facts, rules).map(({ personId }) => personId)).toEqual(['ben']);
    expect(settle(cancelled.with({ startedAt: null }).facts, rules)).toEqual([]);
  });

  it('can be asked for one person, and answers also for somebody who was never there', () => {
    const session = aSession().stay('ada', '12:00-12:50').stay('ben', '12:00-13:00');
    expect(settleOne('ben', session.facts, rules)).toEqual(settle(session.facts, rules)[1]);
    expect(settleOne('eve', session.facts, rules)).toMatchObject({ minutes: 0, topics: [] });
  });

  it('names the topics that were discussed while the person was there, each once', () => {
    const session = aSession()
      .stay('ada', '12:10-12:40')
      .discussed('Slicing', '12:05-12:10')
      .discussed('Refinement', '12:10-12:20')
      .discussed('Metrics', '12:20-12:30')
      .discussed('Refinement', '12:30-12:38')
      .discussed('Retro', '12:45-12:55');
    expect(settleOne('ada', session.facts, rules).topics).toEqual(['Refinement', 'Metrics']);
  });

  it('keeps the version of the rules it was made under', () => {
    const settled = settleOne('ada', aSession().stay('ada', '12:00-13:00').facts, rules);
    expect(settled.explanation.rules).toBe('2026-1');
  });
});

describe('the description of a record', () => {
  it('names the meetup and the topics in the language of the member', () => {
    expect(describeRecord('September', ['Refinement', 'Metrics'], 'en')).toBe(
      'Lean Coffee “September”. Topics discussed: Refinement; Metrics.',
    );
    expect(describeRecord('Septembre', ['Affinage', 'Mesures'], 'fr')).toBe(
      'Lean Coffee « Septembre ». Sujets abordés : Affinage ; Mesures.',
    );
  });

  it('names the meetup alone where nothing was discussed', () => {
    expect(describeRecord('September', [], 'en')).toBe('Lean Coffee “September”.');
  });

  it('counts the topics there is no room for', () => {
    const topics = Array.from({ length: 30 }, (_, index) => `A topic with a rather long title ${index}`);
    const text = describeRecord('September', topics, 'en');
    expect(text.length).toBeLessThanOrEqual(DESCRIPTION_AT_MOST);
    expect(text).toMatch(/; \d+ more\.$/);
  });
});
