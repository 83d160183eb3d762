import { Injectable } from '@nestjs/common';
import type { Instant } from '#kernel';
import { LinkTokens } from '#platform';

const CODE = /^([\w-]{54})\.([0-9a-z]{1,9})$/;

/** The codes that classes show: which half-day and when it was made, under the application's secret. Nothing is stored. */
@Injectable()
export class HalfDayCodes {
  constructor(private readonly tokens: LinkTokens) {}

  make(halfDayId: string, now: Instant): string {
    return `${this.tokens.tokenOf(`half-day-${now}`, halfDayId)}.${now.toString(36)}`;
  }

  /** What a code says; undefined where we never made it. */
  read(code: string): { halfDayId: string; issuedAt: Instant } | undefined {
    const [, token, time] = CODE.exec(code) ?? [];
    if (token === undefined || time === undefined) return undefined;
    const issuedAt = Number.parseInt(time, 36);
    const halfDayId = this.tokens.idOf(`half-day-${issuedAt}`, token);
    return halfDayId === undefined ? undefined : { halfDayId, issuedAt };
  }
}
