import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { devicesQuery, removeDevice, type PushDevice } from '../../api/push.js';
import { toast } from '../../shell/toasts.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { QueryView } from '../../ui/query-view.js';
import { useAction } from '../../ui/use-action.js';
import { deviceName, pushState, startPush } from './push-here.js';

/** Which devices show what one is told, and this one. */
export function PushDevices() {
  const { t } = useTranslation('push');
  const query = useQuery(devicesQuery);
  return (
    <section className="card stack">
      <h2>{t('title')}</h2>
      <p className="muted">{t('text')}</p>
      <QueryView query={query}>
        {({ publicKey, items }) => (
          <>
            <ThisDevice publicKey={publicKey} />
            <h3>{t('devices')}</h3>
            {items.length === 0 ? (
              <p className="muted">{t('none')}</p>
            ) : (
              <ul className="list">
                {items.map((device) => (
                  <Device key={device.id} device={device} />
                ))}
              </ul>
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}

function ThisDevice({ publicKey }: { publicKey: string }) {
  const { t } = useTranslation('push');
  const start = useAction(
    async () => {
      const allowed = await startPush(publicKey, deviceName(navigator.userAgent));
      toast(t(allowed ? 'started' : 'denied'), allowed ? undefined : 'bad');
    },
    { stale: 'push-devices', failed: () => toast(t('failed'), 'bad') },
  );
  const state = pushState();
  if (state !== 'possible') return <p>{t(state)}</p>;
  return (
    <div>
      <Button variant="default" loading={start.isPending} onClick={() => start.mutate()}>
        {t('start')}
      </Button>
    </div>
  );
}

function Device({ device }: { device: PushDevice }) {
  const { t } = useTranslation('push');
  const place = usePlace();
  const remove = useAction(() => removeDevice(device.id), { stale: 'push-devices', done: t('removed') });
  const since = t('since', { moment: day(device.createdAt, place) });
  return (
    <li className="row between">
      <span>
        {device.name}
        <br />
        <small className="muted">{device.here ? `${t('here')} · ${since}` : since}</small>
      </span>
      <Button
        variant="default"
        size="sm"
        loading={remove.isPending}
        onClick={() => remove.mutate()}
        aria-label={t('removeFor', { name: device.name })}
      >
        {t('remove')}
      </Button>
    </li>
  );
}
