import { AreaChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import type { Numbers } from '../../ui/numbers-table.js';

interface GrowthPlotProps {
  numbers: Numbers;
  /** Where it has to come to. */
  needed: { seus: number; label: string };
}

/** How a sum grows towards what is needed. It stands beside a table of the same, and says nothing to those who listen. */
export default function GrowthPlot({ numbers: { rows, series }, needed }: GrowthPlotProps) {
  const most = Math.max(needed.seus, ...rows.map(({ values }) => values['counted'] ?? 0));
  return (
    <AreaChart
      h={240}
      data={rows.map(({ name, values }) => ({ name, ...values }))}
      dataKey="name"
      series={series}
      curveType="stepAfter"
      withDots={false}
      yAxisProps={{ allowDecimals: false, width: 36, domain: [0, Math.ceil(most * 1.1)] }}
      xAxisProps={{ minTickGap: 24 }}
      areaChartProps={{ accessibilityLayer: false }}
      areaProps={{ isAnimationActive: false }}
      referenceLines={[
        {
          y: needed.seus,
          label: `${needed.seus} ${needed.label}`,
          color: 'var(--coffee)',
          labelPosition: 'insideTopLeft',
        },
      ]}
    />
  );
}
