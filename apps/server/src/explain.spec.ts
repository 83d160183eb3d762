import { describe, expect, it } from '@jest/globals';
import { EmbeddedPostgresError, readConfiguration } from '#platform';
import { explainStart } from './explain.js';

const DATABASE = 'postgres://afterclass:very-secret@db.example:6432/community';

const failure = (more: object, message = 'it failed') => Object.assign(new Error(message), more);

function wrongSettings(): unknown {
  try {
    return readConfiguration({ PORT: 'x', LOG_LEVEL: 'loud' });
  } catch (error) {
    return error;
  }
}

describe('a start that fails', () => {
  it('names every wrong setting in one message', () => {
    expect(explainStart(wrongSettings(), DATABASE)).toMatch(
      /^These settings are wrong:\n {2}PORT must be .+\n {2}LOG_LEVEL must be .+$/,
    );
  });

  it.each([
    ['a taken port', failure({ code: 'EADDRINUSE', port: 3000 }), /^Port 3000 is taken .+ PORT=3001\.$/],
    ['a port that is not for us', failure({ code: 'EACCES', port: 80 }), /^Port 80 may not be opened/],
    [
      'an address of another machine',
      failure({ code: 'EADDRNOTAVAIL', address: '10.9.9.9' }),
      /^10\.9\.9\.9 is no address/,
    ],
    [
      'a name nobody knows to listen at',
      failure({ code: 'ENOTFOUND', hostname: 'nowhere.example' }),
      /^nowhere\.example is no address of this machine: set HOST/,
    ],
    [
      'a name of the database nobody knows',
      failure({ code: 'ENOTFOUND', hostname: 'db.example' }),
      /^The database at db\.example:6432\/community does not answer \(ENOTFOUND\)/,
    ],
    ['the last port', failure({ code: 'EADDRINUSE', port: 65_535 }), /^Port 65535 is taken .+ PORT=3000\.$/],
    [
      'a role without rights',
      failure({ code: '42501' }, 'permission denied for schema public'),
      /^The database at .+ refused us: permission denied for schema public\.$/,
    ],
    [
      'a database without encryption',
      failure({}, 'The server does not support SSL connections'),
      /^The connection to the database at db\.example:6432\/community cannot be encrypted/,
    ],
    [
      'a certificate nobody vouches for',
      failure({ code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'self-signed certificate in certificate chain'),
      /cannot be encrypted as DATABASE_URL wants it: self-signed/,
    ],
    [
      'a database that is not there',
      failure({ code: 'ECONNREFUSED' }),
      /^The database at db\.example:6432\/community does not answer/,
    ],
    [
      'a name with two addresses',
      failure({ errors: [failure({ code: 'ECONNREFUSED' })] }),
      /does not answer \(ECONNREFUSED\)/,
    ],
    ['a database that keeps silent', failure({}, 'timeout expired'), /does not answer/],
    ['a wrong password', failure({ code: '28P01' }, 'password authentication failed'), /refused us: password/],
    ['a full disk of the database', failure({ code: '53100' }), /^The disk of the database is full/],
    ['a full disk', failure({ code: 'ENOSPC' }), /^The disk is full/],
    ['a data folder of another version', new EmbeddedPostgresError('One sentence.'), /^One sentence\.$/],
  ])('says of %s what to do', (_what, thrown, sentence) => {
    const said = explainStart(thrown, DATABASE);
    expect(said).toMatch(sentence);
    expect(said).not.toContain('very-secret');
  });

  it('has no sentence for what nobody foresaw', () => {
    expect(explainStart(new TypeError('x is not a function'), DATABASE)).toBeUndefined();
  });
});
