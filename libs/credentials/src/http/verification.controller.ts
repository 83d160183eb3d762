import { Body, Controller, HttpCode, Ip, Post, UseFilters } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RateLimitedFilter } from '#identity';
import { Configuration, Public } from '#platform';
import { CheckShown } from '../app/check-shown.js';
import { presentVerdict } from './presenters.js';
import { VerificationBody } from './requests.js';
import { CheckedCredentialView } from './responses.js';

/** Anybody may have a credential of this community checked. */
@ApiTags('credentials')
@Controller('credentials/verify')
@UseFilters(RateLimitedFilter)
export class VerificationController {
  constructor(
    private readonly checking: CheckShown,
    private readonly configuration: Configuration,
  ) {}

  @Post()
  @Public()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Check a credential of this community, one thing after the other',
    description: 'Nothing is kept of it. What is not issued here cannot be vouched for, and is not passed.',
  })
  @ApiOkResponse({ type: CheckedCredentialView })
  async check(@Body() { credential }: VerificationBody, @Ip() address: string): Promise<CheckedCredentialView> {
    const verdict = await this.checking.run(JSON.stringify(credential), address);
    return presentVerdict(verdict, this.configuration.publicUrl);
  }
}
