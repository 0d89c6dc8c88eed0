import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useMe } from '#web/kit/api/me.ts';
import { csvOf, type Sheet } from '../sheet.ts';
import { AddToDraft, type NewClaim } from './add-to-draft.tsx';
import { saveFile, saveWorkbook } from './save-file.ts';
import { type Fields, queryOf } from './use-fields.ts';

interface ResultActionsProps {
  /** Names files and the shared link: 诉讼费用计算. */
  readonly title: string;
  readonly fields: Fields;
  readonly text: string;
  readonly sheet: Sheet;
  readonly claim?: NewClaim;
  readonly more?: ReactNode;
}

/** What one does with a result: share, copy, print, download, put into a draft. */
export function ResultActions({ title, fields, text, sheet, claim, more }: ResultActionsProps) {
  const [said, setSaid] = useState<string>();
  const [address, setAddress] = useState<string>();
  const lawyer = useMe().data?.kind === 'lawyer';
  const here = () => `${location.origin}${location.pathname}${queryOf(fields)}`;

  async function copy(what: string, done: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(what);
      setSaid(done);
      return true;
    } catch {
      setSaid('浏览器不允许复制，请选中下面的内容自行复制。');
      return false;
    }
  }
  async function share(): Promise<void> {
    if (window.matchMedia('(pointer: coarse)').matches && 'share' in navigator)
      return navigator.share({ title, url: here() }).catch(() => undefined); // closed without sharing
    if (!(await copy(here(), '链接已复制，打开即重现同样的输入和结果。'))) setAddress(here());
    return undefined;
  }
  return (
    <div className="tbt-actions tb-no-print">
      <div className="tb-row">
        <Button onClick={() => void share()}>分享链接</Button>
        <Button onClick={() => void copy(text, '结果已复制为文字。').then((ok) => ok || setAddress(text))}>
          复制文字
        </Button>
        <Button onClick={() => window.print()}>打印</Button>
        <Button onClick={() => void saveWorkbook(title, sheet)}>下载 Excel</Button>
        <Button onClick={() => saveFile(`${title}.csv`, 'text/csv;charset=utf-8', csvOf(sheet))}>
          下载 CSV
        </Button>
        {more}
        {lawyer && claim && <AddToDraft claim={claim} />}
      </div>
      <output className="tbt-hint">{said}</output>
      {address && (
        <textarea className="tbt-copy" readOnly value={address} rows={4} aria-label="请复制这里的内容" />
      )}
    </div>
  );
}
