import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { type Member, PersonRepository } from '../infra/person-repository.js';
import { EndAccount } from './end-account.js';
import { RecentSignIn } from './recent-sign-in.js';
import { Standing } from './standing.js';
import { UseLink } from './use-link.js';

/** Takes the account of another address of the viewer's into theirs, once that address is proven. */
@Injectable()
export class MergeAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: UseLink,
    private readonly people: PersonRepository,
    private readonly standing: Standing,
    private readonly ending: EndAccount,
    private readonly recent: RecentSignIn,
  ) {}

  /**
   * In the browser of who asked for it alone: whoever gets the mail unasked gives nothing away by opening it.
   *
   * @throws DomainError `sign-in-again`, as the other account's ways in open this one from then on; `link-invalid`; `suspended` or `silenced` while the other account is; `last-admin`
   */
  async run(viewer: Viewer, token: string): Promise<void> {
    const { id } = memberOf(viewer);
    await this.recent.ensure(viewer);
    return this.unitOfWork.run(async (tx) => {
      const { email, personId } = await this.links.once(tx, 'merge', token);
      const other = personId === id ? await this.people.memberByEmail(tx, email) : undefined;
      const { survivor, merged } = await this.hold(tx, id, other);
      // Whose word does not count for a while does not find it again under another address.
      await this.standing.ensureMaySignIn(tx, merged.id);
      await this.standing.ensureMayWrite(tx, merged.id);
      await this.ending.mergeInto(tx, merged, survivor);
    });
  }

  /** Both, in the order of their ids: two merges that cross do not wait for each other. */
  private async hold(tx: Tx, id: string, other: Member | undefined): Promise<{ survivor: Member; merged: Member }> {
    const held = new Map<string, Member | undefined>();
    const admins = await this.people.lockAdmins(tx);
    for (const each of [id, other?.id ?? id].toSorted()) held.set(each, await this.people.lockMember(tx, each));
    const [survivor, merged] = [held.get(id), held.get(other?.id ?? id)];
    if (!survivor || !merged || merged.id === survivor.id) throw new DomainError('link-invalid');
    if (admins.length === 1 && admins[0] === merged.id) throw new DomainError('last-admin');
    return { survivor, merged };
  }
}
