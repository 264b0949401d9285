import { HostConfig } from 'adaptivecards';
import type { ThemeName } from './themes.ts';

type Ink = [text: string, subtle: string];

interface Inks {
  text: Ink;
  accent: Ink;
  good: Ink;
  warning: Ink;
  attention: Ink;
  ground: string;
  emphasis: string;
  line: string;
}

// The colours Teams gives to cards in each of its themes.
const inks: Record<ThemeName, Inks> = {
  default: {
    text: ['#242424', '#616161'],
    accent: ['#5b5fc7', '#4f52b2'],
    good: ['#237b4b', '#1e6a41'],
    warning: ['#835c00', '#6b4c00'],
    attention: ['#c4314b', '#a52a40'],
    ground: '#ffffff',
    emphasis: '#f5f5f5',
    line: '#e0e0e0',
  },
  dark: {
    text: ['#ffffff', '#c7c7c7'],
    accent: ['#a6a7dc', '#b7b8e3'],
    good: ['#92c353', '#a5cf70'],
    warning: ['#f8d22a', '#fadc5c'],
    attention: ['#f9526b', '#fb7f92'],
    ground: '#292929',
    emphasis: '#333333',
    line: '#525252',
  },
  contrast: {
    text: ['#ffffff', '#ffffff'],
    accent: ['#ffff00', '#ffff00'],
    good: ['#3ff23f', '#3ff23f'],
    warning: ['#ffff00', '#ffff00'],
    attention: ['#ffff00', '#ffff00'],
    ground: '#000000',
    emphasis: '#000000',
    line: '#ffffff',
  },
};

const ink = ([text, subtle]: Ink) => ({ default: text, subtle });

function style(
  { text, accent, good, warning, attention }: Inks,
  backgroundColor: string,
  borderColor: string,
) {
  const foregroundColors = {
    default: ink(text),
    dark: ink(text),
    light: ink(text),
    accent: ink(accent),
    good: ink(good),
    warning: ink(warning),
    attention: ink(attention),
  };
  return { backgroundColor, borderColor, foregroundColors };
}

/** The measures Teams gives to cards. */
const measures = {
  supportsInteractivity: true,
  choiceSetInputValueSeparator: ',',
  fontFamily: "'Segoe UI', system-ui, 'Noto Sans', Tahoma, Geneva, Verdana, sans-serif",
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false } },
  textBlock: { headingLevel: 3 },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', spacing: 'small', weight: 'default' },
  },
  factSet: {
    title: { weight: 'bolder', wrap: true },
    value: { wrap: true },
    spacing: 16,
  },
};

function configOf(theme: ThemeName): HostConfig {
  const { ground, emphasis, line } = inks[theme];
  const [plain, raised] = [style(inks[theme], ground, line), style(inks[theme], emphasis, line)];
  const containerStyles = {
    default: plain,
    emphasis: raised,
    accent: raised,
    good: raised,
    attention: raised,
    warning: raised,
  };
  return new HostConfig({ ...measures, separator: { lineThickness: 1, lineColor: line }, containerStyles });
}

export const hostConfigs: Record<ThemeName, HostConfig> = {
  default: configOf('default'),
  dark: configOf('dark'),
  contrast: configOf('contrast'),
};
