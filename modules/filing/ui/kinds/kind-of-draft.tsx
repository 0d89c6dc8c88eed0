import { Button } from 'antd';
import { useState } from 'react';
import { FILING_KINDS, type FilingKind } from '#law/filing/guide-facts.ts';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Section } from '#web/kit/page.tsx';
import { useDesk } from '../draft/desk.ts';
import { KindCard, KindCards } from './kind-cards.tsx';
import { isUntouched, withKind } from './with-kind.ts';

/** 立案类型 of this draft: said on top, changed as long as nothing is written that belongs to it. */
export function KindOfDraft() {
  const { content, edit, face, correction } = useDesk();
  const [open, setOpen] = useState(false);
  const whyNot = correction
    ? '补正不能改变立案类型。'
    : isUntouched(content)
      ? undefined
      : '已经填写了内容。另一类立案请在“我要立案”新建一份，这一份草稿会保留。';
  const choose = (kind: FilingKind) => {
    edit((draft) => withKind(draft, kind));
    setOpen(false);
  };
  return (
    <Section title="立案类型">
      <div className="tb-stack">
        <div className="tbf-kind-line">
          <strong>{face.name}</strong>
          <span className="tb-faint">{face.paper}</span>
          <DisabledReason size="small" whyNot={whyNot} aria-expanded={open} onClick={() => setOpen(!open)}>
            换一类
          </DisabledReason>
        </div>
        {open && whyNot === undefined && (
          <KindCards
            card={(kind) => (
              <KindCard
                key={kind}
                kind={kind}
                chosen={kind === face.kind}
                action={
                  <Button size="small" disabled={kind === face.kind} onClick={() => choose(kind)}>
                    {kind === face.kind ? '当前类型' : `改为${FILING_KINDS[kind]}`}
                  </Button>
                }
              />
            )}
          />
        )}
      </div>
    </Section>
  );
}
