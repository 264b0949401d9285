import { type Theme, tokens } from '@fluentui/react-components';

const colours = (theme: Theme, muted: string) => ({
  default: { default: theme.colorNeutralForeground1, subtle: muted },
  dark: { default: theme.colorNeutralForeground1, subtle: muted },
  light: { default: theme.colorNeutralForegroundOnBrand, subtle: theme.colorNeutralForegroundOnBrand },
  accent: { default: theme.colorBrandForeground1, subtle: theme.colorBrandForeground2 },
  good: { default: theme.colorPaletteGreenForeground1, subtle: theme.colorPaletteGreenForeground1 },
  warning: { default: theme.colorPaletteYellowForeground2, subtle: theme.colorPaletteYellowForeground2 },
  attention: { default: theme.colorPaletteRedForeground1, subtle: theme.colorPaletteRedForeground1 },
});

const style = (theme: Theme, backgroundColor: string) => ({
  backgroundColor,
  borderColor: theme.colorNeutralStroke2,
  foregroundColors: colours(theme, theme.colorNeutralForeground3),
});

/** How Teams draws cards: its sizes, spaces and colours, in the reader's theme. */
export const hostConfigOf = (theme: Theme) => ({
  fontFamily: tokens.fontFamilyBase,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: theme.colorNeutralStroke2 },
  containerStyles: {
    default: style(theme, theme.colorNeutralBackground1),
    emphasis: style(theme, theme.colorNeutralBackground3),
    good: style(theme, theme.colorPaletteGreenBackground1),
    warning: style(theme, theme.colorPaletteYellowBackground1),
    attention: style(theme, theme.colorPaletteRedBackground1),
    accent: style(theme, theme.colorBrandBackground2),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionAlignment: 'left',
    actionsOrientation: 'horizontal',
  },
  factSet: { title: { weight: 'bolder', wrap: true }, value: { wrap: true }, spacing: 12 },
  supportsInteractivity: true,
});
