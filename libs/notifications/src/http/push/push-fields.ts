import { ApiProperty } from '@nestjs/swagger';
import { CheckedBy, LineField } from '#platform';
import type { PushAddress } from '../../infra/push/device-store.js';

const ofBytes = (count: number, first?: number) => (value: unknown) => {
  if (typeof value !== 'string' || !/^[A-Za-z0-9_-]{1,200}=*$/.test(value)) return false;
  const bytes = Buffer.from(value, 'base64url');
  return bytes.length === count && (first === undefined || bytes[0] === first);
};

/** What the browser gave, and what its owner calls the device. */
export class PushDeviceBody implements PushAddress {
  @LineField({ min: 1, max: 80 }, { description: 'What the device is called' })
  name: string;

  @LineField({ min: 8, max: 1_000 }, { format: 'uri' })
  endpoint: string;

  /** A point of P-256, uncompressed (RFC 8291, section 3.1). */
  @ApiProperty({ type: String, description: 'The public key of the subscription, base64url' })
  @CheckedBy('p256dh', ofBytes(65, 4), 'line', { min: 87, max: 88 })
  p256dh: string;

  @ApiProperty({ type: String, description: 'The secret of the subscription, base64url' })
  @CheckedBy('auth', ofBytes(16), 'line', { min: 22, max: 24 })
  auth: string;
}

/** A device that shows what one is told. */
export class PushDeviceView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: Boolean, description: 'Whether it is signed in with the session that asks' })
  here: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastToldAt: string | null;
}

export class PushDevicesView {
  @ApiProperty({ type: String, description: 'The `applicationServerKey` for a browser' })
  publicKey: string;

  @ApiProperty({ type: [PushDeviceView] })
  items: PushDeviceView[];
}
