import { Injectable } from '@nestjs/common';
import type { Role } from '#contracts';
import { DomainError } from '#kernel';
import { Configuration, type Tx, UnitOfWork } from '#platform';
import { newSecret } from '../infra/secret.js';
import { Settings } from '../infra/settings.js';
import { type Device, SessionStarter, type StartedSession } from './session-starter.js';

const PLANTED = 'demo.planted';
const LINKS = 'demo.links';

/** A way in as one of the people of the demo. */
interface DemoLink {
  role: Role;
  personId: string;
  token: string;
}

/** One-click sign-in, for a database the demo planted and nowhere else. */
@Injectable()
export class DemoSignIn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly sessions: SessionStarter,
    private readonly configuration: Configuration,
  ) {}

  /** Marks the database as the demo's, with somebody to sign in as for each role; for the one who plants it. */
  async plant(tx: Tx, people: { role: Role; personId: string }[]): Promise<void> {
    await this.settings.write(tx, PLANTED, true);
    await this.settings.write(
      tx,
      LINKS,
      people.map((person) => ({ ...person, token: newSecret() }) satisfies DemoLink),
    );
  }

  /** Whether this is a demo. */
  async isDemo(): Promise<boolean> {
    return !this.configuration.production && (await this.settings.read<boolean>(PLANTED)) === true;
  }

  /** The addresses to print at start; none where this is no demo. */
  async links(): Promise<{ role: Role; url: string }[]> {
    const links = (await this.isDemo()) ? ((await this.settings.read<DemoLink[]>(LINKS)) ?? []) : [];
    return links.map(({ role, token }) => ({ role, url: `${this.configuration.publicUrl}/api/v1/demo/${token}` }));
  }

  /** @throws DomainError `not-found` where this is no demo, or the link none of its own. */
  async run(token: string, device: Device): Promise<StartedSession> {
    const links = (await this.isDemo()) ? ((await this.settings.read<DemoLink[]>(LINKS)) ?? []) : [];
    const link = links.find((candidate) => candidate.token === token);
    if (!link) throw new DomainError('not-found');
    return this.unitOfWork.run((tx) => this.sessions.start(tx, link.personId, device));
  }
}
