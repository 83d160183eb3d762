import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import type { Numbers } from '../../../ui/numbers-table.js';

/** Numbers as bars. It stands beside a table of the same, and says nothing to those who listen. */
export default function Plot({ numbers: { rows, series }, stacked }: { numbers: Numbers; stacked: boolean }) {
  return (
    <BarChart
      h={280}
      data={rows.map(({ name, values }) => ({ name, ...values }))}
      dataKey="name"
      series={series}
      type={stacked ? 'stacked' : 'default'}
      maxBarWidth={48}
      yAxisProps={{ allowDecimals: false, width: 36 }}
      barChartProps={{ accessibilityLayer: false }}
      barProps={{ isAnimationActive: false }}
    />
  );
}
