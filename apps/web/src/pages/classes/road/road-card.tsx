import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { roadQuery, type Road } from '../../../api/road.js';
import { NextThing } from './next-thing.js';
import css from './road.module.css';
import { RoadPicture } from './road-picture.js';

/** Somebody's road from a class, where they have one there: who only makes up for something has not. */
export function RoadCard({ offeringId }: { offeringId: string }) {
  const { data: road } = useQuery(roadQuery(offeringId));
  return road ? <RoadView offeringId={offeringId} road={road} /> : null;
}

/** A road from a class to a certification, and the one thing that is next. */
export function RoadView({ offeringId, road }: { offeringId: string; road: Road }) {
  const { t } = useTranslation('road');
  const { certification } = road.course;
  return (
    <section className={`card stack wide ${css.around}`} aria-labelledby="road">
      <h2 id="road">{certification ? t('title', { certification }) : t('titlePlain')}</h2>
      <RoadPicture road={road} />
      <NextThing offeringId={offeringId} road={road} />
    </section>
  );
}
