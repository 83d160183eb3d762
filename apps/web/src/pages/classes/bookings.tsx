import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { giveBack, type Booking, type Offering } from '../../api/classes.js';
import { Dialog } from '../../ui/dialog.js';
import { useAction } from '../../ui/use-action.js';
import { BookingDialog } from './booking-dialog.js';

/** Seats that organisations have taken for people of their own. */
export function Bookings({ offering }: { offering: Offering }) {
  const { t } = useTranslation('classes');
  const [adding, setAdding] = useState(false);
  const { bookings, capacity, seatsBooked, status } = offering;
  const open = status !== 'cancelled';
  const over = status === 'over';
  return (
    <section className="card stack">
      <div className="row between">
        <h2>{t('bookings.title')}</h2>
        <small className="muted">{t('bookings.left', { count: Math.max(0, capacity - seatsBooked) })}</small>
      </div>
      {bookings.length === 0 && <p className="muted">{t(open && !over ? 'bookings.none' : 'bookings.noneEver')}</p>}
      {open && (
        <div>
          <Button variant={over ? 'subtle' : 'filled'} size="sm" onClick={() => setAdding(true)}>
            {t('bookings.add')}
          </Button>
        </div>
      )}
      <ul className="list">
        {bookings.map((booking) => (
          <BookingRow key={booking.id} offering={offering} booking={booking} open={open} />
        ))}
      </ul>
      {adding && <BookingDialog offering={offering} onClose={() => setAdding(false)} />}
    </section>
  );
}

interface BookingRowProps {
  offering: Offering;
  booking: Booking;
  /** Whether it can be changed. */
  open: boolean;
}

function BookingRow({ offering, booking, open }: BookingRowProps) {
  const { t } = useTranslation('classes');
  const [dialog, setDialog] = useState<'edit' | 'give-back'>();
  const close = () => setDialog(undefined);
  const { contactEmail, contactName, note, organisation, seats } = booking;
  return (
    <li className="stack">
      <div>
        <b>{organisation}</b> · {t('bookings.seats', { count: seats })}
        {(contactName || contactEmail) && (
          <p className="muted">
            {contactName}
            {contactName && contactEmail && ' · '}
            {contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>}
          </p>
        )}
        {note && <p className="muted prose">{note}</p>}
      </div>
      {open && (
        <span className="row tight" role="group" aria-label={organisation}>
          <Button variant="default" size="xs" onClick={() => setDialog('edit')}>
            {t('bookings.edit')}
          </Button>
          <Button variant="subtle" size="xs" onClick={() => setDialog('give-back')}>
            {t('bookings.giveBack')}
          </Button>
        </span>
      )}
      {dialog === 'edit' && <BookingDialog offering={offering} booking={booking} onClose={close} />}
      {dialog === 'give-back' && <GiveBackDialog offeringId={offering.id} booking={booking} onClose={close} />}
    </li>
  );
}

interface GiveBackDialogProps {
  offeringId: string;
  booking: Booking;
  onClose: () => void;
}

/** Asks once more before seats are given back. */
function GiveBackDialog({ offeringId, booking, onClose }: GiveBackDialogProps) {
  const { t } = useTranslation(['classes', 'common']);
  const { id, organisation: name, seats: count } = booking;
  const remove = useAction(() => giveBack(offeringId, id), {
    stale: 'classes',
    done: t('bookings.givenBack', { name }),
  });
  return (
    <Dialog onClose={onClose} title={t('bookings.giveBackOf', { name })}>
      <div className="stack">
        <p>{t('bookings.giveBackText', { count })}</p>
        <div className="row">
          <Button
            color="berry"
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined, { onSuccess: onClose })}
          >
            {t('bookings.giveBack')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
