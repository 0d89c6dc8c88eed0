import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { get, request } from '#web/kit/api/client.ts';
import { useMe } from '#web/kit/api/me.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { DisabledReason } from '#web/kit/buttons.tsx';
import { Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Loaded } from '#web/kit/states.tsx';
import type { CourtSettings } from '../court-settings.ts';
import { Choices, Figure, Line, Switch, settingId, titleOf } from './setting-fields.tsx';
import './settings.css';

const KEY = ['desk-settings'] as const;

interface Answer {
  readonly version: number;
  readonly settings: CourtSettings;
}

/** Saving outlives the form, which begins anew with every version. */
function useSaving() {
  return useWrite<Answer, Answer>({
    send: (body, key) => request('PUT', '/api/desk/settings', { body, key }),
    invalidates: [KEY],
  });
}
type Saving = ReturnType<typeof useSaving>;

/** 本院设置: only what the law leaves to the court; where the bounds are, the screen says. */
export function Settings() {
  const me = useMe().data;
  const settings = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<Answer>('/api/desk/settings', undefined, signal),
  });
  const save = useSaving();
  return (
    <Page title="本院设置" width="reading">
      <p className="tb-lead">
        这里只列法律交由各法院决定的事项（{me?.staff?.courtName ?? '本院'}
        ）。改动自保存时起对新办理的事项生效，已经发出的通知、已经起算的期限不受影响；每次改动都留痕。
      </p>
      <Loaded query={settings} rows={10}>
        {(answer) => <Form key={answer.version} answer={answer} save={save} />}
      </Loaded>
    </Page>
  );
}

const CHANNELS = [
  { id: 'wechat', label: '微信支付' },
  { id: 'alipay', label: '支付宝' },
  { id: 'bank', label: '银行转账' },
] as const;
const FORMATS = ['pdf', 'ofd', 'jpg', 'png', 'docx', 'doc', 'mp4', 'mp3'].map((id) => ({
  id: id as CourtSettings['materialFormats'][number],
  label: id.toUpperCase(),
})); // the formats of court-settings.ts

interface FormProps {
  readonly answer: Answer;
  readonly save: Saving;
}

function Form({ answer, save }: FormProps) {
  const [value, setValue] = useState(answer.settings);
  const set = (part: Partial<CourtSettings>) => setValue((before) => ({ ...before, ...part }));
  const changed = JSON.stringify(value) !== JSON.stringify(answer.settings);
  return (
    <form
      className="tb-stack"
      onSubmit={(event) => {
        event.preventDefault();
        save.run({ version: answer.version, settings: value });
      }}
    >
      <Section title="立案">
        <Figure
          name="correctionDays"
          value={value.correctionDays}
          onChange={(correctionDays) => set({ correctionDays })}
        />
        <Figure
          name="promisedFilingDays"
          value={value.promisedFilingDays}
          onChange={(promisedFilingDays) => set({ promisedFilingDays })}
        />
        <Line name="caseNumberCode">
          {(id, hintId) => (
            <input
              id={id}
              className="rf-input rf-code"
              placeholder="如 豫0105"
              aria-describedby={hintId}
              value={value.caseNumberCode ?? ''}
              onChange={(event) =>
                set({ caseNumberCode: event.target.value.trim() === '' ? null : event.target.value.trim() })
              }
            />
          )}
        </Line>
      </Section>
      <Section title="举证">
        <Figure
          name="evidencePeriodDays"
          value={value.evidencePeriodDays}
          onChange={(evidencePeriodDays) => set({ evidencePeriodDays })}
        />
        <Switch
          name="investigationOrders"
          on={value.investigationOrders}
          onChange={(investigationOrders) => set({ investigationOrders })}
        />
      </Section>
      <Section title="系统对接">
        <Switch name="ownSystem" on={value.ownSystem} onChange={(ownSystem) => set({ ownSystem })} />
      </Section>
      <Section title="联系法官">
        <Figure
          name="contactReplyDays"
          value={value.contactReplyDays}
          onChange={(contactReplyDays) => set({ contactReplyDays })}
        />
      </Section>
      <Section title="诉讼费用">
        <Choices
          legend={titleOf('paymentChannels')}
          choices={CHANNELS}
          chosen={value.paymentChannels}
          onChoose={(paymentChannels) => set({ paymentChannels })}
        />
        <Switch name="roundToYuan" on={value.roundToYuan} onChange={(roundToYuan) => set({ roundToYuan })} />
      </Section>
      <Section title="材料与送达">
        <Choices
          legend={titleOf('materialFormats')}
          choices={FORMATS}
          chosen={value.materialFormats}
          onChoose={(materialFormats) => set({ materialFormats })}
        />
        <Figure
          name="maxMaterialBytes"
          label="单个材料大小上限"
          unit="MB"
          value={Math.round(value.maxMaterialBytes / 1_000_000)}
          onChange={(mega) => set({ maxMaterialBytes: mega * 1_000_000 })}
        />
        <Switch
          name="servesCriminalElectronically"
          on={value.servesCriminalElectronically}
          onChange={(servesCriminalElectronically) => set({ servesCriminalElectronically })}
        />
      </Section>
      {save.problem && (
        <ProblemAlert problem={save.problem} fieldId={(field) => settingId(field.split('.')[1] ?? '')} />
      )}
      <div className="rf-foot">
        <output className="tb-faint">
          {save.done && !changed
            ? '已保存，即时生效。'
            : changed
              ? '有改动尚未保存'
              : `第 ${answer.version} 版`}
        </output>
        {changed && <Button onClick={() => setValue(answer.settings)}>放弃改动</Button>}
        <DisabledReason
          type="primary"
          htmlType="submit"
          loading={save.busy}
          whyNot={changed ? undefined : '没有需要保存的改动。'}
        >
          保存设置
        </DisabledReason>
      </div>
    </form>
  );
}
