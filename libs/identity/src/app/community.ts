import { Injectable } from '@nestjs/common';
import { DomainError, wrongField } from '#kernel';
import { administrationAct, holds, memberOf, UnitOfWork, type Viewer } from '#platform';
import { DISPLAY_NAME_MAX, displayName } from '../domain/display-name.js';
import { type CommunitySettings, Settings } from '../infra/settings.js';

/** Shows and changes the settings of the community. */
@Injectable()
export class Community {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  read(): Promise<CommunitySettings> {
    return this.settings.community();
  }

  /** @throws DomainError `forbidden`; `invalid-input` naming `communityName`. */
  async change(viewer: Viewer, changes: Partial<CommunitySettings>): Promise<CommunitySettings> {
    if (!holds(viewer, 'admin')) throw new DomainError('forbidden');
    const communityName = changes.communityName === undefined ? undefined : displayName(changes.communityName);
    if (changes.communityName !== undefined && communityName === undefined) {
      throw wrongField('communityName', 'name', { min: 1, max: DISPLAY_NAME_MAX });
    }
    return this.unitOfWork.run(async (tx) => {
      const before = await this.settings.community(tx);
      const after = await this.settings.changeCommunity(tx, { ...changes, communityName });
      const changed = (Object.keys(after) as (keyof CommunitySettings)[]).filter((key) => after[key] !== before[key]);
      const codes = Object.fromEntries(
        changed.flatMap((key) => [
          [`${key}.before`, before[key]],
          [`${key}.after`, after[key]],
        ]),
      );
      tx.emit(administrationAct({ action: 'settings.changed', actorId: memberOf(viewer).id, codes }));
      return after;
    });
  }
}
