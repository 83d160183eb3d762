/** What happens to an installation, at random and one thing after the other. */
import type { Chance } from './chance.ts';
import type { House } from './house.ts';
import { pause } from './patience.ts';

/** Between the end of one fault and the next, in milliseconds. */
const SHORTEST_CALM = 2_000;
const LONGEST_CALM = 6_000;
/** How long what is cut or held stays so, in milliseconds. */
const LONGEST_FAULT = 4_000;

interface Fault {
  /** Whether a process ends. */
  kills: boolean;
  /** Leaves everything as it was before. */
  happen(house: House, node: number, ms: number): Promise<void>;
}

const FAULTS: Record<string, Fault> = {
  'node killed': {
    kills: true,
    async happen(house, node, ms) {
      await house.end(node, 'kill');
      await pause(ms / 2);
      await house.start(node);
    },
  },
  'node stopped': {
    kills: true,
    async happen(house, node) {
      await house.end(node, 'stop');
      await house.start(node);
    },
  },
  'database restarted': {
    kills: true,
    happen: (house) => house.restartPostgres(),
  },
  'database connections ended': {
    kills: false,
    happen: (house) => house.endBackends(),
  },
  'node cut off from the database': {
    kills: false,
    async happen(house, node, ms) {
      const { database } = house.nodes[node]!;
      await database.cut();
      await pause(ms);
      await database.mend();
    },
  },
  'database hangs for a node': {
    kills: false,
    async happen(house, node, ms) {
      const { database } = house.nodes[node]!;
      database.hold();
      await pause(ms);
      await database.mend();
    },
  },
  'connections of people cut': {
    kills: false,
    happen: async (house, node) => house.nodes[node]!.people.drop(),
  },
};

const WITH_REDIS: Record<string, Fault> = {
  'redis killed': {
    kills: true,
    async happen(house, _, ms) {
      await house.redisServer!.kill();
      await pause(ms);
      await house.redisServer!.restart();
    },
  },
  'redis cut off': {
    kills: false,
    async happen(house, _, ms) {
      await house.redisLine!.cut();
      await pause(ms);
      await house.redisLine!.mend();
    },
  },
};

export interface Happened {
  /** Processes that were ended. */
  kills: number;
  /** How often each fault came. */
  faults: Record<string, number>;
}

/** Lets faults happen until `over`: every kind once in each round, each round in another order. */
export async function letThingsHappen(house: House, chance: Chance, over: () => boolean): Promise<Happened> {
  const kinds = Object.entries(house.redisServer ? { ...FAULTS, ...WITH_REDIS } : FAULTS);
  const happened: Happened = { kills: 0, faults: {} };
  let round: typeof kinds = [];
  for (;;) {
    await pause(SHORTEST_CALM + chance.next() * (LONGEST_CALM - SHORTEST_CALM));
    if (over()) return happened;
    if (round.length === 0) round = [...kinds];
    const [[name, fault]] = round.splice(chance.below(round.length), 1) as [(typeof kinds)[number]];
    const node = chance.below(house.nodes.length);
    process.stderr.write(`${name}${name.includes('node') || name.includes('people') ? ` (${node + 1})` : ''}\n`);
    await fault.happen(house, node, (0.25 + 0.75 * chance.next()) * LONGEST_FAULT);
    happened.faults[name] = (happened.faults[name] ?? 0) + 1;
    if (fault.kills) happened.kills += 1;
  }
}
