import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches, ValidateBy, ValidateIf } from 'class-validator';
import { DISPLAY_NAME_MAX, displayName } from '../domain/display-name.js';
import { EMAIL_MAX, emailAddress } from '../domain/email-address.js';
import { PASSWORD_MAX, PASSWORD_MIN, passwordProblem } from '../domain/password.js';
import { isTimeZone, type Locale, LOCALES } from '../domain/time-zone.js';

/** A field that may be left out; unlike `IsOptional` it may not be null. */
export const MayBeAbsent = () => ValidateIf((_, value) => value !== undefined);

const by = (name: string, validate: (value: unknown) => boolean, message: string | ((value: unknown) => string)) =>
  ValidateBy({
    name,
    validator: {
      validate,
      defaultMessage: (given) => (typeof message === 'string' ? message : message(given?.value)),
    },
  });

/** An e-mail address. */
export const EmailField = () =>
  applyDecorators(
    ApiProperty({ format: 'email', maxLength: EMAIL_MAX, example: 'ana@example.org' }),
    by('email', (value) => emailAddress(value) !== undefined, 'must be an e-mail address'),
  );

/** A name to be shown: of a person, of the community, of a token. */
export const NameField = (options: { optional?: true } = {}) =>
  applyDecorators(
    ApiProperty({ type: String, minLength: 1, maxLength: DISPLAY_NAME_MAX, required: !options.optional }),
    by(
      'name',
      (value) => displayName(value) !== undefined,
      `must be 1 to ${DISPLAY_NAME_MAX} characters without control characters`,
    ),
    ...(options.optional ? [MayBeAbsent()] : []),
  );

/** A password that is being chosen. */
export const NewPasswordField = (options: { optional?: true } = {}) =>
  applyDecorators(
    ApiProperty({
      type: String,
      format: 'password',
      minLength: PASSWORD_MIN,
      maxLength: PASSWORD_MAX,
      required: !options.optional,
    }),
    by(
      'password',
      (value) => passwordProblem(value) === undefined,
      (value) => passwordProblem(value) ?? '',
    ),
    ...(options.optional ? [MayBeAbsent()] : []),
  );

/** A password that is being shown. */
export const PasswordField = (options: { optional?: true } = {}) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'password', maxLength: PASSWORD_MAX * 2, required: !options.optional }),
    by(
      'given',
      (value) => typeof value === 'string' && value.length > 0 && value.length <= PASSWORD_MAX * 2,
      `must be text of at most ${PASSWORD_MAX} characters`,
    ),
    ...(options.optional ? [MayBeAbsent()] : []),
  );

/** The secret of a link from a mail: what stands behind the `#`. */
export const TokenField = () =>
  applyDecorators(
    ApiProperty({ type: String, pattern: '^[A-Za-z0-9_-]{43}$' }),
    Matches(/^[A-Za-z0-9_-]{43}$/, { message: 'is not complete' }),
  );

/** A time zone of the IANA database. */
export const TimeZoneField = () =>
  applyDecorators(
    ApiProperty({ type: String, example: 'Europe/Paris', required: false }),
    by('timeZone', isTimeZone, 'must be the name of a time zone, such as Europe/Paris'),
    MayBeAbsent(),
  );

/** A language the product speaks. */
export const LocaleField = (options: { fallback?: Locale } = {}) =>
  applyDecorators(
    ApiProperty({ enum: LOCALES, enumName: 'Locale', required: false, default: options.fallback }),
    IsIn(LOCALES, { message: 'must be en or fr' }),
    MayBeAbsent(),
  );
