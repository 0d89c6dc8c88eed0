import { plainChineseDate } from '#law/chinese-text.ts';
import { CHINA_CALENDAR } from '#law/calendar/index.ts';
import { cite } from '#law/citations.ts';
import { type CompensationTime, organDue } from '#law/filing/index.ts';
import type { PlainDate } from '#law/time.ts';
import { limitsOf } from '../../../matter/limits.ts';
import type { FilingContent, Finding } from '../../../terms.ts';
import type { CheckFacts } from '../finding.ts';
import { dayOf, linesOf } from './lines.ts';

type Matter = NonNullable<FilingContent['compensation']>;

/** What an application for state compensation says beside the common part (国家赔偿法 第十二、二十二至二十五条；赔偿立案规定 第四至八条). */
export function checkCompensation(
  content: FilingContent,
  matter: Matter,
  facts: Pick<CheckFacts, 'today' | 'courtName' | 'courtLevel'>,
): Finding[] {
  return [
    ...checkPath(content, matter, facts),
    ...checkWrong(matter, facts.today),
    ...(matter.path === 'committee' ? checkBefore(matter, facts.today) : []),
    ...checkTime(content, matter, facts.today),
  ];
}

function checkPath(
  { parties }: FilingContent,
  m: Matter,
  { today, courtName, courtLevel }: Pick<CheckFacts, 'today' | 'courtName' | 'courtLevel'>,
): Finding[] {
  const { asked, fault, warn } = linesOf('compensation', today);
  const found = [
    ...asked(
      'path',
      m.path,
      'path-unsaid',
      '还没有选择申请的途径。',
      '赔偿义务机关是本院的，向本院申请；不服义务机关或者复议机关决定的，向赔偿委员会申请。',
      cite('COMPENSATION_FILING', '2'),
    ),
    ...asked(
      'organ',
      m.organ,
      'organ-unsaid',
      '还没有选择赔偿义务机关的类别。',
      '请选择作出侵权行为的机关。',
      cite('SCL', '21.1'),
    ),
  ];
  if (m.path === 'court' && m.organ !== '' && m.organ !== 'court')
    found.push(
      fault(
        'path',
        'path-organ',
        '赔偿义务机关不是人民法院，不能直接向法院申请赔偿。',
        '请先向赔偿义务机关申请，对其决定不服的申请复议，再向赔偿委员会申请。',
        cite('SCL', '22.2'),
      ),
    );
  const liable = parties.find(({ role }) => role === 'defendant')?.name.trim() ?? '';
  if (m.path === 'court' && m.organ === 'court' && courtName && liable !== '' && liable !== courtName)
    found.push(
      warn(
        'path',
        'other-court-liable',
        `赔偿义务机关是“${liable}”，受理法院是“${courtName}”。`,
        '向作为赔偿义务机关的法院本身申请，请核对受理法院。',
        cite('COMPENSATION_FILING', '4(二)'),
      ),
    );
  if (m.path === 'committee' && courtLevel === 'basic')
    found.push(
      fault(
        'path',
        'no-committee',
        '基层人民法院不设赔偿委员会。',
        '请选择义务机关的上一级法院，或者复议机关所在地的同级法院（中级以上）。',
        cite('SCL', '29.1'),
      ),
    );
  return found;
}

function checkWrong(m: Matter, today: PlainDate): Finding[] {
  const { asked, past } = linesOf('compensation', today);
  const article = cite('SCL', '12.1(二)');
  const relation = cite('SCL', '12.3');
  return [
    ...asked(
      'wrong',
      m.wrong,
      'wrong-unsaid',
      '没有写明侵权行为的事实。',
      '请写明哪个机关、何时、以什么行为造成了什么损害，原案怎样结束。',
      article,
    ),
    ...past('happenedOn', m.happenedOn, '侵权行为发生的日期', article),
    ...past('knownOn', m.knownOn, '知道权利受到侵犯的日期', cite('SCL', '39.1')),
    ...(m.notVictim
      ? [
          ...asked(
            'victimName',
            m.victimName,
            'victim-unnamed',
            '请求人不是受害人本人，没有写明受害人姓名。',
            '请填写受害人的姓名或者名称。',
            relation,
          ),
          ...asked(
            'victimRelation',
            m.victimRelation,
            'victim-relation',
            '没有写明与受害人的关系。',
            '请说明关系并提供证明。',
            relation,
          ),
        ]
      : []),
  ];
}

const timeOf = (m: Matter): CompensationTime => ({
  liableCourt: m.organ === 'court',
  appliedOn: dayOf(m.appliedOn),
  overdue: m.overdue,
  decidedOn: dayOf(m.decidedOn),
  reconsiderationAppliedOn: dayOf(m.reconsiderationAppliedOn),
  reconsiderationReceivedOn: dayOf(m.reconsiderationReceivedOn),
});

/** 先行程序: what must have gone before the committee is asked (赔偿立案规定 第五至八条). */
function checkBefore(m: Matter, today: PlainDate): Finding[] {
  const { asked, fault, past } = linesOf('compensation', today);
  if (m.organ === '') return [];
  const court = m.organ === 'court';
  const decision = cite('COMPENSATION_FILING', '5(一)');
  const silent = cite('COMPENSATION_FILING', court ? '6(五)' : '8(五)');
  const found = [
    ...past('appliedOn', m.appliedOn, '向赔偿义务机关申请的日期', cite('SCL', '22.2')),
    ...past('decidedOn', m.decidedOn, '赔偿义务机关作出决定的日期', cite('SCL', '24.2')),
    ...past('reconsiderationAppliedOn', m.reconsiderationAppliedOn, '申请复议的日期', cite('SCL', '24.1')),
    ...past(
      'reconsiderationReceivedOn',
      m.reconsiderationReceivedOn,
      '收到复议决定的日期',
      cite('SCL', '25.2'),
    ),
  ];
  if (!court)
    found.push(
      ...asked(
        'reconsiderationAgency',
        m.reconsiderationAgency,
        'reconsideration-unsaid',
        '没有填写复议机关。',
        '赔偿义务机关不是法院的，应当先向其上一级机关申请复议，请填写复议机关。',
        cite('SCL', '24.1'),
      ),
    );
  if (m.overdue) {
    const [field, value] = court
      ? (['appliedOn', m.appliedOn] as const)
      : (['reconsiderationAppliedOn', m.reconsiderationAppliedOn] as const);
    found.push(
      ...asked(
        field,
        value,
        'receipt-unsaid',
        `主张${court ? '赔偿义务机关' : '复议机关'}逾期未作决定，没有填写其收到申请的日期。`,
        '请填写收讫凭证上的日期。',
        silent,
      ),
    );
    const due = organDue(timeOf(m), CHINA_CALENDAR);
    if (due !== undefined && due >= today)
      found.push(
        fault(
          'overdue',
          'not-overdue',
          `${court ? '赔偿义务机关' : '复议机关'}作出决定的期限到${plainChineseDate(due)}届满，还没有逾期。`,
          '请在期限届满仍未作出决定时申请，或者取消勾选“逾期未作决定”。',
          court ? cite('SCL', '23.1') : cite('SCL', '25.1'),
        ),
      );
    return found;
  }
  return court
    ? [
        ...found,
        ...asked(
          'decisionNumber',
          m.decisionNumber,
          'decision-unsaid',
          '没有填写赔偿义务机关的决定书文号。',
          '请填写是否赔偿决定书的文号；逾期未作决定的，请勾选该项。',
          decision,
        ),
      ]
    : [
        ...found,
        ...asked(
          'reconsiderationNumber',
          m.reconsiderationNumber,
          'reconsideration-number',
          '没有填写复议决定书文号。',
          '请填写复议决定书的文号；复议机关逾期未作决定的，请勾选该项。',
          cite('COMPENSATION_FILING', '7(一)'),
        ),
      ];
}

function checkTime(content: FilingContent, m: Matter, today: PlainDate): Finding[] {
  const { late } = linesOf('compensation', today);
  const excuse = '因不可抗力或者其他障碍未能按期申请的，请写明并附证据。是否超过期间由法院审查，不影响提交。';
  const committee = m.organ === 'court' ? 'decidedOn' : 'reconsiderationReceivedOn';
  return late(
    m.path === 'committee' ? committee : 'knownOn',
    limitsOf(content, CHINA_CALENDAR),
    m.path === 'committee' ? excuse : `被羁押等限制人身自由的期间不计算在内。${excuse}`,
  );
}
