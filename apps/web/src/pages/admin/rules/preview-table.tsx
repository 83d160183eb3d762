import { useTranslation } from 'react-i18next';
import css from '../../../ui/numbers-table.module.css';

/** What would change, row by row. */
export function PreviewTable({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  const { t } = useTranslation('rules');
  return (
    <div className={css.scrolling} role="region" aria-label={t('preview.title')} tabIndex={0}>
      <table className={css.numbers}>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others], place) => (
            <tr key={place}>
              <th scope="row">{first}</th>
              {others.map((words, column) => (
                <td key={column}>{words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
