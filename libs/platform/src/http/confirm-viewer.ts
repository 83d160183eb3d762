import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { ensureMayCall, ASKS_IN_PASSING } from './access.js';
import { claimOf } from './recognition.js';
import { ANONYMOUS, type WithViewer } from './viewer.js';

/**
 * Stands around handlers that read for recognised viewers. What they read, and also that they found nothing, is answered
 * once it is known who asked; where that has changed, the handler is asked again, for whoever it is now.
 */
@Injectable()
export class ConfirmViewer implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<WithViewer>();
    const { viewer = ANONYMOUS, recall } = request;
    const claim = claimOf(viewer);
    if (!claim || !recall) return next.handle();
    const outcome = await settled(lastValueFrom(next.handle()));
    if (claim.state !== 'confirmed') {
      const now = await recall.ask();
      if (claim.state === 'refused' || !claim.recognition.isStill(now)) {
        request.viewer = now;
        ensureMayCall(this.reflector, context, now);
        return next.handle();
      }
    }
    if ('error' in outcome) throw outcome.error;
    return of(outcome.value);
  }
}

const settled = (work: Promise<unknown>): Promise<{ value: unknown } | { error: unknown }> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );

/**
 * Its statements ask in passing whether the viewer is still who they were (`Database.readFor`, `Database.changeFor`). For
 * handlers that answer by what they return, and change nothing but by `changeFor`, or after such a statement has found
 * something.
 */
export const AsksInPassing = () => applyDecorators(SetMetadata(ASKS_IN_PASSING, true), UseInterceptors(ConfirmViewer));
