import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '#platform';
import { invitableRoles, normalizedRoles } from '../domain/role-policy.js';
import type { Locale } from '../domain/time-zone.js';
import type { MailLink } from '../infra/mail-link-repository.js';
import { PersonRepository } from '../infra/person-repository.js';
import { Accounts } from './accounts.js';
import { PasswordCheck } from './password-check.js';
import { type Device, SessionStarter, type StartedSession } from './session-starter.js';
import { UseLink } from './use-link.js';

/** What somebody says of themselves when they accept. */
export interface Acceptance {
  token: string;
  displayName: string;
  password?: string;
  locale?: Locale;
  timeZone?: string;
}

/** Accepts an invitation: makes the account, or gives the roles to the one that is there, and opens a session. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: UseLink,
    private readonly accounts: Accounts,
    private readonly people: PersonRepository,
    private readonly passwords: PasswordCheck,
    private readonly sessions: SessionStarter,
  ) {}

  /** @throws DomainError `link-invalid`; `invalid-input` for a name or password that is none (the link stays good). */
  async run(acceptance: Acceptance, device: Device): Promise<StartedSession> {
    const { token, password, ...profile } = acceptance;
    const email = await this.links.peek('invitation', token);
    const passwordHash = password === undefined ? undefined : await this.passwords.hashOf(password, email);
    return this.unitOfWork.run(async (tx) => {
      const link = await this.links.once(tx, 'invitation', token);
      const roles = await this.rolesOf(tx, link);
      const newcomer = { ...profile, email, roles, passwordHash, locale: profile.locale ?? link.payload.locale };
      const { member, isNew } = await this.accounts.findOrCreate(tx, newcomer);
      if (!isNew) {
        const current = await this.people.lockMember(tx, member.id);
        await this.people.changeMember(tx, member.id, {
          roles: normalizedRoles([...(current?.roles ?? []), ...roles]),
        });
      }
      return this.sessions.start(tx, member.id, device);
    });
  }

  /** The roles of the invitation that its author could give today: who is no administrator any more makes none. */
  private async rolesOf(tx: Tx, { createdBy, payload }: MailLink) {
    const inviter = createdBy ? await this.people.memberById(tx, createdBy) : undefined;
    const allowed = invitableRoles(inviter?.roles ?? []);
    return (payload.roles ?? []).filter((role) => allowed.includes(role));
  }
}
