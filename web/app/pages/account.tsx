import { request } from '#web/kit/api/client.ts';
import { useMe } from '#web/kit/api/me.ts';
import type { Me } from '#web/kit/api/me.ts';
import { useWrite } from '#web/kit/api/write.ts';
import { Facts, Page, Section } from '#web/kit/page.tsx';
import { ProblemAlert } from '#web/kit/problem-alert.tsx';
import { Loaded } from '#web/kit/states.tsx';
import { dateTimeText } from '#web/kit/time-text.ts';
import { LookChoices, VerificationTag } from '../shell/account-menu.tsx';
import { Sessions } from './sessions.tsx';
import { Tokens } from './tokens.tsx';

/** Own numbers, masked; seeing them in full leaves a trace, and the page says so. */
function Numbers({ phone, idNumber }: { readonly phone: string; readonly idNumber: string }) {
  const reveal = useWrite<undefined, { readonly phone: string; readonly idNumber: string }>({
    send: (_, key) => request('POST', '/api/me/reveal', { key }),
  });
  const shown = reveal.output ?? { phone, idNumber };
  return (
    <div className="tb-numbers">
      <Facts
        items={[
          { term: '手机号码', value: <span className="tb-number">{shown.phone}</span> },
          { term: '身份证件号码', value: <span className="tb-number">{shown.idNumber}</span> },
        ]}
      />
      {reveal.problem && <ProblemAlert problem={reveal.problem} />}
      {!reveal.output && (
        <button type="button" className="tb-quiet-button" onClick={() => reveal.run(undefined)}>
          查看完整号码（留痕）
        </button>
      )}
    </div>
  );
}

function Identity({ me }: { readonly me: Me }) {
  const { lawyer, staff } = me;
  return (
    <Section title="身份" aside={<VerificationTag me={me} />}>
      {lawyer && (
        <Facts
          items={[
            { term: '姓名', value: me.name },
            { term: '执业类别', value: lawyer.categoryName },
            { term: '执业证号', value: <span className="tb-number">{lawyer.licenceNumber}</span> },
            { term: '执业机构', value: lawyer.firm },
            { term: '执业状态', value: lawyer.stateName },
            ...(lawyer.unit ? [{ term: '所在单位（仅代理本单位案件）', value: lawyer.unit.name }] : []),
            {
              term: '身份核验',
              value: lawyer.verifiedAt
                ? `${lawyer.levelName ?? '已核验'}，${dateTimeText(lawyer.verifiedAt)}${lawyer.verifiedBy === 'counter' ? '（诉讼服务窗口）' : ''}`
                : '尚未核验',
            },
          ]}
        />
      )}
      {lawyer && <Numbers phone={lawyer.phone} idNumber={lawyer.idNumber} />}
      {lawyer && !lawyer.canLitigate && (
        <p className="tb-reason">
          {lawyer.whyNot ?? '身份核验完成且处于执业状态后，才能办理诉讼事务。'}
          可以退出后重新登录完成核验，或持执业证到任一法院诉讼服务中心办理。
        </p>
      )}
      {staff && (
        <Facts
          items={[
            { term: '姓名', value: me.name },
            { term: '所在法院', value: staff.courtName },
            { term: '岗位', value: staff.roleNames.join('、') },
          ]}
        />
      )}
      <p className="tb-faint">
        这些信息来自核验平台。有误请联系所属司法行政机关或本院管理员更正，这里不能修改。
      </p>
    </Section>
  );
}

/** My account: who the platform takes me for, where I am signed in, which software may act for me, how the page looks. */
export function Account() {
  const me = useMe();
  return (
    <Page title="我的" width="reading">
      <Loaded query={{ ...me, data: me.data ?? undefined }}>{(person) => <Identity me={person} />}</Loaded>
      <Section title="显示">
        <LookChoices place="page" />
      </Section>
      <Sessions />
      {me.data?.kind === 'lawyer' && <Tokens />}
    </Page>
  );
}
