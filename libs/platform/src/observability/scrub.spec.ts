import { describe, expect, it } from '@jest/globals';
import { loggedError, scrub } from './scrub.js';

describe('what goes into the log', () => {
  it.each([
    ['no mail for anna.b+c@example.org today', 'no mail for [e-mail] today'],
    ['opened https://afterclass.example/link?token=abc#d', 'opened https://afterclass.example/link?[query]'],
    ['GET /api/v1/members?name=Anna', 'GET /api/v1/members?[query]'],
    ['authorization: Bearer abc.def', 'authorization: Bearer [secret]'],
    ['token ac_pat_Q2hhdGVhdSBkZSBNYXJ0aW41', 'token [secret]'],
    ['session 0192b4e2-7a11-7cc3-98c4-0f2f4c1d2e3f closed', 'session 0192b4e2-7a11-7cc3-98c4-0f2f4c1d2e3f closed'],
    ['Nest application successfully started', 'Nest application successfully started'],
  ])('%j is logged as %j', (given, wanted) => expect(scrub(given)).toBe(wanted));

  it('has of a refused statement neither the statement nor its values', () => {
    const refused = Object.assign(new Error('invalid input syntax for type uuid: "anna"'), {
      code: '22P02',
      query: 'SELECT $1',
      parameters: ['anna@example.org'],
      detail: 'Key (email)=(anna@example.org) already exists.',
    });
    expect(loggedError(refused)).toEqual({
      type: 'Error',
      message: 'invalid input syntax for type uuid',
      code: '22P02',
      stack: expect.not.stringContaining('anna'),
    });
  });

  it('says nothing of what was thrown and is no error', () => {
    expect(loggedError({ email: 'anna@example.org' })).toEqual({
      type: 'object',
      message: 'something that is no error was thrown',
    });
  });
});
