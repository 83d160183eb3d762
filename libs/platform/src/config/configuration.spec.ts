import { describe, expect, it } from '@jest/globals';
import { type Configuration, ConfigurationError, readConfiguration } from './configuration.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://afterclass:secret@db:5432/afterclass',
  PUBLIC_URL: 'https://afterclass.example.org',
  APP_SECRET: 'x'.repeat(32),
};

function wrongIn(environment: NodeJS.ProcessEnv): string[] {
  try {
    readConfiguration(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map(({ variable }) => variable).sort();
    throw error;
  }
  return [];
}

describe('the settings', () => {
  it('need nothing to begin with', () => {
    const { environment, port, hosts, publicUrl, logLevel, roles } = readConfiguration({});
    expect({ environment, port, hosts, publicUrl, logLevel }).toEqual({
      environment: 'development',
      port: 3000,
      hosts: ['127.0.0.1', '::1'],
      publicUrl: 'http://localhost:3000',
      logLevel: 'warn',
    });
    expect([...roles]).toEqual(['http', 'realtime', 'jobs']);
  });

  it('names everything that is wrong at once, each with a reason', () => {
    const wrong = {
      NODE_ENV: 'staging',
      PORT: '70000',
      DATABASE_URL: 'mysql://localhost',
      PUBLIC_URL: 'afterclass',
      APP_SECRET: 'short',
      METRICS_TOKEN: 'short',
      SMTP_URL: 'mail.example.org',
      REDIS_URL: 'localhost',
      AFTERCLASS_ROLES: 'http,cron',
      LOG_LEVEL: 'loud',
      MAIL_FROM: 'Afterclass',
      TRUSTED_PROXIES: 'proxy.example.org',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318',
      OTEL_TRACES_SAMPLER_ARG: 'half',
    };
    expect(wrongIn(wrong)).toEqual(Object.keys(wrong).sort());
    expect(() => readConfiguration(wrong)).toThrow('PORT must be between 0 and 65535');
  });

  it.each([
    [{ S3_REGION: 'eu-central-1' }, ['S3_BUCKET']],
    [{ S3_BUCKET: 'a bucket' }, ['S3_BUCKET']],
    [{ S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'key' }, ['S3_SECRET_ACCESS_KEY']],
    [{ S3_BUCKET: 'files', S3_ENDPOINT: 's3.example.org' }, ['S3_ENDPOINT']],
    [{ S3_BUCKET: 'files' }, []],
  ])('of a bucket %j want %j', (given, wrong) => expect(wrongIn(given)).toEqual(wrong));

  it.each(['3000.5', 'three thousand', '-1', '0x10000000'])('has no port %j', (PORT) =>
    expect(wrongIn({ PORT })).toEqual(['PORT']),
  );

  it.each(['https://a.example/path', 'https://user@a.example', 'ftp://a.example', 'https://a.example?x'])(
    'have no public address %j',
    (PUBLIC_URL) => expect(wrongIn({ PUBLIC_URL })).toEqual(['PUBLIC_URL']),
  );

  it.each([
    ['DATABASE_URL', 'postgres://user:100%sure@db:5432/name'],
    ['DATABASE_URL', 'postgres://user@[db/name'],
    ['SMTP_URL', 'smtp://[mail:25'],
    ['REDIS_URL', 'redis://cache:port'],
  ])('of %s do not take %j', (variable, address) => expect(wrongIn({ [variable]: address })).toEqual([variable]));

  it('of DATABASE_URL take a password that is written as addresses need it', () =>
    expect(wrongIn({ DATABASE_URL: 'postgres://user:100%25%2Fsure@db:5432/name?sslmode=require' })).toEqual([]));

  it.each(['10.0.0.5', '10.0.0.0/8, ::1', 'fd00::/8'])('believe the proxies %j', (TRUSTED_PROXIES) =>
    expect(wrongIn({ TRUSTED_PROXIES })).toEqual([]),
  );

  it.each(['10.0.0.0/33', '10.0.0.1/8/8', '10.0.0.1,'])('believe no proxies %j', (TRUSTED_PROXIES) =>
    expect(wrongIn({ TRUSTED_PROXIES })).toEqual(['TRUSTED_PROXIES']),
  );

  it('in production are not complete without database, address and secret', () => {
    expect(wrongIn({ NODE_ENV: 'production' })).toEqual(['APP_SECRET', 'DATABASE_URL', 'PUBLIC_URL']);
    expect(wrongIn({ ...PRODUCTION, APP_SECRET: 'x'.repeat(31) })).toEqual(['APP_SECRET']);
    expect(wrongIn({ ...PRODUCTION, DATABASE_URL: '' })).toEqual(['DATABASE_URL']);
  });

  it('in production listen everywhere, log more, and keep the metrics closed', () => {
    const { hosts, logLevel, metricsToken, secure } = readConfiguration(PRODUCTION);
    expect({ hosts, logLevel, metricsToken, secure }).toEqual({
      hosts: ['0.0.0.0', '::'],
      logLevel: 'info',
      metricsToken: undefined,
      secure: true,
    });
  });

  it('with HOST listen there alone', () => expect(readConfiguration({ HOST: '10.0.0.5' }).hosts).toEqual(['10.0.0.5']));

  it('can be changed in part, and stay what they are', () => {
    const changed: Configuration = readConfiguration({}).with({ databaseUrl: 'postgres://here' });
    expect(changed.databaseUrl).toBe('postgres://here');
    expect(changed.production).toBe(false);
  });
});
