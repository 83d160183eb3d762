import { Injectable } from '@nestjs/common';
import { type CheckFailure, CREDENTIAL_CHECKS, type CredentialCheck } from '#contracts';
import { Clock, isId, MINUTE } from '#kernel';
import { Configuration } from '#platform';
import { addressOf, listAddressOf } from '../domain/credential.js';
import { readShown, type ShownCredential } from '../domain/shown-credential.js';
import { CredentialQueries, type PublicRow } from '../infra/credential-queries.js';
import { isSignedBy } from '../infra/ed25519.js';
import { KeyStore } from '../infra/key-store.js';
import { CheckingThread, TooSlow } from '../infra/proof/proof-thread.js';
import { IssuerFacts } from './issuer-facts.js';

/** What came of one check: `null` where an earlier one left nothing to ask. */
export interface CheckResult {
  check: CredentialCheck;
  passed: boolean | null;
  why: CheckFailure | null;
}

/** What can be said of a credential that somebody shows. */
export interface Verdict {
  valid: boolean;
  checks: CheckResult[];
  /** What we know of it ourselves, where it is ours and unchanged. */
  credential: PublicRow | undefined;
}

type Finding = CheckFailure | undefined;

/** Clocks may differ by so much. */
const TOLERANCE = 5 * MINUTE;

/** Verifies a credential that somebody shows, with what is known here and nothing that is fetched. */
@Injectable()
export class VerifyCredential {
  constructor(
    private readonly facts: IssuerFacts,
    private readonly keys: KeyStore,
    private readonly thread: CheckingThread,
    private readonly queries: CredentialQueries,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /** @param text what they show, of whatever form and length */
  async run(text: string): Promise<Verdict> {
    const shown = readShown(text);
    if (typeof shown === 'string') return verdictOf({ form: shown });
    const found: Partial<Record<CredentialCheck, Finding>> = { form: undefined, issuer: this.issuer(shown) };
    if (found.issuer) return verdictOf(found);
    found.key = await this.key(shown);
    if (found.key) return verdictOf(found);
    found.proof = await this.proof(shown);
    if (found.proof) return verdictOf(found);
    const row = await this.rowOf(shown);
    return verdictOf({ ...found, status: statusOf(row), dates: this.dates(shown) }, row);
  }

  private issuer({ issuer }: ShownCredential): Finding {
    return issuer === this.facts.did ? undefined : 'other-issuer';
  }

  private async key({ publicKey }: ShownCredential): Promise<Finding> {
    const standing = publicKey && (await this.keys.standingOf(publicKey));
    if (!standing) return 'unknown-key';
    return standing === 'compromised' ? 'compromised-key' : undefined;
  }

  private async proof({ document, options, publicKey, signature }: ShownCredential): Promise<Finding> {
    try {
      const [result] = await this.thread.reckon([{ document, options }]);
      return 'bytes' in result! && isSignedBy(publicKey!, result.bytes, signature) ? undefined : 'altered';
    } catch (error) {
      if (error instanceof TooSlow) return 'too-slow';
      throw error;
    }
  }

  /** What we know of it: the one with that id and that entry of a list. */
  private async rowOf({ id, status }: ShownCredential): Promise<PublicRow | undefined> {
    const { publicUrl } = this.configuration;
    const own = id.slice(addressOf(publicUrl, '').length);
    const row = isId(own) && id === addressOf(publicUrl, own) ? await this.queries.shown(own) : undefined;
    if (!row) return undefined;
    const isSame = status.list === listAddressOf(publicUrl, row.listId) && status.index === String(row.listIndex);
    return isSame ? row : undefined;
  }

  private dates({ validFrom, validUntil }: ShownCredential): Finding {
    const now = this.clock.now();
    if (validFrom > now + TOLERANCE) return 'not-yet-valid';
    return validUntil !== undefined && validUntil < now - TOLERANCE ? 'expired' : undefined;
  }
}

function statusOf(row: PublicRow | undefined): Finding {
  if (!row) return 'unknown';
  return row.revokedAt === null ? undefined : 'revoked';
}

function verdictOf(found: Partial<Record<CredentialCheck, Finding>>, credential?: PublicRow): Verdict {
  const checks = CREDENTIAL_CHECKS.map((check): CheckResult => {
    if (!(check in found)) return { check, passed: null, why: null };
    const why = found[check] ?? null;
    return { check, passed: why === null, why };
  });
  return { valid: checks.every(({ passed }) => passed), checks, credential };
}
