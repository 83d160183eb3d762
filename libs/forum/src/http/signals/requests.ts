import { IdField, MayBeAbsent } from '#platform';

export class AcceptBody {
  @IdField({ description: 'An answer of this thread' })
  postId: string;
}

export class UnacceptBody {
  @MayBeAbsent()
  @IdField({ description: 'Only if this is the accepted one', required: false })
  postId?: string;
}
