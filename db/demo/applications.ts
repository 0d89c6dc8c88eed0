import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, type PlainDate } from '#law/time.ts';
import type { ApiClient } from './client.ts';
import { sheetFile } from './sheets.ts';

type Draft = { id: string; version: number };
type CaseView = { periods: readonly { rule: string; dueOn: PlainDate }[] };
type Asked = {
  service: string;
  answers: Record<string, unknown>;
  /** Place of the checklist → heading of the sheet handed in there. */
  materials: Record<string, string>;
};

/** What the plaintiff's lawyer asks in the loan case, so that a judge who signs in finds work: more time, records of the bank, and an answer. */
export async function askInCase(lawyer: ApiClient, courtId: string, caseId: string): Promise<void> {
  const until = await evidenceUntil(lawyer, `/api/cases/${courtId}/${caseId}`);
  const asked: Asked[] = [
    {
      service: 'extend-evidence',
      answers: {
        obstacle: 'held-elsewhere',
        reason: '转账流水由开户银行保存，银行答复需十个工作日出具。',
        evidence: '被告收款账户的转账流水',
        until: addDays(until, 15),
      },
      materials: { proof: '银行受理查询回执' },
    },
    {
      service: 'investigation',
      answers: {
        holder: '示例银行金水支行',
        address: '河南省郑州市金水区样本路8号',
        evidence: '被告收款账户当月的交易明细',
        why: 'secret',
        reason: '交易明细属于账户持有人的隐私，银行仅向司法机关提供。',
        prove: '被告已经收到借款',
        clues: '开户行和付款日期见证据材料',
      },
      materials: { tried: '银行不予提供的书面答复' },
    },
  ];
  for (const each of asked) await ask(lawyer, courtId, caseId, each);
  await lawyer.send('POST', '/api/contact/threads', {
    courtId,
    about: { type: 'case', id: caseId },
    subject: '证人是否可以线上出庭',
    message: { text: '本案证人在外地工作，请问开庭时是否可以通过视频作证？' },
  });
}

/** The last day for evidence; it runs from when the notice is served, which the jobs see to. */
async function evidenceUntil(lawyer: ApiClient, path: string): Promise<PlainDate> {
  for (let tries = 0; tries < 100; tries++) {
    const { periods } = await lawyer.get<CaseView>(path);
    const period = periods.find(({ rule }) => rule === 'D27');
    if (period) return period.dueOn;
    await sleep(600);
  }
  throw new Error('the demo case has no time for evidence');
}

async function ask(lawyer: ApiClient, courtId: string, caseId: string, asked: Asked): Promise<void> {
  const draft = await lawyer.send<Draft>('POST', '/api/application-drafts', {
    service: asked.service,
    courtId,
    caseId,
  });
  const materials = await Promise.all(
    Object.entries(asked.materials).map(async ([place, heading]) => ({
      material: place,
      fileId: await sheetFile(lawyer, { heading, body: '本页为演示样例，不是真实材料。' }),
    })),
  );
  const { version } = await lawyer.send<Draft>('PUT', `/api/application-drafts/${draft.id}`, {
    version: draft.version,
    answers: asked.answers,
    materials,
  });
  await lawyer.send('POST', `/api/application-drafts/${draft.id}/submit`, { version });
}
