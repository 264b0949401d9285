import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';

const themes: Record<string, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Teams adds themes now and then ("glass"): those we do not know are shown light. */
export const themeOf = (name: string): Theme => themes[name] ?? teamsLightTheme;
