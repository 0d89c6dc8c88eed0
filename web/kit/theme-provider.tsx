import { ConfigProvider, theme as antdTheme } from 'antd';
import type { Locale } from 'antd/es/locale/index.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import { useLayoutEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useMedia, usePreferences } from './preferences.ts';
import { TYPE_PX, antdTokens, dark, light, paintRoot } from './theme.ts';

// The package types this file as CommonJS, Vite resolves its ES module: the default import is the locale itself.
const loaded: unknown = zhCN;
const locale = loaded as Locale;

/** The nonce the server wrote into the page, under which our styles may be added (Content-Security-Policy). */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/** Puts theme, language and larger type round the whole page. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const { scheme, type } = usePreferences();
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const isDark = scheme === 'dark' || (scheme === 'system' && systemDark);
  const palette = isDark ? dark : light;
  const typePx = TYPE_PX[type];

  useLayoutEffect(() => {
    paintRoot(document.documentElement, palette, isDark ? 'dark' : 'light', typePx);
  }, [palette, isDark, typePx]);

  const config = useMemo(
    () => ({
      algorithm: isDark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
      token: antdTokens(palette, typePx),
      components: {
        Button: {
          primaryShadow: 'none',
          defaultShadow: 'none',
          defaultHoverColor: palette.accentText,
          defaultHoverBorderColor: palette.accentText,
          defaultActiveColor: palette.accentText,
          defaultActiveBorderColor: palette.accentText,
        },
      },
      hashed: false,
    }),
    [palette, isDark, typePx],
  );
  return (
    <ConfigProvider
      locale={locale}
      theme={config}
      csp={{ nonce: styleNonce() }}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
