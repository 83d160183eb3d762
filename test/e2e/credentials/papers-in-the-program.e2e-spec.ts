import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type IssuingProgram, issuingProgram } from '../../support/issuing-program.js';
import { readPdf } from '../../support/read-pdf.js';

jest.setTimeout(120_000);

let program: IssuingProgram;
beforeAll(async () => {
  program = await issuingProgram();
});
afterAll(() => program.close());

describe('the built program', () => {
  it('draws papers', async () => {
    const answer = await program.asAdmin('GET', '/records/transcript.pdf?year=2026');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const { title, pages } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(title).toBe('Transcript 2026');
    expect(pages[0]).toContain('Zoë Ångström');
  });
});
