import { Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '#kernel';
import { draftPlace } from '../../domain/readers/draft-place.js';

/** The place of a draft in a path. What is no such place has none. */
@Injectable()
export class DraftPlacePipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    const place = typeof value === 'string' ? draftPlace(value) : undefined;
    if (!place) throw new DomainError('not-found');
    return place;
  }
}
