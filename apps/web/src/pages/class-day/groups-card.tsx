import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CLASS_DAY_LIMITS } from '#contracts';
import { drawGroups, drawnGroupsQuery, type Attendee } from '../../api/class-day.js';
import type { HalfDay, Offering } from '../../api/classes.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { useSubmit } from '../../ui/use-submit.js';
import css from './class-day.module.css';
import { EarlierGroups } from './earlier-groups.js';
import { GroupList } from './group-list.js';
import { useAttendees } from './use-attendees.js';

/** Groups, drawn by lot as often as one likes; everybody sees them on their own screen at once. */
export function GroupsCard({ offering, half }: { offering: Offering; half: HalfDay }) {
  const { t } = useTranslation('class-day');
  const { query } = useAttendees(offering.id);
  const drawn = useQuery(drawnGroupsQuery(offering.id));
  return (
    <div className={css.groups}>
      <section className="card stack">
        <h2>{t('groups.draw')}</h2>
        <QueryView query={query}>
          {({ pages }) => (
            <Draw
              offering={offering}
              half={half}
              people={pages.flatMap(({ items }) => items)}
              again={Boolean(drawn.data)}
            />
          )}
        </QueryView>
      </section>
      <section className="card stack">
        <h2>{t('groups.title')}</h2>
        <QueryView query={drawn}>
          {(grouping) => (grouping ? <GroupList grouping={grouping} /> : <p className="muted">{t('groups.none')}</p>)}
        </QueryView>
        <EarlierGroups offeringId={offering.id} />
      </section>
    </div>
  );
}

interface DrawProps {
  offering: Offering;
  half: HalfDay;
  people: Attendee[];
  again: boolean;
}

function Draw({ offering, half, people, again }: DrawProps) {
  const { t } = useTranslation('class-day');
  const client = useQueryClient();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      who: 'here',
      by: 'size' as 'size' | 'groups',
      count: 4,
      together: [] as string[],
      apart: [] as string[],
    },
  });
  const wish = (enrolmentIds: string[]) => (enrolmentIds.length > 1 ? [{ enrolmentIds }] : []);
  const { onSubmit, busy, problem } = useSubmit(
    form,
    ({ who, by, count, together, apart }) =>
      drawGroups(offering.id, {
        halfDayId: who === 'here' ? half.id : null,
        ...{ by, count, together: wish(together), apart: wish(apart) },
      }),
    () => client.invalidateQueries({ queryKey: ['classes'] }),
  );
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <ProblemNote of={problem} />
      <NativeSelect
        key={form.key('who')}
        {...form.getInputProps('who')}
        error={form.errors['halfDayId']}
        label={t('groups.who')}
        data={['here', 'all'].map((value) => ({ value, label: t(`groups.${value as 'here'}`) }))}
      />
      <div className={css.pair}>
        <NativeSelect
          key={form.key('by')}
          {...form.getInputProps('by')}
          label={t('groups.by')}
          data={(['size', 'groups'] as const).map((value) => ({ value, label: t(`groups.${value}`) }))}
        />
        <NumberInput
          key={form.key('count')}
          {...form.getInputProps('count')}
          label={t('groups.count')}
          min={CLASS_DAY_LIMITS.groups.min}
          max={CLASS_DAY_LIMITS.groups.max}
          allowDecimal={false}
        />
      </div>
      {(['together', 'apart'] as const).map((kind) => (
        <details key={kind} open={form.errors[kind] ? true : undefined}>
          <summary className={css.fold}>{t(`groups.${kind}`)}</summary>
          <Checkbox.Group key={form.key(kind)} {...form.getInputProps(kind)} aria-label={t(`groups.${kind}`)}>
            {people.map(({ enrolmentId, name }) => (
              <Checkbox key={enrolmentId} value={enrolmentId} label={name} />
            ))}
          </Checkbox.Group>
        </details>
      ))}
      <div>
        <Button type="submit" loading={busy} disabled={offering.status === 'cancelled' || people.length === 0}>
          {t(again ? 'groups.redraw' : 'groups.submit')}
        </Button>
      </div>
    </form>
  );
}
