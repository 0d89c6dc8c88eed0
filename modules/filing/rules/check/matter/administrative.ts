import { CHINA_CALENDAR } from '#law/calendar/index.ts';
import { cite } from '#law/citations.ts';
import { DUTY_MONTHS } from '#law/filing/index.ts';
import { addMonths, type PlainDate } from '#law/time.ts';
import { limitsOf } from '../../../matter/limits.ts';
import type { FilingContent, Finding } from '../../../terms.ts';
import { dayOf, linesOf } from './lines.ts';

type Matter = NonNullable<FilingContent['administrative']>;

/** What an administrative suit says beside the common part: the act, its time, reconsideration, what is asked together (行诉法 第二十六、四十四至四十九条). */
export function checkAdministrative(content: FilingContent, matter: Matter, today: PlainDate): Finding[] {
  return [
    ...checkAct(matter, today),
    ...checkReconsideration(content, matter, today),
    ...checkTime(content, matter, today),
    ...checkTogether(content, matter, today),
  ];
}

function checkAct(m: Matter, today: PlainDate): Finding[] {
  const { fault, warn, asked, past } = linesOf('administrative', today);
  if (m.challenged === '')
    return [
      fault(
        'challenged',
        'act-unsaid',
        '还没有选择起诉的是行政行为还是不履行法定职责。',
        '请选择；两者起诉的期限和证据不同。',
        cite('ALL', '12.1'),
      ),
    ];
  const omission = m.challenged === 'omission';
  const found = [
    ...asked(
      'name',
      m.name,
      'act-unnamed',
      omission ? '没有写明请求行政机关履行什么职责。' : '没有写明被诉的行政行为。',
      omission
        ? '请写明申请的事项，如“查处某某违法建设”。'
        : '请填写行政行为的名称，如“行政处罚决定”；没有书面决定的，说明是什么行为。',
      cite('ALI', '54.1(二)'),
    ),
    ...past('madeOn', m.madeOn, '行政行为作出的日期', cite('ALL', '46.2')),
    ...past('knownOn', m.knownOn, '知道行政行为的日期', cite('ALL', '46.1')),
    ...past('appliedOn', m.appliedOn, '向行政机关申请的日期', cite('ALL', '47.1')),
  ];
  if (!omission) {
    if (m.knownOn.trim() === '' && m.reconsidered !== 'upheld' && m.reconsidered !== 'changed')
      found.push(
        warn(
          'knownOn',
          'known-unsaid',
          '没有填写收到或者知道行政行为的日期。',
          '起诉期限从这一天起算，请填写；收到决定书的，填签收日期。',
          cite('ALL', '46.1'),
        ),
      );
    return found;
  }
  if (m.exOfficio) return found;
  const applied = dayOf(m.appliedOn);
  if (!applied)
    return [
      ...found,
      ...asked(
        'appliedOn',
        m.appliedOn,
        'application-unsaid',
        '没有填写向行政机关提出申请的日期。',
        '请填写；行政机关应当依职权主动履行的，请勾选该项。',
        cite('ALL', '38.1'),
      ),
    ];
  const opens = addMonths(applied, DUTY_MONTHS.months);
  if (today <= opens && !m.urgent)
    found.push(
      warn(
        'appliedOn',
        'time-early',
        `行政机关的履行期限（两个月）到${opens}才届满。`,
        '法律、法规另有较短期限，或者情况紧急的，请在事实中写明；否则期满后再起诉。',
        DUTY_MONTHS.article,
      ),
    );
  return found;
}

const DECIDED: readonly Matter['reconsidered'][] = ['upheld', 'changed', 'rejected'];

function checkReconsideration(content: FilingContent, m: Matter, today: PlainDate): Finding[] {
  const { warn, past } = linesOf('administrative', today);
  const article = cite('ALL', '45');
  const found = [
    ...past('reconsiderationAppliedOn', m.reconsiderationAppliedOn, '申请复议的日期', article),
    ...past('reconsiderationReceivedOn', m.reconsiderationReceivedOn, '收到复议决定的日期', article),
  ];
  if (DECIDED.includes(m.reconsidered) && m.reconsiderationReceivedOn.trim() === '')
    found.push(
      warn(
        'reconsiderationReceivedOn',
        'received-unsaid',
        '没有填写收到复议决定书的日期。',
        '十五日的起诉期限从这一天起算，请填写。',
        article,
      ),
    );
  const defendants = content.parties.filter(({ role }) => role === 'defendant');
  if (m.reconsidered === 'upheld' && defendants.length === 1)
    found.push(
      warn(
        'reconsidered',
        'both-authorities',
        '复议维持原行政行为的，作出原行为的机关和复议机关是共同被告，目前只列了一个。',
        '请在“当事人”中添加另一机关；不添加的，法院会告知追加。',
        cite('ALI', '134.1'),
      ),
    );
  return found;
}

function checkTime(content: FilingContent, m: Matter, today: PlainDate): Finding[] {
  const { late } = linesOf('administrative', today);
  const reconsidered = DECIDED.includes(m.reconsidered) || m.reconsidered === 'overdue';
  const own = m.challenged === 'omission' ? 'appliedOn' : 'knownOn';
  return late(
    reconsidered ? 'reconsidered' : own,
    limitsOf(content, CHINA_CALENDAR),
    '有不可抗力等不属于自身的原因耽误的，请在事实中写明并附证据（行政诉讼法第四十八条）。是否超过起诉期限由法院审查，不影响提交。',
  );
}

function checkTogether(content: FilingContent, m: Matter, today: PlainDate): Finding[] {
  const { fault, warn } = linesOf('administrative', today);
  const found: Finding[] = [];
  if (m.withCompensation && content.claims.every(({ amountFen }) => !amountFen))
    found.push(
      fault(
        'withCompensation',
        'damages-unsaid',
        '一并请求赔偿、补偿，但没有一项请求填写了数额。',
        '请在“诉讼请求”中写明赔偿或者补偿的事项和数额。',
        cite('ALI', '68.2'),
      ),
    );
  if (/规章|部令|省政府令|人民政府令/.test(m.norm))
    found.push(
      warn(
        'norm',
        'norm-is-rule',
        '规章不在一并审查的范围内。',
        '可以请求审查的是规章以下的规范性文件，请核对文件的性质。',
        cite('ALL', '53.2'),
      ),
    );
  return found;
}
