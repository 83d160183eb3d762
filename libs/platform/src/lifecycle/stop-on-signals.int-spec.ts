import { EventEmitter } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, type OnApplicationShutdown } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { listenOn } from '../http/listen.js';
import { LifecycleModule } from './lifecycle.module.js';
import { Shutdown } from './shutdown.js';
import { stopOnSignals, type StopOptions } from './stop-on-signals.js';

let steps: string[];
let begun: () => void;
let release: () => void;
let hasBegun: Promise<void>;
let mayFinish: Promise<void>;

@Controller()
class SlowController implements OnApplicationShutdown {
  @Get('slow')
  async slow(): Promise<string> {
    begun();
    await mayFinish;
    steps.push('answered');
    return 'done';
  }

  onApplicationShutdown(): void {
    steps.push('closed');
  }
}

@Module({ imports: [LifecycleModule], controllers: [SlowController] })
class SlowModule {}

describe('the end of the program', () => {
  let app: NestFastifyApplication;
  let signals: EventEmitter;
  let url: string;
  let port: number;

  beforeEach(async () => {
    steps = [];
    hasBegun = new Promise((resolve) => (begun = resolve));
    mayFinish = new Promise((resolve) => (release = resolve));
    signals = new EventEmitter();
    app = await NestFactory.create<NestFastifyApplication>(SlowModule, new FastifyAdapter(), { logger: false });
    port = await listenOn(app, ['127.0.0.1', '::1'], 0);
    url = `http://127.0.0.1:${port}`;
  });
  afterEach(async () => {
    release();
    await app.close();
  });
  const ended = (options: StopOptions = {}) =>
    new Promise<number>((exit) =>
      stopOnSignals(app, { ...options, exit, signals, afterwards: async () => void steps.push('afterwards') }),
    );

  const refusesNewcomers = async () => {
    while (
      await fetch(`${url}/nothing`).then(
        () => true,
        () => false,
      )
    );
  };

  it('is announced, waits for what is in flight on every address, closes, and then lets the database go', async () => {
    app.get(Shutdown).onAnnounce(() => void steps.push('announced'));
    const code = ended();
    const answer = fetch(`http://[::1]:${port}/slow`).then((response) => response.text());
    await hasBegun;
    signals.emit('SIGTERM', 'SIGTERM');
    await refusesNewcomers();
    release();
    expect(await answer).toBe('done');
    expect(await code).toBe(0);
    expect(steps).toEqual(['announced', 'answered', 'closed', 'afterwards']);
  });

  it('does not wait for ever', async () => {
    const code = ended({ drainLimit: 50 });
    void fetch(`${url}/slow`).catch(() => 'cut off');
    await hasBegun;
    signals.emit('SIGTERM', 'SIGTERM');
    expect(await code).toBe(1);
    expect(steps).toEqual(['afterwards']);
  });

  it('is now at the second signal', async () => {
    const codes: number[] = [];
    stopOnSignals(app, { signals, echo: 0, exit: (code) => void codes.push(code) });
    void fetch(`${url}/slow`).catch(() => 'cut off');
    await hasBegun;
    signals.emit('SIGINT', 'SIGINT');
    signals.emit('SIGINT', 'SIGINT');
    expect(codes).toEqual([130]);
  });
});

describe('the announcement of the end', () => {
  it('is made once, and reaches everybody although somebody fails', async () => {
    const shutdown = new Shutdown();
    const heard: string[] = [];
    shutdown.onAnnounce(() => {
      throw new Error('no');
    });
    shutdown.onAnnounce(async () => void heard.push('heard'));
    expect(shutdown.announced).toBe(false);
    await Promise.all([shutdown.announce(), shutdown.announce()]);
    expect(shutdown.announced).toBe(true);
    expect(heard).toEqual(['heard']);
  });
});

describe('listening', () => {
  it('answers on every address, and goes without IPv6 where there is none', async () => {
    const app = await NestFactory.create<NestFastifyApplication>(SlowModule, new FastifyAdapter(), { logger: false });
    const port = await listenOn(app, ['127.0.0.1', '::1', '2001:db8::1'], 0);
    for (const host of ['127.0.0.1', '[::1]']) {
      expect((await fetch(`http://${host}:${port}/nothing`)).status).toBe(404);
    }
    await app.close();
  });

  it('is refused where another program has one of the addresses', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => NestFactory.create<NestFastifyApplication>(SlowModule, new FastifyAdapter(), { logger: false })),
    );
    await first!.listen({ host: '::1', port: 0 });
    const { port } = first!.getHttpServer().address() as AddressInfo;
    await expect(listenOn(second!, ['127.0.0.1', '::1'], port)).rejects.toMatchObject({ code: 'EADDRINUSE', port });
    await Promise.all([first!.close(), second!.close()]);
  });
});
