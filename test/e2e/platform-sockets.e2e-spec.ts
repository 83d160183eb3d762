import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import { type TestApp, testApp } from '../support/app.js';

describe('a socket that comes to nobody', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp();
  });
  afterAll(() => server.close());

  it.each(['/', '/nothing-here'])(
    'is told so at %s, rather than let in and left without answers',
    async (namespace) => {
      const socket = io(server.url + namespace, { transports: ['websocket'], forceNew: true, reconnection: false });
      const outcome = await new Promise((resolve) => {
        socket.once('connect', () => resolve('let in'));
        socket.once('connect_error', (error) => resolve(error.message));
      });
      socket.disconnect();
      expect(outcome).toBe(namespace === '/' ? 'There is nothing here' : 'Invalid namespace');
    },
  );
});
