import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MemberUse, useOfClassQuery } from '../../api/handing-out.js';
import type { Arrangement, Entry } from '../../api/materials.js';
import { itemsOf } from '../../api/pages.js';
import { Dialog } from '../../ui/dialog.js';
import { MoreButton } from '../../ui/more-button.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';

/** The way to who has opened and done what. */
export function UseCard({ arrangement }: { arrangement: Arrangement }) {
  const { t } = useTranslation('handing-out');
  const [open, setOpen] = useState(false);
  return (
    <section className="card stack">
      <h2>{t('use.title')}</h2>
      <p className="muted">{t('use.text')}</p>
      <div>
        <Button variant="default" size="sm" onClick={() => setOpen(true)}>
          {t('use.open')}
        </Button>
      </div>
      {open && <UseDialog arrangement={arrangement} onClose={() => setOpen(false)} />}
    </section>
  );
}

function UseDialog({ arrangement, onClose }: { arrangement: Arrangement; onClose: () => void }) {
  const { t } = useTranslation('handing-out');
  const query = useInfiniteQuery(useOfClassQuery(arrangement.offeringId));
  const entries = arrangement.sections.flatMap((section) => section.entries);
  return (
    <Dialog side onClose={onClose} title={t('use.title')}>
      <QueryView query={query}>
        {(data) => {
          const people = itemsOf(data);
          if (people.length === 0) return <p>{t('use.nobody')}</p>;
          return (
            <div className="stack">
              <ul className="list">
                {people.map((person) => (
                  <PersonUse key={person.personId} person={person} entries={entries} />
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

function PersonUse({ person: { completed, name, opened }, entries }: { person: MemberUse; entries: Entry[] }) {
  const { t } = useTranslation('handing-out');
  const toPrepare = entries.filter(({ prework }) => prework);
  const open = toPrepare.filter(({ id }) => !completed.includes(id));
  return (
    <li>
      <p className="row between">
        <b>{name}</b>
        {toPrepare.length > 0 && (
          <Tag tone={open.length === 0 ? 'good' : 'warn'}>
            {open.length === 0
              ? t('use.prepared')
              : t('use.preparedSome', { done: toPrepare.length - open.length, count: toPrepare.length })}
          </Tag>
        )}
      </p>
      <p className="muted">
        {t('use.numbers', { opened: opened.length, completed: completed.length, count: entries.length })}
      </p>
      {open.length > 0 && (
        <p className="muted">{t('use.still', { names: open.map(({ material }) => material.title).join(', ') })}</p>
      )}
    </li>
  );
}
