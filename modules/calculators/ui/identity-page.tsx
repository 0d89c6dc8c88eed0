import { useState } from 'react';
import type { ReactNode } from 'react';
import {
  ageOn,
  bare,
  checkCreditCode,
  checkIdentityNumber,
  checkLawyerLicence,
  checkResidencePermit,
  LAWYER_CATEGORIES,
} from '#law/identities/index.ts';
import { type Instant, type PlainDate, toPlainDate } from '#law/time.ts';
import { useNow } from '#web/kit/clock.ts';
import { Facts, Section } from '#web/kit/page.tsx';
import { EmptyState } from '#web/kit/states.tsx';
import { dateText } from '#web/kit/time-text.ts';
import { Tabs, TextInput } from './field.tsx';
import { ToolPage } from './tool-page.tsx';

const KINDS = { identity: '身份证号', credit: '统一社会信用代码', licence: '律师执业证号' } as const;
type Kind = keyof typeof KINDS;

type Verdict = {
  readonly ok: boolean;
  readonly words: string;
  readonly facts?: readonly { term: string; value: ReactNode }[];
};

const sexWord = (sex: 'male' | 'female') => (sex === 'male' ? '男' : '女');

function ofPerson(text: string, today: PlainDate): Verdict {
  const permit = /^8[123]/.test(bare(text));
  const facts = permit ? checkResidencePermit(text) : checkIdentityNumber(text, today);
  if (!facts.ok) return { ok: false, words: facts.fault };
  return {
    ok: true,
    words: permit ? '港澳台居民居住证号码，校验位相符' : '公民身份号码，校验位相符',
    facts: [
      { term: '性别', value: sexWord(facts.sex) },
      { term: '出生日期', value: `${dateText(facts.birthday)}，${ageOn(facts.birthday, today)}周岁` },
      { term: '首次登记地', value: facts.province },
    ],
  };
}

function ofOrganisation(text: string): Verdict {
  const facts = checkCreditCode(text);
  if (!facts.ok) return { ok: false, words: facts.fault };
  return {
    ok: true,
    words: '统一社会信用代码，校验位相符',
    facts: [{ term: '机构类别', value: facts.kind }],
  };
}

function ofLawyer(text: string, today: PlainDate): Verdict {
  const facts = checkLawyerLicence(text, Number(today.slice(0, 4)));
  if (!facts.ok) return { ok: false, words: facts.fault };
  return {
    ok: true,
    words: '律师执业证号，各位规则相符（该号码没有校验位）',
    facts: [
      { term: '省份', value: facts.province },
      { term: '首次执业', value: `${facts.year}年` },
      { term: '类别', value: LAWYER_CATEGORIES[facts.category].name },
      { term: '性别', value: sexWord(facts.sex) },
    ],
  };
}

/** 证件号码核对: only in the browser; a number goes into no address and to no server. */
export function IdentityPage() {
  const [kind, setKind] = useState<Kind>('identity');
  const [text, setText] = useState('');
  const today = toPlainDate(useNow().toISOString() as Instant); // the form of law/time
  const verdict =
    kind === 'identity'
      ? ofPerson(text, today)
      : kind === 'credit'
        ? ofOrganisation(text)
        : ofLawyer(text, today);
  return (
    <ToolPage
      title="证件号码核对"
      lead="号码只在您的浏览器中核对，不发送、不保存，也不写入网址。核对的是号码本身的规则，不能证明证件真实有效。"
      form={
        <>
          <Tabs
            legend="核对什么"
            value={kind}
            options={Object.entries(KINDS) as [Kind, string][]} // keys of the table
            onChange={(next) => {
              setKind(next);
              setText('');
            }}
          />
          <Section title="填写">
            <TextInput label={KINDS[kind]} value={text} onChange={setText} />
          </Section>
        </>
      }
      result={
        <Section title="结果">
          {text.trim() === '' ? (
            <EmptyState title="填好就有结果">写错的会说明错在第几位。</EmptyState>
          ) : (
            <output className="tb-stack">
              <p className="tbt-verdict">
                <strong>{verdict.words}</strong>
              </p>
              {verdict.facts && <Facts items={verdict.facts} />}
            </output>
          )}
        </Section>
      }
    />
  );
}
