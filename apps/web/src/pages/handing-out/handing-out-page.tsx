import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Offering, offeringQuery } from '../../api/classes.js';
import { type Arrangement, classMaterialsQuery } from '../../api/materials.js';
import { Empty } from '../../ui/empty.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { nameOf } from '../classes/words.js';
import { CopyButton, CopyCard } from './copy-card.js';
import { PreworkCard } from './prework-card.js';
import { SectionCard } from './section-card.js';
import { AddSectionForm } from './title-form.js';
import { UseCard } from './use-card.js';
import { useMoves } from './use-order.js';

const route = getRouteApi('/shell/mine/classes/$offeringId/materials/edit');

/** What a class hands out, and when, for who runs it. */
export function HandingOutPage() {
  const { t } = useTranslation('handing-out');
  const { offeringId } = route.useParams();
  const query = useQuery(offeringQuery(offeringId));
  const arranged = useQuery(classMaterialsQuery(offeringId));
  return (
    <Page title={t('title')}>
      <QueryView query={query}>
        {(offering) => (
          <div className="stack">
            <Link to="/classes/$offeringId" params={{ offeringId }}>
              {nameOf(offering)}
            </Link>
            <QueryView query={arranged}>
              {(arrangement) => <Arranging offering={offering} arrangement={arrangement} />}
            </QueryView>
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Arranging({ offering, arrangement }: { offering: Offering; arrangement: Arrangement }) {
  const { t } = useTranslation('handing-out');
  const moves = useMoves(arrangement);
  if (arrangement.sections.length === 0) {
    return (
      <>
        <Empty title={t('none')} action={<CopyButton offering={offering} />}>
          {t('noneText')}
        </Empty>
        <section className="card stack">
          <AddSectionForm offeringId={offering.id} />
        </section>
      </>
    );
  }
  return (
    <div className="columns">
      <div className="stack">
        {arrangement.sections.map((section) => (
          <SectionCard key={section.id} offering={offering} arrangement={arrangement} section={section} moves={moves} />
        ))}
        <section className="card stack">
          <AddSectionForm offeringId={offering.id} />
        </section>
      </div>
      <div className="stack">
        <PreworkCard arrangement={arrangement} />
        <UseCard arrangement={arrangement} />
        <CopyCard offering={offering} />
      </div>
    </div>
  );
}
