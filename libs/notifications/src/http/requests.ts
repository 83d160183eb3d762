import { ApiProperty } from '@nestjs/swagger';
import { MAIL_KINDS, MAIL_PACES, type MailKind, type MailPace, NOTIFICATION_LIMITS } from '#contracts';
import { TokenField } from '#identity';
import {
  CheckedBy,
  ChoiceField,
  IdField,
  IdsField,
  MayBeAbsent,
  pageQuery,
  TimeOfDayField,
  WholeField,
} from '#platform';

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

/** How soon a kind is mailed. */
export class MailDecisionBody {
  @ChoiceField(MAIL_KINDS, { enumName: 'MailKind' })
  kind: MailKind;

  @IdField({ required: false, description: 'In this space alone' })
  @MayBeAbsent()
  spaceId?: string;

  @ChoiceField(MAIL_PACES, {
    enumName: 'MailPace',
    nullable: true,
    description: 'Null, in a space: as everywhere else',
  })
  @MayBeAbsent({ orNull: true })
  pace: MailPace | null;
}

/** When one is mailed, on the clock where one lives. */
export class MailRhythmBody {
  @TimeOfDayField({
    nullable: true,
    description: 'From then on nothing is mailed but what one asked for; null for never',
  })
  @MayBeAbsent({ orNull: true })
  quietFrom: string | null;

  @TimeOfDayField({ nullable: true, description: 'Until then' })
  @MayBeAbsent({ orNull: true })
  quietTo: string | null;

  @WholeField({ min: 0, max: 23 }, { description: 'Digests come from this hour on' })
  digestHour: number;

  @WholeField({ min: 1, max: 7 }, { description: 'The day of weekly digests; 1 is Monday' })
  digestWeekday: number;
}

/** The secret of a link from a mail. */
export class LiftPauseBody {
  @TokenField()
  token: string;
}
