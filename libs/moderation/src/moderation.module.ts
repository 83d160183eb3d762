import { Module } from '@nestjs/common';
import { ForumModule } from '#forum';
import { Appeals } from './app/appeals.js';
import { ChangeRules } from './app/change-rules.js';
import { Effects } from './app/effects.js';
import { EndTerms } from './app/end-terms.js';
import { FlagPost } from './app/flag-post.js';
import { LogAdministration } from './app/log-administration.js';
import { LogRecords } from './app/log-records.js';
import { MemberFiles } from './app/member-file.js';
import { NoteCredentials } from './app/note-credentials.js';
import { Cases, ScreenPosts } from './app/screen-posts.js';
import { ShowCases } from './app/show-cases.js';
import { TakeAction } from './app/take-action.js';
import { UndoAction } from './app/undo-action.js';
import { FlagsController } from './http/flags.controller.js';
import { ModeratedMembersController } from './http/members.controller.js';
import { ModerationController } from './http/moderation.controller.js';
import { SuspensionController } from './http/suspension.controller.js';
import { ActionStore } from './infra/action-store.js';
import { AuditLog } from './infra/audit-log.js';
import { CaseStore } from './infra/case-store.js';
import { MemberQueries } from './infra/member-queries.js';
import { RuleStore } from './infra/rule-store.js';

const STORES = [ActionStore, AuditLog, CaseStore, MemberQueries, RuleStore];

const USE_CASES = [
  ...[Appeals, Cases, ChangeRules, Effects, EndTerms, FlagPost, LogAdministration, LogRecords],
  ...[MemberFiles, NoteCredentials, ScreenPosts, ShowCases, TakeAction, UndoAction],
];

/** Flags, the queue, decisions and appeals, rules for newcomers, and the log. */
@Module({
  imports: [ForumModule],
  controllers: [FlagsController, ModerationController, ModeratedMembersController, SuspensionController],
  providers: [...STORES, ...USE_CASES],
})
export class ModerationModule {}
