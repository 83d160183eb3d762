import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ManualClock, uuidv7 } from '#kernel';
import { PERSON_MERGED, People } from '#identity';
import { DomainEvents, type MemberViewer, UnitOfWork } from '#platform';
import {
  aMember,
  type IdentityApp,
  identityApp,
  settled,
  type TestMember,
} from '../../../../test/support/identity-app.js';
import { LINK_PURPOSES, type LinkPurpose } from '../domain/lifetimes.js';
import { type LinkPayload, MailLinkRepository } from '../infra/mail-link-repository.js';
import { PersonRepository } from '../infra/person-repository.js';
import { SessionRepository } from '../infra/session-repository.js';
import { Settings } from '../infra/settings.js';
import { AcceptInvitation } from './accept-invitation.js';
import { ConfirmEmail } from './change-email.js';
import { ConfirmClaim } from './confirm-claim.js';
import { ConfirmSignUp } from './confirm-sign-up.js';
import { GrantRoles } from './grant-roles.js';
import { GuestAccess } from './guest-access.js';
import { MergeAccounts } from './merge-accounts.js';
import { ResetPassword } from './reset-password.js';
import { SessionStarter } from './session-starter.js';
import { SignInWithLink } from './sign-in-with-link.js';
import { SignInWithPassword } from './sign-in-with-password.js';

const clock = new ManualClock();
let identity: IdentityApp;

beforeAll(async () => {
  identity = await identityApp({ clock });
  await inTx((tx) => get(Settings).changeCommunity(tx, { signUp: 'open' }));
});

afterAll(() => identity.close());

beforeEach(() => identity.database.query('DELETE FROM rate_limit'));

const device = { userAgent: undefined, address: '203.0.113.7', previousToken: undefined };
const get = <T>(type: new (...args: never[]) => T): T => identity.app.get(type, { strict: false });
const inTx = <T>(work: Parameters<UnitOfWork['run']>[0]) => get(UnitOfWork).run(work) as Promise<T>;

const aLink = async (purpose: LinkPurpose, link: { email: string; personId?: string; payload?: LinkPayload }) =>
  (await inTx<{ token: string }>((tx) => get(MailLinkRepository).add(tx, purpose, link, clock.now()))).token;

const aGuest = () =>
  inTx<{ personId: string }>((tx) =>
    get(GuestAccess).admit(tx, { meetupId: uuidv7(clock.now()), displayName: 'Guest' }),
  );

const viewerOf = ({ id }: TestMember): MemberViewer => ({
  kind: 'member',
  id,
  roles: ['member', 'admin'],
  scopes: 'all',
  sessionId: uuidv7(clock.now()),
});

/** How often `attempt` comes through when twenty try at once. */
async function winnersOfTwenty(attempt: () => Promise<unknown>): Promise<number> {
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, attempt));
  const refusals = outcomes.filter((outcome) => outcome.status === 'rejected');
  for (const { reason } of refusals) expect(reason).toMatchObject({ code: 'link-invalid' });
  return outcomes.length - refusals.length;
}

/** How each kind of link is used, given its secret and who asked for it. */
const USE: Record<LinkPurpose, (token: string, member: TestMember) => Promise<unknown>> = {
  'sign-in': (token) => get(SignInWithLink).run(token, device),
  reset: (token) => get(ResetPassword).run(token, 'a boat upon the lake', device),
  'confirm-email': (token) => get(ConfirmEmail).run(token),
  'sign-up': (token) => get(ConfirmSignUp).run(token, undefined, device),
  invitation: (token) => get(AcceptInvitation).run({ token, displayName: 'Guest' }, device),
  claim: (token) => get(ConfirmClaim).run(token, device),
  merge: async (token, member) => {
    const [session] = await identity.database.query<{ id: string }>('SELECT id FROM session WHERE person_id = $1', [
      member.id,
    ]);
    return get(MergeAccounts).run({ ...viewerOf(member), sessionId: session!.id }, token);
  },
};

describe('a link that twenty use at once', () => {
  it.each(LINK_PURPOSES)('opens %s for one of them', async (purpose) => {
    const member = await aMember(identity);
    const toMember = purpose === 'sign-in' || purpose === 'reset';
    const other = purpose === 'merge' ? (await aMember(identity)).email : `${purpose}@race.example`;
    const email = toMember ? member.email : other;
    const personId = purpose === 'claim' ? (await aGuest()).personId : member.id;
    // Who merges has signed in a moment ago.
    if (purpose === 'merge') await inTx((tx) => get(SessionStarter).start(tx, member.id, device));
    const token = await aLink(purpose, { email, personId, payload: { displayName: 'Racer' } });
    expect(await winnersOfTwenty(() => USE[purpose](token, member))).toBe(1);
    const sessions = await identity.database.query(
      'SELECT 1 FROM session JOIN person ON person.id = person_id WHERE email = $1',
      [email],
    );
    expect(sessions).toHaveLength(purpose === 'confirm-email' || purpose === 'merge' ? 0 : 1);
  });
});

describe('an address that several claim at once', () => {
  it('becomes one account, whichever links are used', async () => {
    const email = 'many@race.example';
    const payload = { displayName: 'Many' };
    const signUps = await Promise.all(Array.from({ length: 10 }, () => aLink('sign-up', { email, payload })));
    const outcomes = await Promise.allSettled(signUps.map((token) => get(ConfirmSignUp).run(token, undefined, device)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    const rows = await identity.database.query('SELECT 1 FROM person WHERE email = $1', [email]);
    expect(rows).toHaveLength(1);
  });

  it('goes to one of two members who confirm it', async () => {
    const people = [await aMember(identity), await aMember(identity)];
    const email = 'wanted@race.example';
    const tokens = await Promise.all(people.map(({ id }) => aLink('confirm-email', { email, personId: id })));
    const outcomes = await Promise.allSettled(tokens.map((token) => get(ConfirmEmail).run(token)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a guest who claims by several links at once', () => {
  it('is merged once, told once, and shown under the member’s name', async () => {
    const { personId } = await aGuest();
    const member = await aMember(identity);
    const link = { email: member.email, personId };
    const tokens = await Promise.all(Array.from({ length: 10 }, () => aLink('claim', link)));
    const told: unknown[] = [];
    get(DomainEvents).on(PERSON_MERGED, 'races', async ({ payload }) => void told.push(payload));
    await Promise.all(tokens.map((token) => get(ConfirmClaim).run(token, device)));
    await settled(identity);
    expect(told).toEqual([{ from: personId, to: member.id, at: clock.now() }]);
    expect(await get(People).find(personId)).toMatchObject({
      id: personId,
      displayName: member.displayName,
      mergedInto: member.id,
    });
  });
});

describe('administrators who step down at once', () => {
  it('leave one behind, however they race', async () => {
    for (let round = 0; round < 10; round++) {
      await identity.database.query(`UPDATE person SET roles = '{member}' WHERE 'admin' = ANY (roles)`);
      const admins = await Promise.all([1, 2, 3, 4].map(() => aMember(identity, { roles: ['admin'] })));
      const steps = admins.flatMap((by, index) => [
        get(GrantRoles).run(viewerOf(by), admins[(index + 1) % 4]!.id, []),
        get(GrantRoles).run(viewerOf(by), by.id, []),
      ]);
      const outcomes = await Promise.allSettled(steps);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected')
          expect(['last-admin', 'forbidden']).toContain((outcome.reason as { code: string }).code);
      }
      const left = await inTx<string[]>((tx) => get(PersonRepository).lockAdmins(tx));
      expect(left).toHaveLength(1);
    }
  });
});

describe('a password that is changed while somebody signs in with the old one', () => {
  it('leaves no session of the old one behind', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, email, password } = await aMember(identity);
      const token = await aLink('reset', { email, personId: id });
      const signIns = Array.from({ length: 5 }, () => get(SignInWithPassword).run(email, password, device));
      const [reset] = await Promise.allSettled([
        get(ResetPassword).run(token, 'a boat upon the lake', device),
        ...signIns,
      ]);
      expect(reset.status).toBe('fulfilled');
      expect(await get(SessionRepository).list(identity.database, id, clock.now())).toHaveLength(1);
    }
  });
});
