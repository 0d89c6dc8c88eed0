import { Button } from 'antd';
import { useEffect, useState } from 'react';

/** Copies a text and says so; where the browser does not let it, the text is shown to be copied by hand. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const [state, setState] = useState<'idle' | 'done' | 'refused'>('idle');
  useEffect(() => {
    if (state !== 'done') return undefined;
    const timer = setTimeout(() => setState('idle'), 3_000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('done');
    } catch {
      setState('refused');
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>{state === 'done' ? '已复制' : label}</Button>
      <output className={state === 'refused' ? 'tbl-copy' : 'tb-sr'}>
        {state === 'done' && `已复制：${text}`}
        {state === 'refused' && text}
      </output>
    </>
  );
}
