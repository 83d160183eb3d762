import { CountInQuery, IdField, MayBeAbsent, WholeField } from '#platform';
import { LAST_PAGE } from '../../infra/anchors/anchor-post.js';
import { PageQuery } from '../page-query.js';

const PAGE = { min: 1, max: LAST_PAGE };

/** The place in a material that a question is about. */
export class AnchorBody {
  @IdField({ description: 'A version of a material that you may read' })
  versionId: string;

  @WholeField(PAGE, { required: false, description: 'From 1; left out: about the whole of it' })
  @MayBeAbsent()
  page?: number;
}

export class AskedHereQuery extends PageQuery {
  @CountInQuery(PAGE, { required: false, description: 'From 1; left out: all that was asked about the material' })
  @MayBeAbsent()
  page?: number;
}
