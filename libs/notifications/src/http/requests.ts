import { ApiProperty } from '@nestjs/swagger';
import { NOTIFICATION_LIMITS } from '#contracts';
import { CheckedBy, ChoiceField, IdsField, MayBeAbsent, pageQuery, YesNoField } from '#platform';
import type { MailChoices } from '../infra/mail-choice-store.js';

/** Which part of the list. */
export class NotificationsQuery extends pageQuery({ usual: 20, most: 50 }) {
  @ChoiceField(['yes'], { required: false, description: 'Only those that are unread' })
  @MayBeAbsent()
  unread?: 'yes';
}

/** What was read: some of one's notifications, or all. */
export class NotificationsReadBody {
  @IdsField(NOTIFICATION_LIMITS.ids, { required: false })
  @MayBeAbsent()
  ids?: string[];

  @ApiProperty({ enum: [true], required: false })
  @MayBeAbsent()
  @CheckedBy('true', (value) => value === true, 'choice', { choices: 'true' })
  all?: true;
}

/** What is mailed at once. */
export class MailChoicesBody implements Partial<MailChoices> {
  @YesNoField({ description: 'Somebody answers one’s question' })
  answer: boolean;

  @YesNoField({ description: 'Somebody mentions one' })
  mention: boolean;

  @YesNoField({ description: 'One’s answer is accepted' })
  accepted: boolean;

  @YesNoField({ required: false, description: 'A certification of one’s own expires; as it was where left out' })
  @MayBeAbsent()
  renewal?: boolean;
}
