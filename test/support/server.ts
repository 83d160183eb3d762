import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from './free-port.js';

const root = join(import.meta.dirname, '../..');

export interface ServerOptions {
  /** Without one the program starts its own PostgreSQL in DATA_DIR: name that in `env`. */
  databaseUrl?: string;
  env?: Record<string, string>;
  /** What Node is told before the program: what it may write, for example. */
  nodeOptions?: string[];
  /** Build the web client too, if it is stale: for the tests that open a browser. */
  web?: boolean;
}

/** A server program of its own, as a child process. */
export interface RunningServer {
  /** `http://localhost:<port>` */
  url: string;
  port: number;
  pid: number;
  /** Everything it wrote so far. */
  output(): string;
  /** Asks it to end, and waits. Gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
}

/** A server that ended instead of becoming ready. */
export class ServerEnded extends Error {
  constructor(
    readonly code: number | null,
    readonly output: string,
  ) {
    super(`The server ended with ${code} before it was ready:\n${output}`);
    this.name = 'ServerEnded';
  }
}

/**
 * Starts the built program on a free port and waits until it says that it is ready. It ends with the test's process at
 * the latest.
 *
 * @throws ServerEnded with all it wrote
 */
export async function startServer({
  databaseUrl,
  env = {},
  nodeOptions = [],
  web = false,
}: ServerOptions): Promise<RunningServer> {
  build(web);
  const port = Number(env['PORT'] ?? (await freePort()));
  const child = spawn(process.execPath, [...nodeOptions, ...programArguments()], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: environment(port, databaseUrl, env),
  });
  const ended = once(child, 'exit').then(() => undefined);
  const output = await untilReady(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return {
    url: `http://localhost:${port}`,
    port,
    pid: child.pid ?? 0,
    output,
    stop: async () => {
      await end('SIGTERM');
      return child.exitCode;
    },
    kill: () => end('SIGKILL'),
  };
}

function programArguments(): string[] {
  const guard = join(root, 'test/support/die-with-parent.mjs');
  return ['--enable-source-maps', '--import', guard, join(root, 'dist/server.js')];
}

/** Nothing of what the machine happens to have set: only what finds programs, and what the test named. */
function environment(port: number, databaseUrl: string | undefined, named: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return {
    PATH,
    HOME,
    TMPDIR,
    // As `npm start` does it: whoever starts later finds the program compiled.
    NODE_COMPILE_CACHE: join(root, '.cache/compile'),
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    APP_SECRET: 'a secret that only the tests know and no one else',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    ...named,
  };
}

async function untilReady(child: ChildProcess): Promise<() => string> {
  let written = '';
  await new Promise<void>((done, fail) => {
    const onData = (chunk: Buffer) => {
      written += chunk.toString();
      if (written.includes('Afterclass is ready')) done();
    };
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
    child.once('error', fail);
    child.once('close', (code) => fail(new ServerEnded(code, written)));
  });
  return () => written;
}

/** What this test file has seen to be built; the sources do not change under a test. */
const built = new Set<string>();

function build(web: boolean): void {
  const parts = ['server', ...(web ? ['web'] : [])];
  if (parts.every((part) => built.has(part))) return;
  const done = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), ...parts], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`);
  for (const part of parts) built.add(part);
}
