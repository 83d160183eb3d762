import { ApiProperty } from '@nestjs/swagger';
import {
  APPEAL_OUTCOMES,
  type AppealOutcome,
  FLAG_KINDS,
  type FlagKind,
  HOLD_REASONS,
  type HoldReason,
  MODERATION_ACTIONS,
  MODERATION_REASONS,
  type ModerationAction,
  type ModerationReason,
  SANCTION_KINDS,
  type SanctionKind,
} from '#contracts';

const Id = () => ApiProperty({ format: 'uuid' });
const IdOrNull = () => ApiProperty({ type: String, format: 'uuid', nullable: true });
const Moment = () => ApiProperty({ format: 'date-time' });
const MomentOrNull = () => ApiProperty({ type: String, format: 'date-time', nullable: true });
const TextOrNull = () => ApiProperty({ type: String, nullable: true });

/** Somebody, by name. */
export class ModeratedPerson {
  @Id() id: string;
  @ApiProperty() name: string;
}

export class CreatedActionView {
  @Id() id: string;
}

/** A case in the queue. What is null is for those who open it. */
export class CaseView {
  @Id() id: string;
  @ApiProperty({ enum: ['flag', 'rule'] }) kind: 'flag' | 'rule';
  @ApiProperty({ enum: HOLD_REASONS, isArray: true }) reasons: HoldReason[];
  @Moment() openedAt: string;
  @MomentOrNull() closedAt: string | null;
  @TextOrNull() outcome: string | null;
  @ApiProperty() space: ModeratedPerson;
  @ApiProperty() flagCount: number;
  @ApiProperty({ enum: FLAG_KINDS, isArray: true }) flagKinds: FlagKind[];
  @ApiProperty({ description: 'Opening it is noted in the log' }) sealed: boolean;
  @ApiProperty({ description: 'The space is mine to moderate: the thread can be read there' }) moderates: boolean;
  @Id() postId: string;
  @Id() threadId: string;
  @TextOrNull() title: string | null;
  @TextOrNull() excerpt: string | null;
  @ApiProperty({ type: ModeratedPerson, nullable: true }) author: ModeratedPerson | null;
}

/** A post near the one that a case is about. */
export class NearbyPostView {
  @Id() postId: string;
  @ApiProperty({ description: 'Of the post in its thread' }) number: number;
  @ApiProperty() authorName: string;
  @ApiProperty() html: string;
  @Moment() at: string;
}

export class SpaceQueueView {
  @Id() id: string;
  @ApiProperty() name: string;
  @ApiProperty() open: number;
}

export class WaitingView {
  @ApiProperty({ description: 'Open cases' }) cases: number;
  @ApiProperty({ description: 'Appeals to decide' }) appeals: number;
  @ApiProperty({
    type: [SpaceQueueView],
    description: 'The spaces whose cases I know of; none where I moderate nothing',
  })
  spaces: SpaceQueueView[];
}

export class FlagView {
  @ApiProperty() person: ModeratedPerson;
  @ApiProperty({ enum: FLAG_KINDS }) kind: FlagKind;
  @ApiProperty() words: string;
  @Moment() at: string;
}

export class AppealView {
  @ApiProperty() words: string;
  @Moment() at: string;
  @ApiProperty({ enum: APPEAL_OUTCOMES, nullable: true }) outcome: AppealOutcome | null;
  @TextOrNull() answer: string | null;
  @MomentOrNull() decidedAt: string | null;
}

/** A decision as it is told to whom it concerns. */
export class OwnActionView {
  @Id() id: string;
  @ApiProperty({ enum: MODERATION_ACTIONS }) action: ModerationAction;
  @ApiProperty({ enum: MODERATION_REASONS }) reason: ModerationReason;
  @ApiProperty() words: string;
  @Moment() at: string;
  @MomentOrNull() until: string | null;
  @MomentOrNull() undoneAt: string | null;
  @IdOrNull() postId: string | null;
  @IdOrNull() threadId: string | null;
  @TextOrNull() threadTitle: string | null;
  @ApiProperty({ type: AppealView, nullable: true }) appeal: AppealView | null;
}

/** A decision as moderators see it. */
export class ActionView extends OwnActionView {
  @ApiProperty() actor: ModeratedPerson;
  @ApiProperty({ type: ModeratedPerson, nullable: true }) person: ModeratedPerson | null;
}

export class CaseDetailView extends CaseView {
  @TextOrNull() raw: string | null;
  @TextOrNull() html: string | null;
  @ApiProperty() hidden: boolean;
  @ApiProperty() deleted: boolean;
  @ApiProperty({ description: 'Of the post in its thread' }) number: number;
  @ApiProperty({ description: 'It opens its thread' }) opening: boolean;
  @ApiProperty({ description: 'The thread is locked' }) locked: boolean;
  @ApiProperty({ description: 'The thread is pinned' }) pinned: boolean;
  @ApiProperty({ type: [NearbyPostView], description: 'What it answers, and the first of what was said to it' })
  around: NearbyPostView[];
  @ApiProperty({ type: [FlagView] }) flags: FlagView[];
  @ApiProperty({ type: [ActionView] }) actions: ActionView[];
}

export class CasePage {
  @ApiProperty({ type: [CaseView] }) items: CaseView[];
  @TextOrNull() nextCursor: string | null;
}

export class OwnActionPage {
  @ApiProperty({ type: [OwnActionView] }) items: OwnActionView[];
  @TextOrNull() nextCursor: string | null;
}

export class AppealList {
  @ApiProperty({ type: [ActionView] }) items: ActionView[];
}

export class AuditView {
  @Id() id: string;
  @Moment() at: string;
  @ApiProperty() action: string;
  @ApiProperty({ type: ModeratedPerson, nullable: true }) actor: ModeratedPerson | null;
  @ApiProperty({ type: ModeratedPerson, nullable: true }) person: ModeratedPerson | null;
  @IdOrNull() caseId: string | null;
  @IdOrNull() postId: string | null;
  @IdOrNull() threadId: string | null;
  @IdOrNull() spaceId: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) codes: Record<string, unknown>;
  @TextOrNull() words: string | null;
}

export class AuditPage {
  @ApiProperty({ type: [AuditView] }) items: AuditView[];
  @TextOrNull() nextCursor: string | null;
}

export class SanctionView {
  @Id() id: string;
  @ApiProperty({ enum: SANCTION_KINDS }) kind: SanctionKind;
  @Moment() from: string;
  @MomentOrNull() until: string | null;
  @MomentOrNull() liftedAt: string | null;
}

export class NoteView {
  @Id() id: string;
  @ApiProperty() author: ModeratedPerson;
  @ApiProperty() words: string;
  @Moment() at: string;
}

/** Something a member wrote, in a space that the reader moderates. */
export class RecentPostView {
  @Id() postId: string;
  @ApiProperty() title: string;
  @ApiProperty() space: string;
  @ApiProperty() excerpt: string;
  @ApiProperty() hidden: boolean;
  @ApiProperty() deleted: boolean;
  @Moment() at: string;
}

export class MemberFileView {
  @Id() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [String] }) roles: string[];
  @Moment() joinedAt: string;
  @ApiProperty() posts: number;
  @ApiProperty() deletedPosts: number;
  @ApiProperty() hiddenPosts: number;
  @ApiProperty() flagsReceived: number;
  @ApiProperty() flagsGiven: number;
  @ApiProperty() cases: number;
  @ApiProperty({ type: [SanctionView] }) sanctions: SanctionView[];
  @ApiProperty({ type: [ActionView] }) actions: ActionView[];
  @ApiProperty({ type: [NoteView] }) notes: NoteView[];
  @ApiProperty({ type: [RecentPostView], description: 'The latest first, of the spaces I moderate' })
  recent: RecentPostView[];
  @ApiProperty({ type: [AuditView] }) audit: AuditView[];
}
