import presetMantine from 'postcss-preset-mantine';
import simpleVars from 'postcss-simple-vars';

/** The breakpoints are those of Mantine's default theme, in em so that they follow the reader's zoom. */
const variables = {
  'mantine-breakpoint-xs': '36em',
  'mantine-breakpoint-sm': '48em',
  'mantine-breakpoint-md': '62em',
  'mantine-breakpoint-lg': '75em',
};

export default { plugins: [presetMantine(), simpleVars({ variables })] };
