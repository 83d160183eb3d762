import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { LeanCoffeeModule } from '#lean-coffee';
import { KeepRules } from './app/rules/keep-rules.js';
import { PreviewRules } from './app/rules/preview-rules.js';
import { Seus } from './app/rules/seus.js';
import { RulesController } from './http/rules/rules.controller.js';
import { ClosedSessions } from './infra/closed-sessions.js';
import { PreviewReader } from './infra/rules/preview-reader.js';
import { RuleBook } from './infra/rules/rule-book.js';

/** Rules with dates, and what they are tried on. */
@Module({
  imports: [IdentityModule, LeanCoffeeModule],
  controllers: [RulesController],
  providers: [ClosedSessions, KeepRules, PreviewReader, PreviewRules, RuleBook, Seus],
  exports: [ClosedSessions, RuleBook, Seus],
})
export class RulesModule {}
