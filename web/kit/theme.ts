import type { ThemeConfig } from 'antd';

/** The colours of the house, by meaning. Red says overdue or refused and nothing else; amber says near. */
export interface Palette {
  readonly accent: string;
  /** The same under the pointer; white on it stays readable. */
  readonly accentHover: string;
  readonly accentText: string;
  readonly accentSoft: string;
  readonly bar: string;
  readonly onBar: string;
  readonly ground: string;
  readonly surface: string;
  readonly raised: string;
  readonly line: string;
  readonly lineSoft: string;
  readonly text: string;
  readonly textSoft: string;
  readonly textFaint: string;
  readonly overdue: string;
  readonly overdueSoft: string;
  readonly near: string;
  readonly nearSoft: string;
  readonly good: string;
  readonly goodSoft: string;
}

export const light: Palette = {
  accent: '#1c4587',
  accentHover: '#2a5aa5',
  accentText: '#1c4587',
  accentSoft: '#e7edf6',
  bar: '#14305c',
  onBar: '#ffffff',
  ground: '#f3f5f8',
  surface: '#ffffff',
  raised: '#ffffff',
  line: '#c9d0da',
  lineSoft: '#e3e7ed',
  text: '#1a2230',
  textSoft: '#465163',
  textFaint: '#5f6a7a',
  overdue: '#a8231c',
  overdueSoft: '#fbeae8',
  near: '#7d4b00',
  nearSoft: '#fcf1da',
  good: '#1d6438',
  goodSoft: '#e6f3ea',
};

export const dark: Palette = {
  accent: '#3f6fbb',
  accentHover: '#3563ad',
  accentText: '#98bbf4',
  accentSoft: '#1d2c45',
  bar: '#0e1a2e',
  onBar: '#e9eef6',
  ground: '#11151b',
  surface: '#191f27',
  raised: '#212934',
  line: '#3d4756',
  lineSoft: '#2a323e',
  text: '#e5e9ef',
  textSoft: '#b6bfcb',
  textFaint: '#98a2b0',
  overdue: '#ff978e',
  overdueSoft: '#3b1f1d',
  near: '#f1bb66',
  nearSoft: '#382b14',
  good: '#7fd29a',
  goodSoft: '#183122',
};

/** System Chinese sans first; the self-hosted face stands last and is fetched only where the machine has none (see fonts.ts). */
export const FONT_FAMILY =
  "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'HarmonyOS Sans SC', 'Tongban Sans', system-ui, sans-serif";

/** Base type in px; the larger-type mode (适老) scales everything, as all lengths are in rem. */
export const TYPE_PX = { normal: 14, large: 18 } as const;

/** Writes a palette as custom properties (`--tb-accent-text` …) that the kit's style sheets use. */
export function paintRoot(
  root: HTMLElement,
  palette: Palette,
  scheme: 'light' | 'dark',
  typePx: number,
): void {
  for (const [name, value] of Object.entries(palette))
    root.style.setProperty(`--tb-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value);
  root.style.setProperty('--tb-font', FONT_FAMILY);
  root.style.fontSize = `${(typePx / 14) * 100}%`;
  root.style.colorScheme = scheme;
  root.dataset['scheme'] = scheme;
}

/** The same palette as Ant Design tokens; motion is off, for nothing moves that need not. */
export function antdTokens(palette: Palette, typePx: number): NonNullable<ThemeConfig['token']> {
  const large = typePx > TYPE_PX.normal;
  return {
    colorPrimary: palette.accent,
    colorPrimaryHover: palette.accentHover,
    colorPrimaryActive: palette.accentHover,
    colorInfo: palette.accent,
    colorLink: palette.accentText,
    colorLinkHover: palette.accentText,
    colorLinkActive: palette.accentText,
    colorError: palette.overdue,
    colorWarning: palette.near,
    colorSuccess: palette.good,
    colorText: palette.text,
    colorTextSecondary: palette.textSoft,
    colorTextTertiary: palette.textFaint,
    colorTextDescription: palette.textFaint,
    colorTextPlaceholder: palette.textFaint,
    colorTextDisabled: palette.textFaint,
    colorBgLayout: palette.ground,
    colorBgContainer: palette.surface,
    colorBgElevated: palette.raised,
    colorBorder: palette.line,
    colorBorderSecondary: palette.lineSoft,
    fontFamily: FONT_FAMILY,
    fontSize: typePx,
    controlHeight: large ? 44 : 34,
    borderRadius: 4,
    wireframe: false,
    motion: false,
  };
}
