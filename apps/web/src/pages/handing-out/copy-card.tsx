import { Button, NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Offering, type OfferingSummary, offeringsQuery } from '../../api/classes.js';
import { copyFrom } from '../../api/handing-out.js';
import { itemsOf } from '../../api/pages.js';
import { toast } from '../../shell/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { MoreButton } from '../../ui/more-button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { useSubmit } from '../../ui/use-submit.js';
import { useClassChoices } from '../classes/use-class-choices.js';

interface CopyProps {
  offering: Offering;
  onClose: () => void;
}

/** The button that takes over what another class hands out. */
export function CopyButton({ offering }: { offering: Offering }) {
  const { t } = useTranslation('handing-out');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setOpen(true)}>
        {t('copy.open')}
      </Button>
      {open && <CopyDialog offering={offering} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The same, with what it does. */
export function CopyCard({ offering }: { offering: Offering }) {
  const { t } = useTranslation('handing-out');
  return (
    <section className="card stack">
      <h2>{t('copy.title')}</h2>
      <p className="muted">{t('copy.text')}</p>
      <div>
        <CopyButton offering={offering} />
      </div>
    </section>
  );
}

function CopyDialog({ offering, onClose }: CopyProps) {
  const { t } = useTranslation('handing-out');
  const [past, upcoming] = [useInfiniteQuery(offeringsQuery('past')), useInfiniteQuery(offeringsQuery('upcoming'))];
  const others = [past, upcoming]
    .flatMap(({ data }) => (data ? itemsOf(data) : []))
    .filter(({ course, id }) => course.id === offering.course.id && id !== offering.id);
  return (
    <Dialog onClose={onClose} title={t('copy.title')}>
      <QueryView query={past}>
        {() => (
          <div className="stack">
            {others.length === 0 ? <p>{t('copy.none')}</p> : <CopyForm {...{ offering, others, onClose }} />}
            <MoreButton query={past.hasNextPage ? past : upcoming} />
          </div>
        )}
      </QueryView>
    </Dialog>
  );
}

function CopyForm({ offering, others, onClose }: CopyProps & { others: OfferingSummary[] }) {
  const { t } = useTranslation(['handing-out', 'common']);
  const client = useQueryClient();
  const choices = useClassChoices(others);
  const form = useForm({
    initialValues: { offeringId: '' },
    validate: { offeringId: (value) => (value === '' ? t('copy.choose') : null) },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ offeringId }) => copyFrom(offering.id, offeringId),
    async () => {
      toast(t('copy.done'));
      onClose();
      await client.invalidateQueries({ queryKey: ['materials'] });
    },
  );
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <p className="muted">{t('copy.text')}</p>
      <ProblemNote of={problem} />
      <NativeSelect {...form.getInputProps('offeringId')} label={t('copy.from')} data={choices} />
      <FormButtons busy={busy} onCancel={onClose}>
        {t('copy.submit')}
      </FormButtons>
    </form>
  );
}
