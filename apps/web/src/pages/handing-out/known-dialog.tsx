import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Offering } from '../../api/classes.js';
import { addEntry, managedMaterialsQuery, type Material, type Section } from '../../api/handing-out.js';
import type { Arrangement } from '../../api/materials.js';
import { itemsOf } from '../../api/pages.js';
import { Dialog } from '../../ui/dialog.js';
import { MoreButton } from '../../ui/more-button.js';
import { QueryView } from '../../ui/query-view.js';
import { useAction } from '../../ui/use-action.js';

interface KnownDialogProps {
  offering: Offering;
  arrangement: Arrangement;
  section: Section;
  onClose: () => void;
}

/** What the course has already and the class does not hand out, to be put into a section. */
export function KnownDialog({ offering, arrangement, section, onClose }: KnownDialogProps) {
  const { t } = useTranslation('handing-out');
  const query = useInfiniteQuery(managedMaterialsQuery(offering.course.id));
  const here = new Set(arrangement.sections.flatMap(({ entries }) => entries.map(({ material }) => material.id)));
  return (
    <Dialog side onClose={onClose} title={t('known.title', { section: section.title })}>
      <QueryView query={query}>
        {(data) => {
          const others = itemsOf(data).filter(({ archived, id }) => !archived && !here.has(id));
          return (
            <div className="stack">
              <p className="muted">{others.length === 0 ? t('known.none') : t('known.text')}</p>
              <ul className="list">
                {others.map((material) => (
                  <KnownRow key={material.id} offeringId={offering.id} sectionId={section.id} material={material} />
                ))}
              </ul>
              <div>
                <MoreButton query={query} />
              </div>
            </div>
          );
        }}
      </QueryView>
    </Dialog>
  );
}

interface KnownRowProps {
  offeringId: string;
  sectionId: string;
  material: Material;
}

function KnownRow({ offeringId, sectionId, material: { id, kind, title, versions } }: KnownRowProps) {
  const { t } = useTranslation(['handing-out', 'material-form']);
  const add = useAction(() => addEntry(offeringId, { sectionId, materialId: id, release: 'before' }), {
    stale: 'materials',
    done: t('add.done', { name: title }),
  });
  const version = versions[0]?.number ?? 1;
  return (
    <li className="row between">
      <div>
        <b>{title}</b>
        <p className="muted">
          {t(`material-form:kinds.${kind}`)}
          {version > 1 && ` · ${t('versions.newest', { number: version })}`}
        </p>
      </div>
      <Button
        variant="default"
        size="xs"
        aria-label={t('known.add', { name: title })}
        loading={add.isPending}
        onClick={() => add.mutate()}
      >
        {t('add.submit')}
      </Button>
    </li>
  );
}
