// Room: The look: theme, tokens, icons, key caps.

import { type CSSVariablesResolver, createTheme } from '@mantine/core';
import { ember, night, ochre, paper, tide } from './palette.ts';

const sans = '"Atkinson Hyperlegible Next Variable", "Segoe UI", system-ui, sans-serif';

/** The one theme. Sizes are in rem throughout, so that 200 % zoom and a larger base font both work. */
export const theme = createTheme({
  colors: { tide, ember, ochre, gray: paper, dark: night },
  primaryColor: 'tide',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  black: '#1f1e1b',
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.55', lg: '1.55', xl: '1.4' },
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.6rem', lineHeight: '1.25' },
      h2: { fontSize: '1.2rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.25rem' },
  radius: { xs: '0.2rem', sm: '0.375rem', md: '0.55rem', lg: '0.9rem', xl: '1.5rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  // A dialog that lingers while it closes would swallow the next key.
  components: { Modal: { defaultProps: { transitionProps: { duration: 0 } } } },
});

/** Mantine's own variables, moved onto paper by day and onto night by dark. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#faf9f6',
    '--mantine-color-dimmed': '#67635a',
    '--mantine-color-default-border': '#d8d4ca',
    '--mantine-color-placeholder': '#6f6b61',
    '--mantine-color-error': '#a3301b',
    '--mantine-color-anchor': '#1b6b64',
  },
  dark: {
    '--mantine-color-body': '#1a1f1f',
    '--mantine-color-dimmed': '#a9aaa5',
    '--mantine-color-default-border': '#3b4140',
    '--mantine-color-placeholder': '#9a9c98',
    '--mantine-color-error': '#ff9c85',
    '--mantine-color-anchor': '#88c6be',
    '--mantine-color-ochre-light': '#332a12',
    '--mantine-color-ochre-light-color': '#eed891',
    '--mantine-color-ember-light': '#3a2417',
    '--mantine-color-ember-light-color': '#f2c4a4',
  },
});
