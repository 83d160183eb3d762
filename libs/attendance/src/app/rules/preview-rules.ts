import { Injectable } from '@nestjs/common';
import type { Viewer } from '#platform';
import { previewPlans, previewSession, type RenewalPreview, type SessionPreview } from '../../domain/rules/preview.js';
import { inEffect } from '../../domain/rules/versions.js';
import { ClosedSessions } from '../../infra/closed-sessions.js';
import { PreviewReader } from '../../infra/rules/preview-reader.js';
import { RuleBook } from '../../infra/rules/rule-book.js';
import { ensureAdmin, KeepRules, type RuleDraft } from './keep-rules.js';

/** On as many of the latest sessions rules are tried. */
const SESSIONS = 10;

/** Tries rules before they are added. It changes nothing. */
@Injectable()
export class PreviewRules {
  constructor(
    private readonly keeping: KeepRules,
    private readonly rules: RuleBook,
    private readonly sessions: ClosedSessions,
    private readonly reader: PreviewReader,
  ) {}

  /** What the latest sessions would have come to. @throws DomainError as `KeepRules.add` */
  async attendance(viewer: Viewer, draft: RuleDraft<'attendance'>): Promise<SessionPreview[]> {
    ensureAdmin(viewer);
    this.keeping.ensureSound(draft);
    const before = inEffect(await this.rules.versions('attendance'), draft.effectiveFrom);
    const previews: SessionPreview[] = [];
    for (const id of await this.reader.latestSessions(SESSIONS)) {
      const reading = await this.sessions.read(id);
      if (reading) previews.push(previewSession(reading.facts, before, draft));
    }
    return previews;
  }

  /** Which plans would change, and how. @throws DomainError as `KeepRules.add` */
  async renewal(viewer: Viewer, draft: RuleDraft<'renewal'>): Promise<RenewalPreview> {
    ensureAdmin(viewer);
    this.keeping.ensureSound(draft);
    const before = inEffect(await this.rules.versions('renewal'), draft.effectiveFrom);
    return previewPlans(await this.reader.plansFrom(draft.effectiveFrom), before.numbers, draft.numbers);
  }
}
