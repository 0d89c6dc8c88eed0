import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Qr } from '#web/kit/qr.tsx';
import { StateTag } from '#web/kit/state-tag.tsx';
import { ErrorState } from '#web/kit/states.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import type { CounterVerification } from '../terms.ts';
import './court-pages.css';
import './desk/dialogs.css';
import { Labelled } from './desk/field-inputs.tsx';

/** 窗口核验: starts the verification of a lawyer who stands at the counter, and shows what came of it. */
export function Counter() {
  const [licenceNo, setLicenceNo] = useState('');
  const start = useWrite<string, CounterVerification>({
    send: (licence, key) =>
      request('POST', '/api/identity/counter-verifications', { body: { licenceNo: licence }, key }),
  });
  const begun = start.output;
  return (
    <Page title="窗口核验" width="reading">
      <Section title="为律师发起身份核验">
        <form
          className="tb-stack"
          onSubmit={(event) => {
            event.preventDefault();
            start.run(licenceNo.trim());
          }}
        >
          <p>
            核对律师执业证原件后，输入证号发起核验。律师用自己的手机扫码，完成人脸比对；结果与律师自行核验具有同样的记录，并注明由您发起。
          </p>
          <Labelled label="律师执业证号" hint="十七位数字，见执业证首页。">
            {({ id, hintId }) => (
              <input
                id={id}
                className="wb-input wb-licence"
                inputMode="numeric"
                autoComplete="off"
                value={licenceNo}
                aria-describedby={hintId}
                onChange={(event) => setLicenceNo(event.target.value)}
              />
            )}
          </Labelled>
          {start.problem && <ProblemAlert problem={start.problem} />}
          <div className="tb-row">
            <Button type="primary" htmlType="submit" loading={start.busy}>
              发起核验
            </Button>
          </div>
        </form>
      </Section>
      {begun && (
        <Progress
          key={begun.code}
          begun={begun}
          onNext={() => {
            start.reset();
            setLicenceNo('');
          }}
        />
      )}
    </Page>
  );
}

/** Waits for the result; asks every two seconds until there is one. */
function Progress({ begun, onNext }: { readonly begun: CounterVerification; readonly onNext: () => void }) {
  const result = useQuery({
    queryKey: ['counter-verification', begun.code],
    queryFn: ({ signal }) =>
      get<CounterVerification>(
        `/api/identity/counter-verifications/${encodeURIComponent(begun.code)}`,
        undefined,
        signal,
      ),
    initialData: begun,
    refetchInterval: (query) => (query.state.data?.state === 'pending' ? 2_000 : false),
  });
  const { data } = result;
  return (
    <Section title="核验结果" aside={`${data.licenceNo}，${dateTimeText(data.startedAt)}发起`}>
      <output className="tb-stack wb-progress">
        {data.state === 'pending' && (
          <>
            <StateTag tone="waiting">等待律师扫码并完成人脸比对</StateTag>
            <span className="wb-qr">
              <Qr text={data.url} label={`为 ${data.licenceNo} 打开身份核验`} />
            </span>
            <a href={data.url} target="_blank" rel="noreferrer">
              没有手机时，在窗口的核验设备上打开
            </a>
          </>
        )}
        {data.state === 'passed' && (
          <p>
            <StateTag tone="done">核验通过</StateTag> {data.lawyer?.name} 现在可以登录办理诉讼事务。
          </p>
        )}
        {data.state === 'failed' && (
          <p>
            <StateTag tone="stopped">核验未通过</StateTag>{' '}
            人脸比对或者执业状态不符。请核对证号后重新发起；执业信息有误的，请律师联系所属司法行政机关更正。
          </p>
        )}
      </output>
      {result.error && <ErrorState error={result.error} onRetry={() => void result.refetch()} />}
      {data.state !== 'pending' && <Button onClick={onNext}>核验下一位</Button>}
    </Section>
  );
}
