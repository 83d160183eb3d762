import { Module } from '@nestjs/common';
import { ForumModule } from '#forum';
import { LeanCoffeeModule } from '#lean-coffee';
import { AfterSession } from './app/after-session.js';
import { ChooseMinutesSpace } from './app/choose-minutes-space.js';
import { HouseHand } from './app/house-hand.js';
import { KnowOrigins } from './app/know-origins.js';
import { PlaceQuestions } from './app/place-questions.js';
import { PostMinutes } from './app/post-minutes.js';
import { ProposeQuestion } from './app/propose-question.js';
import { ReturnNotes } from './app/return-notes.js';
import { RollOver } from './app/roll-over.js';
import { ShowProposals } from './app/show-proposals.js';
import { WithdrawProposal } from './app/withdraw-proposal.js';
import { MinutesController } from './http/minutes.controller.js';
import { ProposalsController } from './http/proposals.controller.js';
import { MinutesSpaces } from './infra/minutes-spaces.js';
import { OpenThreads } from './infra/open-threads.js';
import { ProposalStore } from './infra/proposal-store.js';

const STORES = [MinutesSpaces, OpenThreads, ProposalStore];

const USE_CASES = [
  AfterSession,
  ChooseMinutesSpace,
  HouseHand,
  KnowOrigins,
  PlaceQuestions,
  PostMinutes,
  ProposeQuestion,
  ReturnNotes,
  RollOver,
  ShowProposals,
  WithdrawProposal,
];

/** Between the forum and the meetups: questions go to the table, and what was said of them comes back. */
@Module({
  imports: [ForumModule, LeanCoffeeModule],
  controllers: [MinutesController, ProposalsController],
  providers: [...STORES, ...USE_CASES],
})
export class BridgeModule {}
