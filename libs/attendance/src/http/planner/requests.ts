import { RENEWAL_LIMITS } from '#contracts';
import { DayField, IdsField, LineField, MayBeAbsent, pageQuery, PlannedDayField } from '#platform';

export class RenewalsQuery extends pageQuery({ usual: 10, most: 50 }) {}

/** When a certification was issued, and until when it holds. */
export class CertificationDaysBody {
  @DayField({ description: 'The date of issue' }, { from: '2000-01-01' })
  issuedOn: string;

  /** As long as the rules say, where it is left out. */
  @MayBeAbsent()
  @PlannedDayField({ required: false })
  expiresOn?: string;
}

export class CertificationBody extends CertificationDaysBody {
  @LineField(RENEWAL_LIMITS.code, { example: 'CSPO' })
  code: string;
}

export class RenewalBody {
  @IdsField(RENEWAL_LIMITS.certifications, { description: 'The certifications that were renewed' })
  certificationIds: string[];

  @PlannedDayField({ description: 'The new expiry, as the Scrum Alliance shows it' })
  expiresOn: string;

  @IdsField(RENEWAL_LIMITS.items, { description: 'What of the ledger it was paid with; each counts once only' })
  itemIds: string[];
}
