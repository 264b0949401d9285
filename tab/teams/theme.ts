import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';

/** Teams shows what lies behind the page: its ground is clear, what is written stands on smoked glass. */
const glass: Theme = {
  ...teamsDarkTheme,
  colorNeutralBackground1: 'rgba(32, 32, 32, 0.86)',
  colorNeutralBackground2: 'rgba(20, 20, 20, 0.72)',
  colorNeutralBackground3: 'rgba(48, 48, 48, 0.86)',
  colorNeutralStroke2: 'rgba(255, 255, 255, 0.16)',
  colorNeutralForeground3: '#d6d6d6',
};

const themes: Record<string, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
  glass,
};

/** A theme that Teams adds one day is shown light. */
export const themeOf = (name: string): Theme => themes[name] ?? teamsLightTheme;

/** Behind everything, and for what the browser draws itself: scroll bars, pickers, the sheet while it loads. */
export const groundOf = (name: string) => ({
  colorScheme: name === 'default' || !(name in themes) ? 'light' : 'dark',
  background: name === 'glass' ? 'transparent' : themeOf(name).colorNeutralBackground2,
});
