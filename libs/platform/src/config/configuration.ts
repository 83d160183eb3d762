import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Environment, inProduction } from './environment.js';

/** The roles one program can play; a large installation gives each process its own. */
export const PROCESS_ROLES = ['http', 'realtime', 'jobs'] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

/** Who else may say who somebody is (OpenID Connect Core 1.0). */
export interface SignInProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
  scopes: string;
}

function signInProviderOf(settings: Environment): SignInProvider | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SCOPES } = settings;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_NAME) return undefined;
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
    scopes: OIDC_SCOPES,
  };
}

/** Where traces go. */
export interface TraceSettings {
  /** Without a slash at its end. */
  endpoint: string;
  serviceName: string;
  /** Of how many traces that begin here all is kept, from 0 to 1. */
  share: number;
}

function tracesOf(settings: Environment): TraceSettings | undefined {
  const endpoint = settings.OTEL_EXPORTER_OTLP_ENDPOINT?.replace(/\/+$/, '');
  if (!endpoint) return undefined;
  return { endpoint, serviceName: settings.OTEL_SERVICE_NAME, share: settings.OTEL_TRACES_SAMPLER_ARG };
}

/** A bucket of S3, or of a service that speaks its language. */
export interface ObjectStorage {
  bucket: string;
  region: string;
  endpoint: string | undefined;
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
}

function objectStorageOf(settings: Environment): ObjectStorage | undefined {
  const { S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = settings;
  if (!S3_BUCKET) return undefined;
  return {
    bucket: S3_BUCKET,
    region: S3_REGION ?? 'us-east-1',
    endpoint: S3_ENDPOINT,
    credentials:
      S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY
        ? { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY }
        : undefined,
  };
}

/** How mails are taken. */
export interface InboundMail {
  port: number;
  host: string;
  protocol: 'smtp' | 'lmtp';
  maxBytes: number;
  /** From one address. */
  perMinute: number;
  /** Paths of files; undefined where there is no STARTTLS. */
  tls: { cert: string; key: string } | undefined;
}

function inboundMailOf(settings: Environment): InboundMail | undefined {
  const { INBOUND_MAIL_PORT: port, INBOUND_MAIL_TLS_CERT: cert, INBOUND_MAIL_TLS_KEY: key } = settings;
  if (port === undefined) return undefined;
  return {
    port,
    host: settings.INBOUND_MAIL_HOST,
    protocol: settings.INBOUND_MAIL_PROTOCOL,
    maxBytes: settings.INBOUND_MAIL_MAX_BYTES,
    perMinute: settings.INBOUND_MAIL_PER_MINUTE,
    tls: cert && key ? { cert, key } : undefined,
  };
}

/** The settings the program runs with, checked once at start. */
export class Configuration {
  readonly environment: Environment['NODE_ENV'];
  readonly port: number;
  readonly hosts: string[];
  readonly databaseUrl: string;
  readonly publicUrl: string;
  readonly appSecret: string;
  readonly metricsToken: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Undefined where mails cannot be answered. */
  readonly replyAddress: string | undefined;
  /** Undefined where this process takes no mails. */
  readonly inboundMail: InboundMail | undefined;
  readonly redisUrl: string | undefined;
  readonly roles: ReadonlySet<ProcessRole>;
  readonly trustedProxies: string[];
  /** Host names, some with a port, that may be in a private network. */
  readonly privateHosts: string[];
  readonly logLevel: string;
  readonly dataDir: string;
  /** Undefined where files live in the data folder. */
  readonly objectStorage: ObjectStorage | undefined;
  /** Undefined where people sign in here alone. */
  readonly signInProvider: SignInProvider | undefined;
  /** Undefined where nobody collects traces. */
  readonly traces: TraceSettings | undefined;
  readonly framesPerSecond: number;
  readonly messagesPerSecond: number;
  readonly searchesPerMinute: number;

  constructor(settings: Environment) {
    this.environment = settings.NODE_ENV;
    this.port = settings.PORT;
    this.hosts = settings.HOST ? [settings.HOST] : inProduction(settings) ? ['0.0.0.0', '::'] : ['127.0.0.1', '::1'];
    this.databaseUrl = settings.DATABASE_URL ?? '';
    this.publicUrl = (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, '');
    this.appSecret = settings.APP_SECRET ?? '';
    this.metricsToken = settings.METRICS_TOKEN;
    this.smtpUrl = settings.SMTP_URL;
    this.mailFrom = settings.MAIL_FROM ?? 'Afterclass <afterclass@localhost>';
    this.replyAddress = settings.REPLY_ADDRESS;
    this.inboundMail = inboundMailOf(settings);
    this.redisUrl = settings.REDIS_URL;
    this.roles = new Set((settings.AFTERCLASS_ROLES?.split(',') ?? PROCESS_ROLES) as ProcessRole[]);
    this.trustedProxies = settings.TRUSTED_PROXIES?.split(',').map((address) => address.trim()) ?? [];
    this.privateHosts = settings.PRIVATE_HOSTS?.split(',').map((host) => host.trim().toLowerCase()) ?? [];
    this.logLevel = settings.LOG_LEVEL ?? (inProduction(settings) ? 'info' : 'warn');
    this.dataDir = settings.DATA_DIR;
    this.objectStorage = objectStorageOf(settings);
    this.signInProvider = signInProviderOf(settings);
    this.traces = tracesOf(settings);
    this.framesPerSecond = settings.LIVE_FRAMES_PER_SECOND;
    this.messagesPerSecond = settings.LIVE_MESSAGES_PER_SECOND;
    this.searchesPerMinute = settings.SEARCHES_PER_MINUTE;
  }

  get production(): boolean {
    return this.environment === 'production';
  }

  /** Whether browsers reach us by https, and cookies may say so. */
  get secure(): boolean {
    return this.publicUrl.startsWith('https:');
  }

  /** The same settings with some replaced: the address of the embedded database, a secret kept in the data folder. */
  with(changes: Partial<Pick<Configuration, 'databaseUrl' | 'appSecret' | 'publicUrl'>>): Configuration {
    return Object.assign(Object.create(Configuration.prototype) as Configuration, this, changes);
  }
}

/** Every variable that is wrong, each with its reason. */
export class ConfigurationError extends Error {
  constructor(readonly problems: { variable: string; reason: string }[]) {
    super(problems.map(({ variable, reason }) => `${variable} ${reason}`).join('\n'));
    this.name = 'ConfigurationError';
  }
}

/**
 * Reads the settings from `environment`.
 *
 * @throws ConfigurationError that names all wrong variables at once.
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const settings = plainToInstance(Environment, Object.fromEntries(given), { exposeDefaultValues: true });
  const problems = validateSync(settings, { skipMissingProperties: false, forbidUnknownValues: false }).map(
    (error) => ({
      variable: error.property,
      reason: Object.values(error.constraints ?? {})[0] ?? 'is not valid',
    }),
  );
  if (problems.length > 0) throw new ConfigurationError(problems);
  return new Configuration(settings);
}
