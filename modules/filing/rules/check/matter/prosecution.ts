import { cite } from '#law/citations.ts';
import { chargeFits } from '#law/filing/index.ts';
import type { PlainDate } from '#law/time.ts';
import type { FilingContent, Finding } from '../../../terms.ts';
import type { CausePath } from '../../fee.ts';
import { linesOf } from './lines.ts';

type Matter = NonNullable<FilingContent['prosecution']>;

/** What a private prosecution says beside the common part (刑诉解释 第一、三百一十六至三百一十九条；登记立案规定 第五条). */
export function checkProsecution(
  content: FilingContent,
  matter: Matter,
  causePath: CausePath,
  today: PlainDate,
): Finding[] {
  return [
    ...checkType(matter, causePath, today),
    ...checkCrime(matter, today),
    ...checkVictim(matter, today),
    ...checkCivilClaim(content, matter, today),
  ];
}

function checkType(m: Matter, causePath: CausePath, today: PlainDate): Finding[] {
  const { fault, warn, asked, past } = linesOf('prosecution', today);
  if (m.crimeType === '')
    return [
      fault(
        'crimeType',
        'type-unsaid',
        '还没有选择自诉案件的类别。',
        '请选择：告诉才处理、轻微刑事案件，或者公安、检察机关不予追究的案件。',
        cite('CrI', '316(一)'),
      ),
    ];
  const found: Finding[] = [];
  const names = causePath.map(({ name }) => name);
  const fit = chargeFits(m.crimeType, names);
  if (names.length > 0 && !fit.fits)
    found.push(
      (fit.closed ? fault : warn)(
        'crimeType',
        fit.closed ? 'charge-outside' : 'charge-unusual',
        `“${names.at(-1) ?? ''}”${fit.closed ? '不是告诉才处理的罪名' : '一般不属于所选类别的自诉案件'}。`,
        fit.closed ? '请更正罪名或者类别。' : '请核对类别；符合法律规定的，请在事实中说明。',
        fit.article,
      ),
    );
  if (m.crimeType !== '3') return found;
  const article = cite('CrI', '1(三)');
  return [
    ...found,
    ...past('reportedOn', m.reportedOn, '提出控告的日期', article),
    ...past('refusedOn', m.refusedOn, '决定不予追究的日期', article),
    ...asked(
      'reportedTo',
      m.reportedTo,
      'report-unsaid',
      '没有写明曾经向哪个机关提出控告。',
      '公诉转自诉的案件应当证明曾经提出控告，请填写公安机关或者人民检察院的名称。',
      article,
    ),
    ...asked(
      'refusalPaper',
      m.refusalPaper,
      'refusal-unsaid',
      '没有写明公安机关或者人民检察院不予追究的文书。',
      '请填写不予立案通知书、不起诉决定书等的名称和文号。',
      article,
    ),
  ];
}

function checkCrime(m: Matter, today: PlainDate): Finding[] {
  const { asked } = linesOf('prosecution', today);
  const article = cite('REG', '5(二)');
  return [
    ...asked(
      'committedOn',
      m.committedOn,
      'crime-time',
      '没有写明犯罪的时间。',
      '请写到日；记不清的写到年月。',
      article,
    ),
    ...asked(
      'place',
      m.place,
      'crime-place',
      '没有写明犯罪的地点。',
      '请写到区县以下；网络实施的，写明平台和被害人所在地。',
      article,
    ),
    ...asked(
      'means',
      m.means,
      'crime-means',
      '没有写明犯罪的手段和情节。',
      '请按先后写明被告人做了什么。',
      article,
    ),
    ...asked(
      'harm',
      m.harm,
      'crime-harm',
      '没有写明危害后果。',
      '请写明伤情、名誉、财产等方面的后果。',
      article,
    ),
  ];
}

function checkVictim(m: Matter, today: PlainDate): Finding[] {
  if (!m.forVictim) return [];
  const { asked } = linesOf('prosecution', today);
  const article = cite('CrI', '317.2');
  return [
    ...asked(
      'victimName',
      m.victimName,
      'victim-unnamed',
      '代为告诉，没有写明被害人姓名。',
      '请填写被害人的姓名。',
      article,
    ),
    ...asked(
      'victimRelation',
      m.victimRelation,
      'victim-relation',
      '代为告诉，没有写明与被害人的关系。',
      '代为告诉的应当是法定代理人、近亲属，请填写关系。',
      article,
    ),
    ...asked(
      'victimUnable',
      m.victimUnable,
      'victim-unable',
      '没有写明被害人不能亲自告诉的原因。',
      '请写明原因并附证明。',
      article,
    ),
  ];
}

function checkCivilClaim({ claims }: FilingContent, m: Matter, today: PlainDate): Finding[] {
  const { fault, warn } = linesOf('prosecution', today);
  const found: Finding[] = [];
  if (m.withCivilClaim && claims.every(({ amountFen }) => !amountFen))
    found.push(
      fault(
        'withCivilClaim',
        'civil-amount',
        '提起附带民事诉讼，但没有一项请求填写了金额。',
        '请在“诉讼请求”中写明物质损失的项目和数额。',
        cite('CrPL', '101.1'),
      ),
    );
  if (m.withCivilClaim && claims.some(({ text }) => text.includes('精神')))
    found.push(
      warn(
        'withCivilClaim',
        'civil-mental',
        '附带民事诉讼请求赔偿精神损失的，人民法院一般不予受理。',
        '请核对是否保留这一项请求。',
        cite('CrI', '175.2'),
      ),
    );
  return found;
}
