import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROSTER_FIELDS } from '#contracts';
import type { RosterReport } from '../../../api/classes.js';
import classesCss from '../classes.module.css';
import { fieldOf, missingIn, remapped } from './mapping.js';
import css from './roster.module.css';
import { useColumnName } from './use-column-name.js';
import type { RosterImport } from './use-roster-import.js';

interface ColumnsCardProps {
  importing: RosterImport;
  report: RosterReport;
}

/** Which column of the file holds what. */
export function ColumnsCard({ importing: { busy, mapping, remap }, report }: ColumnsCardProps) {
  const { t } = useTranslation('classes');
  const columnName = useColumnName(report.header);
  const missing = missingIn(mapping);
  const choices = [
    { value: '', label: t('roster.import.nothing') },
    ...ROSTER_FIELDS.map((field) => ({ value: field, label: t(`roster.import.fields.${field}`) })),
  ];
  return (
    <section className="card stack">
      <h2>{t('roster.import.columns')}</h2>
      <p className="muted">{t(`roster.import.mappedBy.${report.mapping.length === 0 ? 'nobody' : report.mappedBy}`)}</p>
      {missing.length > 0 && (
        <div className={classesCss.short} role="status">
          {missing.map((field) => (
            <p key={field}>{t(`roster.import.missing.${field}`)}</p>
          ))}
        </div>
      )}
      <table className={css.columns}>
        <thead>
          <tr>
            <th scope="col">{t('roster.import.column')}</th>
            <th scope="col">{t('roster.import.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {report.header.map((_, column) => (
            <tr key={column}>
              <th scope="row">{columnName(column)}</th>
              <td>
                <NativeSelect
                  aria-label={t('roster.import.holdsOf', { column: columnName(column) })}
                  data={choices}
                  disabled={busy === 'taking'}
                  value={fieldOf(mapping, column) ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    remap(
                      remapped(
                        mapping,
                        column,
                        ROSTER_FIELDS.find((field) => field === value),
                      ),
                    )
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
