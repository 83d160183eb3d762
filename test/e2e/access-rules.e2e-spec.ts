import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, UseFilters, UseGuards } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import { AccessGuard, type Handler, handlersOf, Public, SocketProblemFilter } from '#platform';
import { type TestApp, testApp } from '../support/app.js';

const withoutRule = (handlers: Handler[]) =>
  handlers.filter(({ rule }) => rule === undefined).map(({ owner, method }) => `${owner}.${method}`);

const unguarded = (handlers: Handler[]) =>
  handlers.flatMap(({ owner, method, lacks }) => lacks.map((name) => `${owner}.${method} without ${name}`));

describe('every handler', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp();
  });
  afterAll(() => server.close());

  it('says who may call it', () => expect(withoutRule(handlersOf(server.app))).toEqual([]));

  it('has its rule applied and its refusals answered, also where Nest leaves that to the gateway', () =>
    expect(unguarded(handlersOf(server.app))).toEqual([]));

  it('is found, whether it answers requests or messages', () => {
    const handlers = handlersOf(server.app);
    const kinds = new Map(handlers.map(({ owner, method, kind }) => [`${owner}.${method}`, kind]));
    expect(kinds.get('HealthController.ready')).toBe('http');
    expect(kinds.get('SessionController.signIn')).toBe('http');
    expect(handlers.filter(({ kind }) => kind === 'socket').length).toBeGreaterThan(0);
  });
});

@Controller('planted')
class PlantedController {
  @Get('open')
  @Public()
  open(): void {}

  @Get('forgotten')
  forgotten(): void {}
}

@WebSocketGateway()
@UseGuards(AccessGuard)
@UseFilters(SocketProblemFilter)
class PlantedGateway {
  @Public()
  @SubscribeMessage('open')
  open(): void {}

  @SubscribeMessage('forgotten')
  forgotten(): void {}

  /** Answers nothing. */
  helper(): void {}
}

@WebSocketGateway()
@UseFilters(SocketProblemFilter)
class UnguardedGateway {
  @Public()
  @SubscribeMessage('open')
  open(): void {}
}

@WebSocketGateway()
class DumbGateway {
  @Public()
  @UseGuards(AccessGuard)
  @SubscribeMessage('open')
  open(): void {}
}

@Module({ controllers: [PlantedController], providers: [PlantedGateway, UnguardedGateway, DumbGateway] })
class PlantedModule {}

describe('a handler without a rule', () => {
  it('is found in a controller and in a gateway', async () => {
    const app = await NestFactory.createApplicationContext(PlantedModule, { logger: false });
    expect(withoutRule(handlersOf(app))).toEqual(['PlantedController.forgotten', 'PlantedGateway.forgotten']);
    await app.close();
  });
});

describe('a gateway that forgot what Nest does not do for it', () => {
  it('is found without its guard, and without its filter', async () => {
    const app = await NestFactory.createApplicationContext(PlantedModule, { logger: false });
    expect(unguarded(handlersOf(app))).toEqual([
      'DumbGateway.open without SocketProblemFilter',
      'UnguardedGateway.open without AccessGuard',
    ]);
    await app.close();
  });
});
