import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DomainEvent, DomainEvents, PersonSockets } from '#platform';

/** The event that tells that a sign-in of somebody ended, or all of them. */
const SIGNED_OUT = 'identity.signed-out';
type SignedOut = DomainEvent<{ personId: string }>;

export const signedOut = (personId: string): SignedOut => ({ type: SIGNED_OUT, payload: { personId } });

/** A socket shows its sign-in when it is opened, and one that only listens never again: so it is asked for once one ends. */
@Injectable()
export class CloseSockets implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly sockets: PersonSockets,
  ) {}

  onModuleInit(): void {
    this.events.on<SignedOut['payload']>(SIGNED_OUT, 'identity.close-sockets', async ({ payload: { personId } }) =>
      this.sockets.askAgain(personId),
    );
  }
}
