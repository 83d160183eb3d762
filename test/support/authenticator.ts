import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { NewCredential, ShownCredential } from '../../libs/identity/src/infra/passkey-checks.js';

/** What the program asks authenticators. */
export interface PasskeyOptions {
  challenge: string;
  user?: { id: string };
}

/** What may be wrong about an answer. */
export interface Twist {
  origin?: string;
  rpId?: string;
  type?: string;
  challenge?: string;
  /** Whether whoever holds it was verified, by a PIN or a finger. */
  verified?: boolean;
  /** How often it says that it was used. */
  counter?: number;
  userHandle?: string;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_CREDENTIAL = 0x40;

const sha256 = (of: string | Buffer) => createHash('sha256').update(of).digest();
const base64url = (bytes: Buffer) => bytes.toString('base64url');

/** An authenticator with one passkey (ES256), in software: what it answers can be wrong in every way there is. */
export class Authenticator {
  counter = 0;
  userHandle = '';
  private readonly id = randomBytes(32);
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  });

  constructor(private readonly origin: string) {}

  /** Makes its passkey. */
  create({ challenge, user }: PasskeyOptions, twist: Twist = {}): NewCredential {
    this.userHandle = user?.id ?? '';
    const about = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, this.coseKey()]);
    const data = Buffer.concat([this.head(WITH_CREDENTIAL, twist), about]);
    // {"fmt": "none", "attStmt": {}, "authData": bytes} in CBOR (RFC 8949).
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
      Buffer.from([0x58, data.length]),
      data,
    ]);
    return {
      credentialId: base64url(this.id),
      clientDataJson: base64url(this.clientData('webauthn.create', challenge, twist)),
      attestationObject: base64url(attestation),
      transports: ['internal'],
    };
  }

  /** Answers with its passkey. */
  get({ challenge }: PasskeyOptions, twist: Twist = {}): ShownCredential {
    const clientData = this.clientData('webauthn.get', challenge, twist);
    const data = this.head(0, twist);
    const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), this.keys.privateKey);
    return {
      credentialId: base64url(this.id),
      clientDataJson: base64url(clientData),
      authenticatorData: base64url(data),
      signature: base64url(signature),
      userHandle: twist.userHandle ?? this.userHandle,
    };
  }

  private clientData(type: string, challenge: string, twist: Twist): Buffer {
    const asked = { type: twist.type ?? type, challenge: twist.challenge ?? challenge };
    return Buffer.from(JSON.stringify({ ...asked, origin: twist.origin ?? this.origin, crossOrigin: false }));
  }

  private head(flags: number, { rpId, verified = true, counter = this.counter }: Twist): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const all = flags | PRESENT | (verified ? VERIFIED : 0);
    return Buffer.concat([sha256(rpId ?? new URL(this.origin).hostname), Buffer.from([all]), count]);
  }

  /** {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR (RFC 9053). */
  private coseKey(): Buffer {
    const { x, y } = this.keys.publicKey.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x!, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y!, 'base64url'),
    ]);
  }
}
