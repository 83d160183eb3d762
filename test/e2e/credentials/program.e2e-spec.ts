import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { SystemClock } from '#kernel';
import { problemWith } from '../../support/independent-verifier.js';
import { type IssuingProgram, issuingProgram } from '../../support/issuing-program.js';
import { itVerifies } from '../../support/what-is-refused.js';

jest.setTimeout(120_000);

let program: IssuingProgram;
beforeAll(async () => {
  program = await issuingProgram();
});
afterAll(() => program.close());

describe('another implementation in JavaScript verifies', () => {
  const verifier = (credential: Parameters<typeof problemWith>[0]) => {
    const { url } = program.server;
    return problemWith(credential, { publicUrl: url, url }, new SystemClock().now());
  };
  itVerifies(() => program, verifier, {
    altered: /Invalid signature|verification error/i,
    revoked: /^status: revoked/,
    unpublished: /is not published/,
    foreign: /is not published/,
    issuer: /somebody else|issuer|verification error/i,
  });
});
