import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentViewer, IdPipe, RequireScope, Roles, type Viewer } from '#platform';
import { KeepBookings } from '../app/keep-bookings.js';
import { BookingChangeRequest, BookingRequest } from './requests.js';
import { BookingResponse } from './responses.js';

const OFFERING = { name: 'offeringId', format: 'uuid' };
const BOOKING = { name: 'bookingId', format: 'uuid' };

/** Seats that organisations book. */
@ApiTags('classes')
@Controller('offerings/:offeringId/bookings')
export class BookingsController {
  constructor(private readonly bookings: KeepBookings) {}

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Book seats for an organisation' })
  @ApiParam(OFFERING)
  @ApiCreatedResponse({ type: BookingResponse })
  @Post()
  add(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Body() body: BookingRequest,
  ): Promise<BookingResponse> {
    const { contactName = '', contactEmail = null, note = '', ...rest } = body;
    return this.bookings.add(viewer, offeringId, { ...rest, contactName, contactEmail, note });
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @ApiOperation({ summary: 'Change a booking' })
  @ApiParam(OFFERING)
  @ApiParam(BOOKING)
  @ApiOkResponse({ type: BookingResponse })
  @Patch(':bookingId')
  change(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('bookingId', IdPipe) bookingId: string,
    @Body() body: BookingChangeRequest,
  ): Promise<BookingResponse> {
    return this.bookings.change(viewer, offeringId, bookingId, body);
  }

  @Roles('trainer', 'admin')
  @RequireScope('classes:write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give the seats of a booking back' })
  @ApiParam(OFFERING)
  @ApiParam(BOOKING)
  @ApiNoContentResponse()
  @Delete(':bookingId')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('offeringId', IdPipe) offeringId: string,
    @Param('bookingId', IdPipe) bookingId: string,
  ): Promise<void> {
    await this.bookings.remove(viewer, offeringId, bookingId);
  }
}
