import { Bridge1764000900000 } from './infra/migrations/1764000900000-bridge.js';

export { BridgeModule } from './bridge.module.js';

/** The tables of this room, in the order they came to be. */
export const bridgeMigrations = [Bridge1764000900000];
