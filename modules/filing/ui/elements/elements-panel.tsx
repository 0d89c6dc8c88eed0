import { FormOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Section } from '#web/kit/page.tsx';
import { LoadingState } from '#web/kit/states.tsx';
import { useDesk } from '../draft/desk.ts';
import './elements.css';

// The questions of ten causes are fetched when somebody wants to be asked.
const ElementsForm = lazy(() =>
  import('./elements-form.tsx').then((module) => ({ default: module.ElementsForm })),
);

/** The way into 按要素填写, offered where claims and facts are written. */
export function ElementsPanel() {
  const { beside, content } = useDesk();
  const [open, setOpen] = useState(false);
  const cause = beside.causePath.at(-1)?.name;
  const answered = Object.values(content.elements).filter((answer) => answer !== '').length;
  if (!cause)
    return <p className="tb-faint">选择案由后，可以按要素逐项回答，自动写成诉讼请求和事实与理由。</p>;
  return (
    <Section
      title="按要素填写"
      aside={answered > 0 ? `已回答 ${answered} 项，保存在草稿中` : `${cause}：回答问题，自动成文`}
    >
      <div className="tb-stack">
        <div>
          <Button
            icon={<FormOutlined aria-hidden="true" />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? '收起' : answered > 0 ? '继续按要素填写' : '按要素填写'}
          </Button>
        </div>
        {open && (
          <Suspense fallback={<LoadingState label="正在打开问题" rows={4} />}>
            <ElementsForm onClose={() => setOpen(false)} />
          </Suspense>
        )}
      </div>
    </Section>
  );
}
