import { Button, Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { cancelMeetup, type Meetup, type ScopeOfChange } from '../../api/meetups.js';
import { toast } from '../../shell/toasts.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { useSubmit } from '../../ui/use-submit.js';
import { Dialog } from '../../ui/dialog.js';

/** Asks once more before a meetup is called off, and for how many of its series. */
export function CancelDialog({ meetup, onClose }: { meetup: Meetup; onClose: () => void }) {
  const { t } = useTranslation(['meetups', 'common']);
  const client = useQueryClient();
  const form = useForm({ mode: 'uncontrolled', initialValues: { scope: 'this', reason: '' } });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ scope, reason }) =>
      cancelMeetup(meetup.id, { scope: scope as ScopeOfChange, reason: reason.trim().replace(/\s+/g, ' ') }),
    async () => {
      toast(t('manage.cancelled'));
      onClose();
      await client.invalidateQueries({ queryKey: ['meetups'] });
    },
  );
  return (
    <Dialog onClose={onClose} title={t('manage.cancelTitle')}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <p>{t('manage.cancelText')}</p>
        <ProblemNote of={problem} />
        {meetup.seriesId && (
          <Radio.Group key={form.key('scope')} {...form.getInputProps('scope')} label={t('manage.cancelScope')}>
            <div className="stack">
              <Radio value="this" label={t('manage.cancelThis')} />
              <Radio value="following" label={t('manage.cancelFollowing')} />
            </div>
          </Radio.Group>
        )}
        <Textarea
          key={form.key('reason')}
          {...form.getInputProps('reason')}
          label={t('manage.reason')}
          description={t('manage.reasonHint')}
          rows={2}
          maxLength={500}
        />
        <div className="row">
          <Button type="submit" color="berry" loading={busy}>
            {t('manage.cancelTitle')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('manage.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
