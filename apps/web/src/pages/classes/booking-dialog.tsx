import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { book, changeBooking, type Booking, type Offering } from '../../api/classes.js';
import { toast } from '../../shell/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';

interface BookingDialogProps {
  offering: Offering;
  /** The one to change; none for a new one. */
  booking?: Booking;
  onClose: () => void;
}

/** Takes seats for an organisation, or changes how many. */
export function BookingDialog({ offering, booking, onClose }: BookingDialogProps) {
  const { t } = useTranslation(['classes', 'common']);
  const { onSubmit, busy, problem, form } = useBooking({ offering, booking, onClose });
  const left = offering.capacity - offering.seatsBooked + (booking?.seats ?? 0);
  const title = booking ? t('bookings.editOf', { name: booking.organisation }) : t('bookings.add');
  const field = (name: keyof ReturnType<typeof form.getValues>) => ({
    ...form.getInputProps(name),
    label: t(`bookings.fields.${name}`),
  });
  return (
    <Dialog onClose={onClose} title={title}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <ProblemNote of={problem} />
        <TextInput key={form.key('organisation')} {...field('organisation')} maxLength={200} />
        <NumberInput
          key={form.key('seats')}
          {...field('seats')}
          description={t('bookings.left', { count: Math.max(0, left) })}
          min={1}
          max={1000}
          allowDecimal={false}
        />
        <TextInput key={form.key('contactName')} {...field('contactName')} maxLength={100} />
        <TextInput key={form.key('contactEmail')} {...field('contactEmail')} type="email" />
        <Textarea key={form.key('note')} {...field('note')} rows={2} maxLength={1000} />
        <FormButtons busy={busy} onCancel={onClose}>
          {t(booking ? 'common:save' : 'bookings.submit')}
        </FormButtons>
      </form>
    </Dialog>
  );
}

function useBooking({ offering, booking, onClose }: BookingDialogProps) {
  const { t } = useTranslation(['classes', 'common']);
  const client = useQueryClient();
  const required = (value: string | number) => (String(value).trim() === '' ? t('common:required') : null);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: {
      organisation: booking?.organisation ?? '',
      seats: (booking?.seats ?? 1) as number | string,
      contactName: booking?.contactName ?? '',
      contactEmail: booking?.contactEmail ?? '',
      note: booking?.note ?? '',
    },
    validate: { organisation: required, seats: required },
  });
  const submission = useSubmit(
    form,
    ({ organisation, seats, contactName, contactEmail, note }) => {
      const draft = {
        organisation: organisation.trim(),
        seats: Number(seats),
        contactName: contactName.trim(),
        contactEmail: contactEmail.trim() || null,
        note: note.trim(),
      };
      return booking ? changeBooking(offering.id, booking.id, draft) : book(offering.id, draft);
    },
    async ({ organisation: name }) => {
      toast(t(booking ? 'bookings.saved' : 'bookings.added', { name }));
      onClose();
      await client.invalidateQueries({ queryKey: ['classes'] });
    },
  );
  return { ...submission, form };
}
