import { type CheckFailure, CREDENTIAL_LIMITS } from '#contracts';
import { CONTEXTS, type ProofOptions } from './credential.js';
import { fromBase58, keyOfMultikey } from './multibase.js';

/** Bytes of an Ed25519 signature. */
const SIGNATURE_BYTES = 64;

/** Ours are half as deep. */
const DEEPEST = 16;

/** What somebody shows, as far as it has the form of a credential that we can tell anything of. */
export interface ShownCredential {
  id: string;
  issuer: string;
  /** The credential without its proof, and the proof without its value: what was signed. */
  document: Record<string, unknown>;
  options: Record<string, unknown>;
  signature: Uint8Array;
  /** What its proof names; undefined where that is no key of the issuer. */
  publicKey: Uint8Array | undefined;
  validFrom: number;
  /** Milliseconds; undefined where there is no end. */
  validUntil: number | undefined;
  /** The entry of a status list that it names. */
  status: { list: string; index: string };
}

type Json = Record<string, unknown>;

/** Reads what somebody shows, or says why it is nothing that can be verified here. */
export function readShown(text: string): ShownCredential | CheckFailure {
  if (Buffer.byteLength(text) > CREDENTIAL_LIMITS.bytes) return 'too-large';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not-json';
  }
  if (isDeeper(value, DEEPEST)) return 'too-deep';
  if (!isObject(value)) return 'not-a-credential';
  const { proof, ...document } = value;
  return formOf(document, proof);
}

function formOf(document: Json, proof: unknown): ShownCredential | CheckFailure {
  const { '@context': context, id, type, issuer, validFrom, validUntil, credentialStatus: status } = document;
  if (!Array.isArray(type) || !type.includes('AchievementCredential')) return 'not-a-credential';
  // Another order, or one more, would give the words another meaning.
  if (JSON.stringify(context) !== JSON.stringify(CONTEXTS)) return 'unknown-context';
  const issuerId = isObject(issuer) ? issuer['id'] : issuer;
  const [from, until] = [momentOf(validFrom), validUntil === undefined ? undefined : momentOf(validUntil)];
  if (typeof id !== 'string' || typeof issuerId !== 'string' || from === undefined) return 'not-a-credential';
  if (validUntil !== undefined && until === undefined) return 'not-a-credential';
  if (!isObject(status)) return 'not-a-credential';
  const { statusListCredential: list, statusListIndex: index } = status;
  if (typeof list !== 'string' || typeof index !== 'string') return 'not-a-credential';
  const proven = proofOf(proof, issuerId);
  if (!proven) return 'other-proof';
  return { id, issuer: issuerId, document, ...proven, validFrom: from, validUntil: until, status: { list, index } };
}

const EXPECTED: Partial<ProofOptions> = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  proofPurpose: 'assertionMethod',
};

function proofOf(proof: unknown, issuer: string) {
  if (!isObject(proof)) return undefined;
  const { proofValue, ...options } = proof;
  if (Object.entries(EXPECTED).some(([name, value]) => options[name] !== value)) return undefined;
  const method = options['verificationMethod'];
  if (typeof proofValue !== 'string' || typeof method !== 'string') return undefined;
  const signature = fromBase58(proofValue, SIGNATURE_BYTES);
  if (!signature) return undefined;
  const ours = method.startsWith(`${issuer}#`);
  return { options, signature, publicKey: ours ? keyOfMultikey(method.slice(issuer.length + 1)) : undefined };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function momentOf(value: unknown): number | undefined {
  const moment = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(moment) ? undefined : moment;
}

/** Whether it has more than so many levels. Looked at level by level: nothing is deep enough to break that. */
function isDeeper(value: unknown, levels: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((part): unknown[] => (typeof part === 'object' && part !== null ? Object.values(part) : []));
  }
  return false;
}
