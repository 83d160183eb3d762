import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planQuery } from '../../../api/planner.js';
import { QueryView } from '../../../ui/query-view.js';

const RenewalDialog = lazy(() => import('../../planner/renewal-dialog.js').then((m) => ({ default: m.RenewalDialog })));

/**
 * Notes a renewal as the planner does, with what was spent on it, where the planner knows the certification.
 *
 * @param children notes it where the rules have nothing about the course
 */
export function Renewing({ code, children }: { code: string; children: ReactNode }) {
  const { t } = useTranslation('road');
  const query = useQuery(planQuery);
  const [open, setOpen] = useState(false);
  const button = (
    <Button loading={query.isPending} onClick={() => setOpen(true)}>
      {t('due.open')}
    </Button>
  );
  return (
    <QueryView query={query} coming={<div>{button}</div>}>
      {({ goals }) => {
        const goal = goals.find(({ codes }) => codes.some((one) => one.toLowerCase() === code.toLowerCase()));
        if (!goal) return children;
        return (
          <div>
            {button}
            {open && (
              <Suspense fallback={null}>
                <RenewalDialog goal={goal} onClose={() => setOpen(false)} />
              </Suspense>
            )}
          </div>
        );
      }}
    </QueryView>
  );
}
