import 'reflect-metadata';
import { isIP } from 'node:net';
import { Type } from 'class-transformer';
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
} from 'class-validator';

export const inProduction = (settings: Environment) => settings.NODE_ENV === 'production';
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
export class Environment {
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
