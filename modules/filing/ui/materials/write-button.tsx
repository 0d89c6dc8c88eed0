import { Button } from 'antd';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { useGo } from '#web/kit/link.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { useDesk } from '../draft/desk.ts';

interface WriteButtonProps {
  readonly template: string;
  /** The paper, for those who listen. */
  readonly what: string;
}

/** Begins the paper from its template (文书样式) with what this draft knows, and leads to it. */
export function WriteButton({ template, what }: WriteButtonProps) {
  const { id: draftId, flush } = useDesk();
  const go = useGo();
  const begin = useWrite<{ readonly template: string }, { readonly id: string }>({
    send: async (body, key) => {
      await flush();
      return request('POST', '/api/pleadings', { body: { ...body, from: { draftId } }, key });
    },
    invalidates: [['pleading', 'list']],
    onDone: ({ id }) => go(`/pleadings/${id}`),
  });
  return (
    <>
      <Button
        size="small"
        loading={begin.busy}
        onClick={() => begin.run({ template })}
        aria-label={`用样式写一份：${what}`}
      >
        用样式写一份
      </Button>
      {begin.problem && <ProblemAlert problem={begin.problem} />}
    </>
  );
}
