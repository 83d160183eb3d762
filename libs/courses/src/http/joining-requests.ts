import { CLASS_CODE_LENGTH } from '#contracts';
import { type Locale, LocaleField, NameField, NewPasswordField, TimeZoneField, TokenField } from '#identity';
import { LineField } from '#platform';

export class JoinByCodeRequest {
  /** In capitals or not, with blanks and hyphens or without. */
  @LineField({ min: CLASS_CODE_LENGTH, max: 3 * CLASS_CODE_LENGTH }, { example: 'ACDE-FGHJ' })
  code: string;
}

export class ClassLinkRequest {
  /** Of the link in the mail. */
  @TokenField()
  token: string;
}

/** Somebody who makes an account with the link. */
export class ClassNewcomerRequest extends ClassLinkRequest {
  @NameField()
  displayName: string;

  /** Left out: signing in is by links in mails. */
  @NewPasswordField({ optional: true })
  password?: string;

  @LocaleField()
  locale?: Locale;

  @TimeZoneField()
  timeZone?: string;
}
