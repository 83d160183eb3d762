import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentViewer, IdPipe, SignedIn, type Viewer } from '#platform';
import { KeepDevices } from '../../app/push/keep-devices.js';
import { PushDeviceBody, PushDevicesView } from './push-fields.js';

const isoOrNull = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());

/** Devices that show what one is told. No access token opens these: a device belongs to a session. */
@ApiTags('notifications')
@Controller('me/push-devices')
@SignedIn()
export class PushController {
  constructor(private readonly devices: KeepDevices) {}

  @Get()
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'One’s devices, and the key for another' })
  @ApiOkResponse({ type: PushDevicesView })
  async list(@CurrentViewer() viewer: Viewer): Promise<PushDevicesView> {
    const { publicKey, items } = await this.devices.list(viewer);
    const shown = items.map(({ createdAt, lastToldAt, ...device }) => ({
      ...device,
      createdAt: new Date(createdAt).toISOString(),
      lastToldAt: isoOrNull(lastToldAt),
    }));
    return { publicKey, items: shown };
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'This device shows what one is told, as long as one is signed in on it' })
  @ApiNoContentResponse()
  async add(@CurrentViewer() viewer: Viewer, @Body() { name, endpoint, p256dh, auth }: PushDeviceBody): Promise<void> {
    await this.devices.add(viewer, { endpoint, p256dh, auth }, name);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'A device shows nothing any more' })
  @ApiNoContentResponse()
  async remove(@CurrentViewer() viewer: Viewer, @Param('id', IdPipe) id: string): Promise<void> {
    await this.devices.remove(viewer, id);
  }
}
