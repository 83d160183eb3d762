import { Participant, type Target } from '../bench/lean-coffee/participant.ts';
import { type Members, seedVoting } from '../bench/lean-coffee/seed.ts';
import { paced, type PrepareLoad } from './measures.ts';

/** People of one meetup; a session for each so many. Those of one session are spread over all processes. */
const ROOM = 20;

/** Everybody votes and takes their vote back; a vote is over when it is acknowledged, which is after its commit. */
export const leanCoffeeLoad: PrepareLoad = async ({ databaseUrl, ports }, { ids, tokens }, measures) => {
  const voters: Participant[] = [];
  for (let from = 0; from < ids.length; from += ROOM) {
    const members: Members = { ids: ids.slice(from, from + ROOM), tokens: tokens.slice(from, from + ROOM) };
    const target = await seedVoting(databaseUrl, ports[0]!, members, false);
    const joining = members.tokens.map((token, index) =>
      joined({ ...target, port: ports[index % ports.length]! }, token),
    );
    voters.push(...(await Promise.all(joining)));
  }
  return async (over, every) => {
    await Promise.all(
      voters.map((voter) =>
        paced(over, every, () =>
          measures.of('session_vote', async () => {
            const { ok, text } = await voter.vote();
            if (!ok) throw new Error(text);
          }),
        ),
      ),
    );
    for (const voter of voters) voter.close();
  };
};

function joined(target: Target, token: string): Promise<Participant> {
  return new Promise((resolve, reject) => {
    const participant: Participant = new Participant(
      target,
      token,
      () => undefined,
      (error) => (error ? reject(error) : resolve(participant)),
    );
  });
}
