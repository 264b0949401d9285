import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';

/** Teams' own names of its themes. */
export type ThemeName = 'default' | 'dark' | 'contrast';

export const themes: Record<ThemeName, { label: string; theme: Theme }> = {
  default: { label: 'Light', theme: teamsLightTheme },
  dark: { label: 'Dark', theme: teamsDarkTheme },
  contrast: { label: 'High contrast', theme: teamsHighContrastTheme },
};

export const themeNames = Object.keys(themes) as ThemeName[];

export const browsersTheme = (): ThemeName => {
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
};
