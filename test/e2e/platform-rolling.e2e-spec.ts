import { describe, it, jest } from '@jest/globals';
import { survivesRollingRestart } from '../support/rolling-restart.js';

jest.setTimeout(180_000);

describe('two nodes that are restarted one after the other, at work', () => {
  it('lose nothing that was acknowledged, and do nothing twice', () => survivesRollingRestart());
});
