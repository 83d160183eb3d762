import css from './numbers-table.module.css';

/** Numbers of several kinds, row by row. */
export interface Numbers {
  /** What the names of the rows are. */
  label: string;
  rows: { name: string; values: Record<string, number> }[];
  series: { name: string; label: string; color: string }[];
}

/** The same numbers that are drawn, to be read. */
export function NumbersTable({ title, numbers: { label, rows, series } }: { title: string; numbers: Numbers }) {
  return (
    <div className={css.scrolling} role="region" aria-label={title} tabIndex={0}>
      <table className={css.numbers}>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            {series.map((one) => (
              <th key={one.name} scope="col">
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {series.map((one) => (
                <td key={one.name}>{values[one.name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
