import { Button } from 'antd';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { Dialog } from '#web/kit/dialog.tsx';
import { Go } from '#web/kit/link.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import type { LinkedCases } from '../../views.ts';
import { casePath, keys } from '../api.ts';

/** 一键关联: says what will be linked, does it, and shows what came. */
export function LinkAll({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const link = useWrite<null, LinkedCases>({
    send: (_none, key) => request('POST', '/api/cases/link-all', { key }),
    invalidates: [keys.list, keys.facets],
  });
  const close = () => {
    link.reset();
    onClose();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title="一键关联案件"
      footer={
        link.done ? (
          <Button type="primary" onClick={close}>
            看我的案件
          </Button>
        ) : (
          <>
            <Button onClick={close}>先不关联</Button>
            <Button type="primary" loading={link.busy} onClick={() => link.run(null)} data-autofocus>
              全部关联
            </Button>
          </>
        )
      }
    >
      {link.problem && <ProblemAlert problem={link.problem} />}
      {link.output ? (
        <Result linked={link.output} />
      ) : (
        <p>
          把各法院已经核实您的代理关系、或者由您在本平台立案的公开案件全部关联到您名下，此后可以查看期限、节点、开庭和文书。
          关联以您的律师执业证号为准，不需要逐件填写案号；重复关联不会产生重复的案件。
        </p>
      )}
    </Dialog>
  );
}

function Result({ linked }: { readonly linked: LinkedCases }) {
  if (linked.linked === 0)
    return (
      <p>
        {linked.found === 0
          ? '没有找到可以关联的案件。法院核实代理关系后，案件才能关联；尚未核实的，可以申请核实代理关系。'
          : `共 ${linked.found} 件，此前都已关联，没有新的案件。`}
      </p>
    );
  return (
    <>
      <p>
        新关联 {linked.linked} 件，名下共 {linked.found} 件。
        {linked.more && '还有案件没有关联完，请再点一次“一键关联”。'}
      </p>
      <ul className="cs-linked">
        {linked.rows.map((row) => (
          <li key={row.caseId}>
            <Go href={casePath(row.courtId, row.caseId)}>
              <span className="tb-number">{row.number}</span>
            </Go>
            <span className="tb-faint cs-gap">
              {row.title}，{row.courtName}
            </span>
          </li>
        ))}
      </ul>
      {linked.rows.length < linked.linked && <p className="tb-faint">其余见“我的案件”。</p>}
    </>
  );
}
