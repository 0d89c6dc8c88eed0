import { plainChineseDate } from '#law/chinese-text.ts';
import { CHINA_CALENDAR } from '#law/calendar/index.ts';
import { parseCaseNumber } from '#law/case-numbers/index.ts';
import { cite } from '#law/citations.ts';
import { POWERS } from '#law/filing/index.ts';
import type { PlainDate } from '#law/time.ts';
import { limitsOf } from '../../../matter/limits.ts';
import type { FilingContent, Finding } from '../../../terms.ts';
import { dayOf, linesOf } from './lines.ts';

type Matter = NonNullable<FilingContent['enforcement']>;

const EFFECT = cite('ENF', '16');
const APPLICATION = cite('ENF', '18(一)');

/** What an application for enforcement says beside the common part (执行工作规定 第十六至二十条；民诉法 第二百三十五、二百五十条). */
export function checkEnforcement(content: FilingContent, matter: Matter, today: PlainDate): Finding[] {
  return [
    ...checkInstrument(matter, today),
    ...checkPerformance(content, matter, today),
    ...checkApplicant(matter, today),
    ...checkClues(matter, today),
    ...checkAuthority(content),
  ];
}

function checkInstrument(m: Matter, today: PlainDate): Finding[] {
  const { asked, past, fault } = linesOf('enforcement', today);
  const title = cite('ENF', '18(二)');
  const effective = dayOf(m.effectiveOn);
  return [
    ...asked(
      'instrument',
      m.instrument,
      'instrument-unsaid',
      '还没有选择执行依据的种类。',
      '请选择据以申请执行的生效法律文书。',
      EFFECT,
    ),
    ...asked(
      'number',
      m.number,
      'instrument-number',
      '没有填写生效法律文书的文号。',
      '请填写案号、裁决书编号或者公证书编号。',
      title,
    ),
    ...asked(
      'issuer',
      m.issuer,
      'instrument-issuer',
      '没有填写作出法律文书的机关。',
      '请填写法院、仲裁机构或者公证机构的全称。',
      title,
    ),
    ...past('madeOn', m.madeOn, '法律文书作出的日期', title),
    ...past('servedOn', m.servedOn, '法律文书送达的日期', title),
    ...asked(
      'effectiveOn',
      m.effectiveOn,
      'effect-unsaid',
      '没有填写法律文书生效的日期。',
      '申请执行的文书应当已经生效，请填写生效日期。',
      EFFECT,
    ),
    ...(m.effectiveOn.trim() !== '' && effective && effective > today
      ? [
          fault(
            'effectiveOn',
            'not-effective',
            `法律文书到${effective}才生效。`,
            '请在生效并且履行期满后再申请执行。',
            EFFECT,
          ),
        ]
      : past('effectiveOn', m.effectiveOn, '法律文书生效的日期', EFFECT)),
  ];
}

function checkPerformance(content: FilingContent, m: Matter, today: PlainDate): Finding[] {
  const { fault, warn, late } = linesOf('enforcement', today);
  const until = dayOf(m.performUntil);
  if (m.performUntil.trim() !== '' && !until)
    return [
      fault(
        'performUntil',
        'day-wrong',
        `履行期限“${m.performUntil}”不是有效的日期。`,
        '请按 2026-01-02 的格式填写。',
        EFFECT,
      ),
    ];
  const found: Finding[] = [];
  if (until && until >= today && !m.instalments)
    found.push(
      fault(
        'performUntil',
        'not-due',
        `法律文书确定的履行期限到${plainChineseDate(until)}届满，还没有到期。`,
        '请在期满后仍未履行时申请；分期履行而其中几期已到期的，请勾选“分期履行”，只就到期部分申请。',
        EFFECT,
      ),
    );
  if (m.delay === '')
    found.push(
      warn(
        'delay',
        'delay-unsaid',
        '没有写明是否请求迟延履行期间的加倍利息或者迟延履行金。',
        '请选择；不请求的选“不请求”。',
        cite('CPL', '264'),
      ),
    );
  if (!m.instalments && m.interruption.trim() === '')
    found.push(
      ...late(
        'performUntil',
        limitsOf(content, CHINA_CALENDAR),
        '有中止、中断时效的情形（催要、部分履行、达成和解等）的请写明并附证据。超过二年申请的，法院仍应受理，对方可以提出异议（民诉法解释第四百八十一条）。',
      ),
    );
  return found;
}

function checkApplicant(m: Matter, today: PlainDate): Finding[] {
  const { asked, fault, warn } = linesOf('enforcement', today);
  const found: Finding[] = [];
  if (m.successor)
    found.push(
      ...asked(
        'successorReason',
        m.successorReason,
        'successor-unsaid',
        '申请人是继承人或者权利承受人，没有写明承受权利的原因。',
        '请写明继承、合并、债权转让等原因，并附证明文件。',
        cite('ENF', '18(四)'),
      ),
    );
  if (m.resumes) {
    const former = parseCaseNumber(m.formerNumber);
    if ('fault' in former)
      found.push(
        fault(
          'formerNumber',
          'former-number',
          '申请恢复执行，没有填写有效的原执行案号。',
          '请填写原执行案件的案号，例如（2025）豫0105执123号。',
          cite('CASENO', '2'),
        ),
      );
  }
  if (m.courtGround === '')
    found.push(
      warn(
        'courtGround',
        'court-ground',
        '没有写明为什么向这个法院申请执行。',
        '请选择：第一审法院、被执行的财产所在地法院，或者被执行人住所地法院。',
        cite('CPL', '235.1'),
      ),
    );
  return found;
}

function checkClues(m: Matter, today: PlainDate): Finding[] {
  const { fault, warn } = linesOf('enforcement', today);
  const found = m.clues
    .filter(({ what }) => what.trim() === '')
    .map(({ id }) =>
      fault(
        `clues.${id}.what`,
        'clue-empty',
        '有一条财产线索没有内容。',
        '请填写，或者删除这一条。',
        APPLICATION,
      ),
    );
  if (m.clues.length === 0)
    found.push(
      warn(
        'clues',
        'clues-none',
        '没有写明所了解的被执行人财产状况。',
        '知道存款、房产、车辆、收入等线索的请填写，便于及时控制；不知道的可以继续，法院会通过查控系统查询。',
        APPLICATION,
      ),
    );
  if (m.courtGround === 'property' && m.clues.every(({ where }) => where.trim() === ''))
    found.push(
      warn(
        'clues',
        'property-place',
        '向被执行的财产所在地法院申请，没有写明财产在哪里。',
        '请写明该法院辖区内可供执行的财产，并附证明材料。',
        cite('EXI', '1'),
      ),
    );
  return found;
}

/** 代为放弃、变更权利, 执行和解, 收取执行款 need special authority (执行工作规定 第二十条): told while the power can still be written. */
function checkAuthority({ mandates, parties }: FilingContent): Finding[] {
  const applicants = new Set(parties.filter(({ role }) => role === 'plaintiff').map(({ id }) => id));
  return mandates
    .filter(
      ({ partyId, powers }) =>
        applicants.has(partyId) && powers.length > 0 && !powers.includes('receive-money'),
    )
    .map(({ id, agentName }) => ({
      level: 'warning' as const,
      field: `mandates.${id}.powers`,
      section: 'mandates' as const,
      code: 'no-receipt',
      what: `${agentName || '代理人'}没有代收执行款物的特别授权。`,
      mend: '由代理人代收执行款、和解或者放弃权利的，请增加相应的特别授权；由申请执行人自己收取的可以继续。',
      article: POWERS['receive-money'].article.label,
    }));
}
