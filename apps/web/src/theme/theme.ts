import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/** Ten shades for Mantine's arithmetic; what is seen comes from tokens.css through `cssVariables`. */
const shades = (soft: string, light: string, full: string, strong: string): MantineColorsTuple => [
  soft,
  soft,
  light,
  light,
  light,
  full,
  full,
  strong,
  strong,
  strong,
];

const TONES = ['coffee', 'leaf', 'amber', 'berry'] as const;

export const theme = createTheme({
  primaryColor: 'coffee',
  primaryShade: { light: 6, dark: 3 },
  colors: {
    coffee: shades('#f3e6d9', '#dba677', '#7b4b2a', '#673d20'),
    leaf: shades('#e3f1e6', '#7cc897', '#2c7548', '#215a37'),
    amber: shades('#fdeed3', '#f0b65c', '#9a5a0c', '#7d4809'),
    berry: shades('#fbe7ea', '#f08a9b', '#a83248', '#8a273a'),
  },
  white: '#ffffff',
  black: '#2a211b',
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '560' },
  defaultRadius: 'md',
  radius: { xs: '5px', sm: '8px', md: '9px', lg: '12px', xl: '16px' },
  fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '16px', xl: '20px' },
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    // In the dark the brown is light, and what stands on it is dark.
    return input.variant === 'filled' ? { ...resolved, color: 'var(--coffee-ink)' } : resolved;
  },
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md', radius: 'xs', iconColor: 'var(--coffee-ink)' } },
    CheckboxGroup: { defaultProps: { size: 'md' } },
    RadioGroup: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md', iconColor: 'var(--coffee-ink)' } },
    Menu: { defaultProps: { radius: 'md', shadow: 'none' } },
  },
});

const tone = (name: (typeof TONES)[number]): Record<string, string> => ({
  [`--mantine-color-${name}-filled`]: `var(--${name})`,
  [`--mantine-color-${name}-filled-hover`]: name === 'coffee' ? 'var(--coffee-strong)' : `var(--${name})`,
  [`--mantine-color-${name}-light`]: `var(--${name}-soft)`,
  [`--mantine-color-${name}-light-hover`]: `var(--${name}-soft)`,
  [`--mantine-color-${name}-light-color`]: `var(--${name})`,
  [`--mantine-color-${name}-outline`]: `var(--${name})`,
  [`--mantine-color-${name}-outline-hover`]: `var(--${name}-soft)`,
  [`--mantine-color-${name}-text`]: `var(--${name})`,
});

const shared: Record<string, string> = {
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-error': 'var(--berry)',
  '--mantine-color-success': 'var(--leaf)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--coffee)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-disabled': 'var(--sunken)',
  '--mantine-color-disabled-color': 'var(--muted)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-primary-color-contrast': 'var(--coffee-ink)',
  ...TONES.map(tone).reduce((all, one) => ({ ...all, ...one }), {}),
};

/** Points Mantine's variables at the tokens, the same in both themes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
