import { Button } from 'antd';
import { useState } from 'react';
import { request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { filingApi, type FilingView } from '../api.ts';

interface Numbers {
  readonly paperNumber: string;
  readonly phone: string;
  readonly guardianPaperNumber: string;
  readonly guardianPhone: string;
}

/** The full numbers of a party, asked for one by one; each reading leaves a trace. */
export function Reveal({
  filing,
  partyId,
  name,
}: {
  readonly filing: FilingView;
  readonly partyId: string;
  readonly name: string;
}) {
  const [shown, setShown] = useState<Numbers>();
  const reveal = useWrite<string, Numbers>({
    send: (id, key) =>
      request('POST', `${filingApi(filing.courtId, filing.id)}/reveal`, { body: { partyId: id }, key }),
    onDone: setShown,
  });
  if (reveal.problem) return <ProblemAlert problem={reveal.problem} />;
  if (!shown)
    return (
      <Button
        size="small"
        type="text"
        loading={reveal.busy}
        onClick={() => reveal.run(partyId)}
        aria-label={`查看完整号码（留痕）：${name}`}
      >
        查看完整号码（留痕）
      </Button>
    );
  const lines = [
    ['证件号码', shown.paperNumber],
    ['电话', shown.phone],
    ['法定代理人证件号码', shown.guardianPaperNumber],
    ['法定代理人电话', shown.guardianPhone],
  ].filter(([, value]) => value);
  return (
    <output className="tb-number">
      {lines.map(([word, value]) => `${word} ${value}`).join('，') || '没有填写号码'}
    </output>
  );
}
