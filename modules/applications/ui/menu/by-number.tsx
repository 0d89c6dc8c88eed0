import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { get } from '#web/kit/api/client.ts';
import { problemOf, type Problem } from '#web/kit/api/problem.ts';
import type { FoundCaseView } from '../../views.ts';
import type { Ground } from '../api.ts';

/** A case by its whole number, in any spelling: for who is not yet known to it as counsel. */
export function ByNumber({ onPick }: { readonly onPick: (ground: Ground) => void }) {
  const id = useId();
  const [number, setNumber] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  async function find(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const { courtId, caseId } = await get<FoundCaseView>('/api/case-by-number', { number: number.trim() });
      onPick({ courtId, caseId });
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <form
      className="ap-picker"
      onSubmit={(event) => {
        event.preventDefault();
        if (number.trim() !== '') void find();
      }}
    >
      <label htmlFor={id} className="ap-label">
        完整案号
      </label>
      <span className="ap-number">
        <Input
          id={id}
          autoComplete="off"
          placeholder="（2026）豫0105民初1号"
          value={number}
          onChange={(event) => setNumber(event.target.value)}
          {...(problem && { 'aria-invalid': true, 'aria-describedby': `${id}-why` })}
        />
        <Button htmlType="submit" loading={busy}>
          查找
        </Button>
      </span>
      {problem && (
        <p id={`${id}-why`} role="alert" className="tb-save-bad">
          {problem.status === 404
            ? '没有找到这个案号。请核对年份、法院代字、类型代字和编号。'
            : problem.detail}
        </p>
      )}
      <p className="tb-faint">核实代理关系之前，这里只显示可以申请的事项，不显示案件内容。</p>
    </form>
  );
}
