/** A browser without a screen: follows redirects by hand and keeps cookies. For contract tests only. */
export type Browser = {
  /** Opens an address, or posts a form to it, and follows redirects until a page answers or `until` is reached. */
  open(
    address: string,
    form?: Readonly<Record<string, string>>,
  ): Promise<{ url: string; status: number; text: string }>;
};

/** `until`: the address (without query) of the relying party, where following stops. */
export function browser(until: string): Browser {
  const jar = new Map<string, string>();
  return {
    open: async (address, form) => {
      let url = address;
      let body = form ? new URLSearchParams(form) : undefined;
      for (let hop = 0; hop < 12; hop += 1) {
        const response = await fetch(url, {
          method: body ? 'POST' : 'GET',
          redirect: 'manual',
          headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
          ...(body ? { body } : {}),
        });
        for (const line of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          jar.set(name, value);
        }
        const location = response.headers.get('location');
        if (!location) return { url, status: response.status, text: await response.text() };
        await response.body?.cancel();
        url = new URL(location, url).href;
        body = undefined;
        if (url.startsWith(until)) return { url, status: response.status, text: '' };
      }
      throw new Error(`too many redirects at ${url}`);
    },
  };
}
