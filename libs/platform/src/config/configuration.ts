import 'reflect-metadata';
import { isIP } from 'node:net';
import { Type, plainToInstance } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  validateSync,
} from 'class-validator';

/** The roles one program can play; a large installation gives each process its own. */
export const PROCESS_ROLES = ['http', 'realtime', 'jobs'] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

const inProduction = (settings: Environment) => settings.NODE_ENV === 'production';
const A_SECRET = 'must be a secret of at least 32 characters, for example from `openssl rand -base64 32`';

const Holds = (holds: (value: string) => boolean, message: string) =>
  ValidateBy(
    { name: holds.name, validator: { validate: (value) => typeof value === 'string' && holds(value) } },
    { message },
  );

/** An address of such a service, whose user and password can be read: a bare `%` in one of them cannot. */
const isAddressOf = (scheme: RegExp, value: string) => {
  const url = scheme.test(value) ? URL.parse(value) : null;
  if (!url) return false;
  try {
    decodeURIComponent(`${url.username}:${url.password}${url.pathname}`);
    return true;
  } catch {
    return false;
  }
};

const isPostgresAddress = (value: string) => isAddressOf(/^postgres(ql)?:\/\/\S+$/, value);

const isMailServer = (value: string) => isAddressOf(/^smtps?:\/\/\S+$/, value);

const isRedisAddress = (value: string) => isAddressOf(/^rediss?:\/\/\S+$/, value);

/** Of a whole host: the pages and cookies of this program begin at `/`. */
const isPublicAddress = (value: string) => /^https?:\/\/[^/?#@\s]+\/*$/.test(value) && URL.canParse(value);

const isServiceAddress = (value: string) => /^https?:\/\/[^\s?#@]+$/.test(value) && URL.canParse(value);

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Codes and secrets go there: by https, or without leaving the machine. */
const isIssuer = (value: string) => {
  const url = isServiceAddress(value) ? URL.parse(value) : null;
  return url !== null && (url.protocol === 'https:' || LOOPBACK_NAMES.has(url.hostname));
};

const areNetworks = (value: string) =>
  value.split(',').every((part) => {
    const [address = '', bits, ...rest] = part.trim().split('/');
    const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    return (
      longest > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest))
    );
  });

const usesBucket = (settings: Environment) =>
  [
    settings.S3_BUCKET,
    settings.S3_REGION,
    settings.S3_ENDPOINT,
    settings.S3_ACCESS_KEY_ID,
    settings.S3_SECRET_ACCESS_KEY,
  ].some((value) => value !== undefined);

const areHosts = (value: string) =>
  value.split(',').every((part) => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$|^[0-9a-f:]+$/i.test(part.trim()));

const usesProvider = (settings: Environment) =>
  [settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET, settings.OIDC_NAME].some(
    (value) => value !== undefined,
  );
const WITH_ISSUER = 'must be set together with OIDC_ISSUER';

/** The environment variables the program reads, and what each may hold. */
class Environment {
  @IsIn(['development', 'test', 'production'], { message: 'must be development, test or production' })
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be between 0 and 65535' })
  @Max(65_535, { message: 'must be between 0 and 65535' })
  PORT = 3000;

  /** Unset: loopback only, and every address in production; both of IPv4 and IPv6. */
  @IsOptional()
  @IsString()
  HOST?: string;

  @ValidateIf((settings: Environment) => inProduction(settings) || settings.DATABASE_URL !== undefined)
  @Holds(isPostgresAddress, 'must be the address of a PostgreSQL database, postgres://user:password@host:5432/name')
  DATABASE_URL?: string;

  @ValidateIf((settings: Environment) => inProduction(settings) || settings.PUBLIC_URL !== undefined)
  @Holds(isPublicAddress, 'must be the address people type, for example https://afterclass.example.org')
  PUBLIC_URL?: string;

  /** Signs what leaves the house and must come back unchanged: cookies of a redirect, links in mails. */
  @ValidateIf((settings: Environment) => inProduction(settings) || settings.APP_SECRET !== undefined)
  @IsString({ message: A_SECRET })
  @MinLength(32, { message: A_SECRET })
  APP_SECRET?: string;

  /** Opens `/metrics` to whoever shows it as a bearer token. Unset in production: closed. */
  @IsOptional()
  @IsString({ message: A_SECRET })
  @MinLength(32, { message: A_SECRET })
  METRICS_TOKEN?: string;

  @IsOptional()
  @Holds(isMailServer, 'must be the address of a mail server, smtp://user:password@host:587')
  SMTP_URL?: string;

  @IsOptional()
  @Matches(/^([^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/, {
    message: 'must be an address, with or without a name: Afterclass <hello@example.org>',
  })
  MAIL_FROM?: string;

  /** Set: mails about posts can be answered. What comes to `reply+…@` of its domain has to reach `INBOUND_MAIL_PORT`. */
  @ValidateIf(
    (settings: Environment) => settings.INBOUND_MAIL_PORT !== undefined || settings.REPLY_ADDRESS !== undefined,
  )
  @Matches(/^[a-z0-9][a-z0-9.-]{0,4}@[a-z0-9.-]{1,180}$/i, {
    message: 'must be an address with a name of at most five characters: reply@replies.example.org',
  })
  REPLY_ADDRESS?: string;

  /** Set: this process takes mails. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be between 0 and 65535' })
  @Max(65_535, { message: 'must be between 0 and 65535' })
  INBOUND_MAIL_PORT?: number;

  @IsString()
  INBOUND_MAIL_HOST = '127.0.0.1';

  @IsIn(['smtp', 'lmtp'], { message: 'must be smtp or lmtp' })
  INBOUND_MAIL_PROTOCOL: 'smtp' | 'lmtp' = 'smtp';

  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(100_000, { message: 'must be between 100000 and 50000000' })
  @Max(50_000_000, { message: 'must be between 100000 and 50000000' })
  INBOUND_MAIL_MAX_BYTES = 20_000_000;

  /** Mails a minute that are taken from one address. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  INBOUND_MAIL_PER_MINUTE = 600;

  /** Both unset: mails come without encryption. */
  @ValidateIf((settings: Environment) => settings.INBOUND_MAIL_TLS_KEY !== undefined)
  @IsString({ message: 'must be set together with INBOUND_MAIL_TLS_KEY' })
  INBOUND_MAIL_TLS_CERT?: string;

  @ValidateIf((settings: Environment) => settings.INBOUND_MAIL_TLS_CERT !== undefined)
  @IsString({ message: 'must be set together with INBOUND_MAIL_TLS_CERT' })
  INBOUND_MAIL_TLS_KEY?: string;

  @IsOptional()
  @Holds(isRedisAddress, 'must be the address of a Redis server, redis://host:6379')
  REDIS_URL?: string;

  @IsOptional()
  @Matches(/^(http|realtime|jobs)(,(http|realtime|jobs))*$/, {
    message: 'must be a list of http, realtime and jobs, separated by commas',
  })
  AFTERCLASS_ROLES?: string;

  /** Addresses of reverse proxies whose X-Forwarded-For is believed. */
  @IsOptional()
  @Holds(areNetworks, 'must be a list of addresses or networks, separated by commas: 10.0.0.5, 192.168.0.0/16')
  TRUSTED_PROXIES?: string;

  /** Names that may lead webhooks and push messages to machines of one's own network, and without TLS. */
  @IsOptional()
  @Holds(areHosts, 'must be a list of host names, separated by commas: hooks.intranet.example, 10.0.0.7:8080')
  PRIVATE_HOSTS?: string;

  /** Unset: `info` in production, and `warn` where somebody watches a terminal. */
  @IsOptional()
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    message: 'must be fatal, error, warn, info, debug, trace or silent',
  })
  LOG_LEVEL?: string;

  /** Frames a second that a busy Lean Coffee room gets at most; 0 sends each event by itself, at once. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be between 0 and 1000' })
  @Max(1000, { message: 'must be between 0 and 1000' })
  LIVE_FRAMES_PER_SECOND = 25;

  /** Messages a second that one person may send in live sessions, averaged over four seconds. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  LIVE_MESSAGES_PER_SECOND = 25;

  /** Searches a minute that one person may send; more than anybody types. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  SEARCHES_PER_MINUTE = 120;

  /** Set: traces go to this collector, by OTLP over HTTP. */
  @IsOptional()
  @Holds(isServiceAddress, 'must be the address of a collector of traces, for example http://localhost:4318')
  OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  /** What the collector calls us. */
  @IsString()
  OTEL_SERVICE_NAME = 'afterclass';

  /** Of how many traces that begin here all is kept, from 0 to 1. */
  @Type(() => Number)
  @Min(0, { message: 'must be a number between 0 and 1' })
  @Max(1, { message: 'must be a number between 0 and 1' })
  OTEL_TRACES_SAMPLER_ARG = 1;

  /** Where the embedded database and uploaded files live. */
  @IsString()
  DATA_DIR = '.data';

  /** Set: uploaded files live in this bucket of S3, or of what speaks its language, rather than in `DATA_DIR`. */
  @ValidateIf(usesBucket)
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { message: 'must be the name of a bucket that S3_* settings are for' })
  S3_BUCKET?: string;

  @IsOptional()
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'must be the name of a region, for example eu-central-1' })
  S3_REGION?: string;

  /** Unset: Amazon's own. */
  @IsOptional()
  @Holds(isServiceAddress, 'must be the address of a service that speaks S3, for example https://s3.example.org')
  S3_ENDPOINT?: string;

  /** Both unset: what the machine's role or the usual files of AWS say. */
  @ValidateIf((settings: Environment) => settings.S3_SECRET_ACCESS_KEY !== undefined)
  @IsString({ message: 'must be set together with S3_SECRET_ACCESS_KEY' })
  S3_ACCESS_KEY_ID?: string;

  @ValidateIf((settings: Environment) => settings.S3_ACCESS_KEY_ID !== undefined)
  @IsString({ message: 'must be set together with S3_ACCESS_KEY_ID' })
  S3_SECRET_ACCESS_KEY?: string;

  /** Set, together with the three that follow: people may sign in with their account at this provider of OpenID Connect. */
  @ValidateIf(usesProvider)
  @Holds(isIssuer, 'must be the address of a provider of OpenID Connect, for example https://login.example.org')
  OIDC_ISSUER?: string;

  @ValidateIf(usesProvider)
  @IsString({ message: WITH_ISSUER })
  OIDC_CLIENT_ID?: string;

  @ValidateIf(usesProvider)
  @IsString({ message: WITH_ISSUER })
  OIDC_CLIENT_SECRET?: string;

  /** What the provider is called on the button. */
  @ValidateIf(usesProvider)
  @Matches(/^[^\p{C}]{1,40}$/u, { message: 'must be the name of the provider, of at most 40 characters' })
  OIDC_NAME?: string;

  @Matches(/^openid( [\w:./-]+)*$/, { message: 'must be a list that begins with openid, separated by blanks' })
  OIDC_SCOPES = 'openid email profile';
}

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
