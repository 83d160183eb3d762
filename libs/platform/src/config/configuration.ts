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

const isPostgresAddress = (value: string) => /^postgres(ql)?:\/\/\S+$/.test(value) && URL.canParse(value);

/** Of a whole host: the pages and cookies of this program begin at `/`. */
const isPublicAddress = (value: string) => /^https?:\/\/[^/?#@\s]+\/*$/.test(value) && URL.canParse(value);

const areNetworks = (value: string) =>
  value.split(',').every((part) => {
    const [address = '', bits, ...rest] = part.trim().split('/');
    const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    return (
      longest > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest))
    );
  });

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
  @Matches(/^smtps?:\/\/\S+$/, { message: 'must be the address of a mail server, smtp://user:password@host:587' })
  SMTP_URL?: string;

  @IsOptional()
  @Matches(/^([^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/, {
    message: 'must be an address, with or without a name: Afterclass <hello@example.org>',
  })
  MAIL_FROM?: string;

  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, { message: 'must be the address of a Redis server, redis://host:6379' })
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

  /** Where the embedded database and uploaded files live. */
  @IsString()
  DATA_DIR = '.data';
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
  readonly redisUrl: string | undefined;
  readonly roles: ReadonlySet<ProcessRole>;
  readonly trustedProxies: string[];
  readonly logLevel: string;
  readonly dataDir: string;
  readonly framesPerSecond: number;
  readonly messagesPerSecond: number;

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
    this.redisUrl = settings.REDIS_URL;
    this.roles = new Set((settings.AFTERCLASS_ROLES?.split(',') ?? PROCESS_ROLES) as ProcessRole[]);
    this.trustedProxies = settings.TRUSTED_PROXIES?.split(',').map((address) => address.trim()) ?? [];
    this.logLevel = settings.LOG_LEVEL ?? (inProduction(settings) ? 'info' : 'warn');
    this.dataDir = settings.DATA_DIR;
    this.framesPerSecond = settings.LIVE_FRAMES_PER_SECOND;
    this.messagesPerSecond = settings.LIVE_MESSAGES_PER_SECOND;
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
