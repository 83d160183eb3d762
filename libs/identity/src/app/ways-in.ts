import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Configuration, Database, memberOf, type Tx, UnitOfWork, type Viewer } from '#platform';
import { isSameIssuer, mayLoseOne } from '../domain/ways-in.js';
import { type LinkedIdentity, LinkedIdentityRepository } from '../infra/linked-identity-repository.js';
import { type Passkey, PasskeyRepository } from '../infra/passkey-repository.js';
import type { Member } from '../infra/person-repository.js';
import { ChangeWaysIn } from './change-ways-in.js';

/** Shows and takes away what opens an account besides its password. */
@Injectable()
export class WaysIn {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly passkeys: PasskeyRepository,
    private readonly identities: LinkedIdentityRepository,
    private readonly changes: ChangeWaysIn,
    private readonly configuration: Configuration,
  ) {}

  /** One's own, the newest first. */
  async list(viewer: Viewer): Promise<{ passkeys: Passkey[]; identities: LinkedIdentity[] }> {
    const { id } = memberOf(viewer);
    const passkeys = await this.passkeys.list(this.database, id);
    return { passkeys, identities: await this.identities.list(this.database, id) };
  }

  /** @throws DomainError `not-found` where the viewer has no such passkey. */
  async renamePasskey(viewer: Viewer, id: string, name: string): Promise<void> {
    const { id: personId } = memberOf(viewer);
    const done = await this.unitOfWork.run((tx) => this.passkeys.rename(tx, personId, id, name));
    if (!done) throw new DomainError('not-found');
  }

  /** @throws DomainError `sign-in-again`; `not-found`; `last-way-in` */
  removePasskey(viewer: Viewer, id: string): Promise<void> {
    return this.changes.run(viewer, async (tx, member) => {
      const lastOne = !(await this.mayLoseOne(tx, member));
      const named = await this.passkeys.remove(tx, member.id, id);
      if (named === undefined) throw new DomainError('not-found');
      if (lastOne) throw new DomainError('last-way-in');
      return { kind: 'passkey-removed', named };
    });
  }

  /** @throws DomainError `sign-in-again`; `not-found`; `last-way-in` */
  unlink(viewer: Viewer, id: string): Promise<void> {
    return this.changes.run(viewer, async (tx, member) => {
      const lastOne = !(await this.mayLoseOne(tx, member));
      const { issuer } = (await this.identities.list(tx, member.id)).find((each) => each.id === id) ?? {};
      if (issuer === undefined) throw new DomainError('not-found');
      if (lastOne) throw new DomainError('last-way-in');
      await this.identities.remove(tx, member.id, id);
      return { kind: 'sign-in-unlinked', named: this.nameOf(issuer) };
    });
  }

  /** What the provider of that issuer is called; one that is no longer used here goes by its host. */
  nameOf(issuer: string): string {
    const provider = this.configuration.signInProvider;
    return provider && isSameIssuer(provider.issuer, issuer) ? provider.name : (URL.parse(issuer)?.host ?? issuer);
  }

  private async mayLoseOne(tx: Tx, member: Member): Promise<boolean> {
    const passkeys = await this.passkeys.list(tx, member.id);
    const identities = await this.identities.list(tx, member.id);
    const provider = this.configuration.signInProvider;
    const usable = identities.filter(({ issuer }) => provider && isSameIssuer(provider.issuer, issuer));
    return mayLoseOne({
      hasPassword: member.passwordHash !== null,
      getsMail: this.configuration.smtpUrl !== undefined && member.emailConfirmedAt !== null,
      passkeys: passkeys.length,
      identities: usable.length,
    });
  }
}
