import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { type TestApp, testApp } from '../support/app.js';

const POLLING = '/socket.io/?EIO=4&transport=polling';

describe('a process that plays one role', () => {
  describe.each(['jobs', 'realtime'])('%s', (role) => {
    let server: TestApp;
    beforeAll(async () => {
      server = await testApp({ env: { AFTERCLASS_ROLES: role } });
    });
    afterAll(() => server.close());

    it('answers its supervisor', async () => {
      await server.http().get('/health/live').expect(200);
      await server.http().get('/health/ready?verbose').expect(200);
      await server.http().get('/metrics').expect(200);
    });

    it('has neither pages nor an interface', async () => {
      for (const path of ['/', '/api/v1/community', '/api/docs', '/healthy']) {
        await server
          .http()
          .get(path)
          .set('accept', 'text/html')
          .expect(404)
          .expect('content-type', /problem\+json/);
      }
      await server.http().post('/api/v1/session').send({}).expect(404);
    });

    it(role === 'realtime' ? 'lets sockets in' : 'lets no sockets in', async () => {
      await server
        .http()
        .get(POLLING)
        .expect(role === 'realtime' ? 200 : 403);
    });
  });

  it('http serves the interface and lets no sockets in', async () => {
    const server = await testApp({ env: { AFTERCLASS_ROLES: 'http' } });
    await server.http().get('/api/v1/community').expect(200);
    await server.http().get(POLLING).expect(403);
    await server.close();
  });
});
