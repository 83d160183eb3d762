import type { Configuration } from '#platform';
import { isSameOrigin } from './domain/origin.js';

export { Accounts, ADDRESS_CONFIRMED, type AddressConfirmed, type NewMember } from './app/accounts.js';
export { Admission } from './app/admission.js';
export { Community } from './app/community.js';
export { PERSON_MERGED, type PersonMerged } from './app/confirm-claim.js';
export { CreateAdmin } from './app/create-admin.js';
export { DemoSignIn } from './app/demo-sign-in.js';
export { GuestAccess } from './app/guest-access.js';
export { type ImportedAuthor, ImportedPeople } from './app/imported-people.js';
export { People, type Person } from './app/people.js';
export type { Device, StartedSession } from './app/session-starter.js';
export { Standing } from './app/standing.js';
export { FORMER_MEMBER } from './domain/display-name.js';
export { addressBucket } from './domain/device.js';
export { emailAddress } from './domain/email-address.js';
export { type Locale, LOCALES } from './domain/time-zone.js';
export { GuestCookies } from './http/guest-cookies.js';
export { RateLimitedFilter } from './http/rate-limited.filter.js';
export { EmailField, LocaleField, NameField, NewPasswordField, TimeZoneField, TokenField } from './http/validators.js';
export { Welcome } from './http/welcome.js';
export { IdentityModule } from './identity.module.js';
export { RateLimited, RateLimits } from './infra/rate-limits.js';
export { hashOf, looksLikeSecret, newSecret } from './infra/secret.js';
export { shownName } from './infra/shown-name.js';
export { identityEntities, identityMigrations } from './migrations.js';

/**
 * Whether the `Origin` of a request or a socket's handshake is ours. Programs that are no browsers send none: they hold
 * no cookie of anybody else.
 */
export const isOwnOrigin = (configuration: Pick<Configuration, 'publicUrl'>, origin: string | undefined): boolean =>
  origin === undefined || isSameOrigin(configuration.publicUrl, origin);
