import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { CheckedBy, ChoiceField, MayBeAbsent } from '#platform';
import { DISPLAY_NAME_MAX, displayName } from '../domain/display-name.js';
import { EMAIL_MAX, emailAddress } from '../domain/email-address.js';
import { PASSWORD_BOUNDS, PASSWORD_MAX, PASSWORD_MIN, PASSWORD_PROBLEMS, passwordProblem } from '../domain/password.js';
import { isTimeZone, type Locale, LOCALES } from '../domain/time-zone.js';

/** An e-mail address. */
export const EmailField = (more: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'email', maxLength: EMAIL_MAX, example: 'ana@example.org', ...more }),
    CheckedBy('email', (value) => emailAddress(value) !== undefined, 'email'),
  );

/** A name to be shown: of a person, of the community, of a token. */
export const NameField = (options: { optional?: true } = {}) =>
  applyDecorators(
    ApiProperty({ type: String, minLength: 1, maxLength: DISPLAY_NAME_MAX, required: !options.optional }),
    CheckedBy('name', (value) => displayName(value) !== undefined, 'name', { min: 1, max: DISPLAY_NAME_MAX }),
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
    ...PASSWORD_PROBLEMS.map((problem) =>
      CheckedBy(problem, (value) => passwordProblem(value) !== problem, problem, PASSWORD_BOUNDS),
    ),
    ...(options.optional ? [MayBeAbsent()] : []),
  );

const SHOWN_PROBLEMS = ['empty', 'text', 'too-long'] as const;

/** Why something cannot be anybody's password: what is longer than a password may be is not worth hashing. */
function shownProblem(value: unknown): (typeof SHOWN_PROBLEMS)[number] | undefined {
  if (value === undefined || value === '') return 'empty';
  if (typeof value !== 'string') return 'text';
  return value.length > PASSWORD_MAX * 2 ? 'too-long' : undefined;
}

/** A password that is being shown. */
export const PasswordField = (options: { optional?: true } = {}) =>
  applyDecorators(
    ApiProperty({ type: String, format: 'password', maxLength: PASSWORD_MAX * 2, required: !options.optional }),
    ...SHOWN_PROBLEMS.map((problem) =>
      CheckedBy(problem, (value) => shownProblem(value) !== problem, problem, { max: PASSWORD_MAX }),
    ),
    ...(options.optional ? [MayBeAbsent()] : []),
  );

/** The secret of a link from a mail: what stands behind the `#`. */
export const TokenField = () =>
  applyDecorators(
    ApiProperty({ type: String, pattern: '^[A-Za-z0-9_-]{43}$' }),
    CheckedBy('token', (value) => typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value), 'link-incomplete'),
  );

/** A time zone of the IANA database. */
export const TimeZoneField = () =>
  applyDecorators(
    ApiProperty({ type: String, example: 'Europe/Paris', required: false }),
    CheckedBy('timeZone', isTimeZone, 'time-zone'),
    MayBeAbsent(),
  );

/** A language the product speaks. */
export const LocaleField = (options: { fallback?: Locale } = {}) =>
  applyDecorators(
    ChoiceField(LOCALES, { enumName: 'Locale', required: false, default: options.fallback }),
    MayBeAbsent(),
  );
