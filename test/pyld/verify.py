#!/usr/bin/python3
"""Verifies a credential as somebody would who has nothing of ours but what is published.

Uses Debian's python3-pyld (canonicalisation) and python3-cryptography (Ed25519). The contexts are those of the
packages that npm installed, in one file by their addresses; the DID document and the status list come over HTTP from the server that is named, and from nowhere else.

Reads a line of JSON for each credential, {"credential": {...}}, and writes one for each: {"problem": null}, or why it is
not to be trusted.
"""

import base64
import gzip
import hashlib
import json
import sys
import urllib.parse
import urllib.request

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld

ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
LIST_BITS = 131072


class Refused(Exception):
    """Why a credential is not to be trusted."""


def loader_of(contexts):
    def load(url, _options=None):
        if url not in contexts:
            raise Refused(f'unknown context: {url}')
        return {'contextUrl': None, 'documentUrl': url, 'contentType': 'application/ld+json', 'document': contexts[url]}

    return load


def base58(text):
    if not text.startswith('z'):
        raise Refused('not base58')
    number = 0
    for character in text[1:]:
        digit = ALPHABET.find(character)
        if digit < 0:
            raise Refused('not base58')
        number = number * 58 + digit
    zeros = len(text[1:]) - len(text[1:].lstrip('1'))
    return b'\0' * zeros + number.to_bytes((number.bit_length() + 7) // 8, 'big')


class Verifier:
    def __init__(self, base, contexts):
        self.base = base
        self.did = 'did:web:' + urllib.parse.urlsplit(base).netloc.replace(':', '%3A')
        self.options = {
            'algorithm': 'URDNA2015',
            'format': 'application/n-quads',
            'documentLoader': loader_of(contexts),
        }

    def fetch(self, url):
        if not url.startswith(self.base + '/'):
            raise Refused(f'another server would have to be asked: {url}')
        with urllib.request.urlopen(url, timeout=10) as answer:
            return json.load(answer)

    def digest(self, document):
        return hashlib.sha256(jsonld.normalize(document, self.options).encode('utf-8')).digest()

    def check_proof(self, document, issuer):
        if issuer != self.did:
            raise Refused(f'wrong issuer: {issuer}')
        unsigned = {name: value for name, value in document.items() if name != 'proof'}
        options = {name: value for name, value in document['proof'].items() if name != 'proofValue'}
        wanted = {'type': 'DataIntegrityProof', 'cryptosuite': 'eddsa-rdfc-2022', 'proofPurpose': 'assertionMethod'}
        if any(options.get(name) != value for name, value in wanted.items()):
            raise Refused('another kind of proof')
        key = self.key(options['verificationMethod'])
        options['@context'] = document['@context']
        signed = self.digest(options) + self.digest(unsigned)
        try:
            Ed25519PublicKey.from_public_bytes(key).verify(base58(document['proof']['proofValue']), signed)
        except InvalidSignature:
            raise Refused('the signature is not that of the document') from None

    def key(self, method):
        did_document = self.fetch(f'{self.base}/.well-known/did.json')
        if method not in did_document['assertionMethod']:
            raise Refused(f'key not published: {method}')
        for known in did_document['verificationMethod']:
            if known['id'] == method and known['controller'] == self.did:
                multikey = base58(known['publicKeyMultibase'])
                if multikey[:2] == b'\xed\x01' and len(multikey) == 34:
                    return multikey[2:]
        raise Refused(f'no such key: {method}')

    def check_status(self, entry):
        if entry['type'] != 'BitstringStatusListEntry' or entry['statusPurpose'] != 'revocation':
            raise Refused('another kind of status')
        status_list = self.fetch(entry['statusListCredential'])
        self.check_proof(status_list, status_list['issuer'])
        subject = status_list['credentialSubject']
        encoded = subject['encodedList']
        if status_list['id'] != entry['statusListCredential'] or not encoded.startswith('u'):
            raise Refused('another status list')
        bits = gzip.decompress(base64.urlsafe_b64decode(encoded[1:] + '=' * (-len(encoded[1:]) % 4)))
        if len(bits) * 8 < LIST_BITS:
            raise Refused('a list that hides too little')
        index = int(entry['statusListIndex'])
        if bits[index // 8] & (0x80 >> index % 8):
            raise Refused('revoked')

    def problem(self, credential):
        try:
            issuer = credential['issuer']
            self.check_proof(credential, issuer['id'] if isinstance(issuer, dict) else issuer)
            self.check_status(credential['credentialStatus'])
        except Refused as refusal:
            return str(refusal)
        except jsonld.JsonLdError as error:
            return f'not to be canonicalised: {error}'
        return None


def main():
    with open(sys.argv[2], encoding='utf-8') as file:
        verifier = Verifier(sys.argv[1], json.load(file))
    for line in sys.stdin:
        print(json.dumps({'problem': verifier.problem(json.loads(line)['credential'])}), flush=True)


main()
