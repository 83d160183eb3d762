import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Accounts } from '#identity';
import { DomainEvents, Tracing, UnitOfWork } from '#platform';
import { type TestApp, testApp } from '../support/app.js';
import { mailServer } from '../support/mail-server.js';
import { type CollectedSpan, type TraceCollector, traceCollector } from '../support/trace-collector.js';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const ANNA = { email: 'anna@example.org', password: 'correct horse battery' };

describe('the trace of a request', () => {
  let collector: TraceCollector;
  const named = (name: string): CollectedSpan[] => collector.spans.filter((span) => span.name === name);

  beforeAll(async () => {
    collector = await traceCollector();
    const post = await mailServer();
    const server = await testApp({
      env: {
        OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.endpoint}/`,
        OTEL_SERVICE_NAME: 'house',
        SMTP_URL: post.url,
      },
    });
    const unitOfWork = server.app.get(UnitOfWork);
    await unitOfWork.run((tx) => server.app.get(Accounts).create(tx, { ...ANNA, displayName: 'Anna' }));
    await server.http().get('/health/ready').expect(200);
    const caller = { traceparent: `00-${TRACE}-${CALLER}-01` };
    const wrong = { ...ANNA, password: 'another battery' };
    await server.browser().post('/api/v1/session?next=anna@example.org').set(caller).send(wrong).expect(401);
    await server.browser().post('/api/v1/session/link').set(caller).send({ email: ANNA.email }).expect(202);
    await server.http().get('/api/v1/nowhere/anna').expect(404);
    await told(server);
    await post.to(ANNA.email, /./);
    // The end of the process sends what has not gone yet.
    await server.close();
    await post.close();
  });
  afterAll(() => collector.close());

  it('goes on from the caller’s, by route pattern, with its statements within', () => {
    const [request] = named('POST /api/v1/session');
    expect(request).toMatchObject({ traceId: TRACE, parentSpanId: CALLER, kind: 2, service: 'house' });
    expect(request?.facts).toEqual({
      'http.request.method': 'POST',
      'http.route': '/api/v1/session',
      'http.response.status_code': 401,
    });
    const statements = collector.spans.filter(
      ({ parentSpanId, facts }) => parentSpanId === request?.spanId && facts['db.system.name'] === 'postgresql',
    );
    for (const { traceId, kind } of statements) expect([traceId, kind]).toEqual([TRACE, 3]);
    expect(statements.map(({ facts }) => facts['db.query.text']).join('\n')).toMatch(/FROM person.*\$1/);
  });

  it('goes on in who is told of an event', () => {
    const [cause] = named('cause');
    const [told] = named('tell test.traced');
    expect(told).toMatchObject({ traceId: cause?.traceId, parentSpanId: cause?.spanId, kind: 5 });
    expect(told?.facts).toEqual({ 'afterclass.consumer': 'test' });
    const [statement] = collector.spans.filter(({ facts }) => facts['db.query.text'] === 'SELECT $1::int AS told, ?');
    expect(statement?.parentSpanId).toBe(told?.spanId);
  });

  it('goes on in the job that follows, and in the mail', () => {
    const [request] = named('POST /api/v1/session/link');
    const [told] = collector.spans.filter(
      ({ parentSpanId, name }) => parentSpanId === request?.spanId && /^tell /.test(name),
    );
    const [job] = named('job mail.send');
    const [mail] = named('mail');
    expect(job).toMatchObject({ traceId: TRACE, parentSpanId: told?.spanId, kind: 5 });
    expect(mail).toMatchObject({ parentSpanId: job?.spanId, kind: 3 });
  });

  it('begins anew for an address that is none of ours, which is not named', () => {
    const [unknown] = named('GET unknown');
    expect(unknown?.facts['http.response.status_code']).toBe(404);
    expect(unknown?.parentSpanId).toBeFalsy();
  });

  it('tells neither of supervisors nor anything that somebody typed', () => {
    expect(named('GET /health/ready')).toEqual([]);
    expect(collector.raw.join()).not.toMatch(/anna|correct horse|127\.0\.0\.1/);
  });
});

/** Emits an event as a part of a trace, and waits until somebody was told. */
async function told({ app }: TestApp): Promise<void> {
  const heard = Promise.withResolvers<void>();
  app.get(DomainEvents).on('test.traced', 'test', async (_event, tx) => {
    await tx.query(`SELECT $1::int AS told, 'anna'`, [7]);
    heard.resolve();
  });
  const cause = { name: 'cause', kind: 'consumer', facts: {} } as const;
  await app
    .get(Tracing)
    .step(cause, () => app.get(UnitOfWork).run(async (tx) => tx.emit({ type: 'test.traced', payload: {} })));
  await heard.promise;
}
