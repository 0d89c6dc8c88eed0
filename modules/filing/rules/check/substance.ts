import { cite } from '#law/citations.ts';
import { addMonths, parsePlainDate, type PlainDate } from '#law/time.ts';
import type { Claim, FilingContent, Finding } from '../../terms.ts';
import { ARTICLES } from './articles.ts';
import { type CheckFacts, finding } from './finding.ts';

/** Disputes that are about money as a rule: a claim without an amount is then hardly 具体的诉讼请求. */
const ABOUT_MONEY =
  /借款|借贷|买卖|货款|租赁|物业服务|信用卡|建设工程|承揽|运输|保险|票据|追偿|不当得利|服务合同|劳务|赔偿|交通事故|损害|债权/;
/** To these the three years of 民法典 第一百八十八条 do not apply as they stand. */
const OTHER_TIME = /婚姻|家庭|继承|物权|劳动|人事|人格权|抚养|赡养|扶养|离婚|确认|票据|保险/;
/** Rests on another claim, or is asked for as the court finds it. */
const ACCESSORY = /诉讼费|受理费|保全费|鉴定费|公告费|律师费|利息|违约金|滞纳金|担保费|连带/;
const AMOUNT = /(\d[\d,，]*(?:\.\d+)?)\s*(万|亿)?元/g;
const FACTS_LEAST = 30;
const LIMITATION_YEARS = 3;

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

/** Amounts written in a text, in 分. */
export function amountsIn(text: string): number[] {
  return [...plain(text).matchAll(AMOUNT)].map(([, digits = '', unit]) => {
    const factor = unit === '亿' ? 10_000_000_000 : unit === '万' ? 1_000_000 : 100;
    return Math.round(Number(digits.replaceAll(/[,，]/g, '')) * factor);
  });
}

const DATE = /(\d{4})\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2}))?/g;

/** Days (or first days of months) written in a text. */
export function datesIn(text: string): PlainDate[] {
  return [...text.normalize('NFKC').matchAll(DATE)].flatMap(([, year = '', month = '', day = '1']) => {
    const date = parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    return date ? [date] : [];
  });
}

/** What a registrar sends back although every field is filled: claims that say no amount, facts that say no day. All of it warnings. */
export function checkSubstance(content: FilingContent, facts: CheckFacts): Finding[] {
  // the other kinds have their own time limits, and only a civil claim is money as a rule
  if (content.kind === 'civil')
    return [...checkAmounts(content, facts), ...checkNarrative(content), ...checkLimitation(content, facts)];
  return content.kind === 'enforcement' ? [] : checkNarrative(content);
}

function checkAmounts({ claims, facts, grounds }: FilingContent, { causePath }: CheckFacts): Finding[] {
  const article = cite('CPL', '122(三)');
  const found: Finding[] = [];
  const cause = causePath.at(-1)?.name ?? '';
  const written = claims.filter((claim) => claim.text.trim() !== '');
  if (written.length > 0 && written.every(({ amountFen }) => !amountFen) && ABOUT_MONEY.test(cause))
    found.push(
      finding(
        'warning',
        'claims',
        'amount-none',
        `${cause}一般要请求给付金钱，但没有一项诉讼请求填写了金额。`,
        '请求给付金钱的，请写明数额和计算到哪一天；不请求金钱的可以继续。',
        article,
      ),
    );
  const story = amountsIn(`${facts} ${grounds}`);
  const warn = (claim: Claim, code: string, what: string, mend: string) =>
    found.push(finding('warning', `claims.${claim.id}.amountFen`, code, what, mend, article));
  for (const [index, claim] of claims.entries()) {
    const inText = amountsIn(claim.text);
    const { amountFen } = claim;
    const [only] = inText;
    if (amountFen && inText.length === 1 && only !== amountFen)
      warn(claim, 'amount-differs', `第 ${index + 1} 项请求的文字与“金额”一栏不一致。`, '请核对后改为一致。');
    else if (amountFen && story.length > 0 && !story.includes(amountFen) && !ACCESSORY.test(claim.text))
      warn(
        claim,
        'amount-unexplained',
        `事实与理由中没有出现第 ${index + 1} 项请求的金额。`,
        '请写明这个数额怎样算出来，法官才能看懂请求的依据。',
      );
    if (
      !amountFen &&
      inText.length === 0 &&
      /赔偿|偿还|归还|返还|支付|给付/.test(claim.text) &&
      !ACCESSORY.test(claim.text) &&
      ABOUT_MONEY.test(cause)
    )
      warn(
        claim,
        'claim-vague',
        `第 ${index + 1} 项请求没有写明数额。`,
        '请求给付金钱的应当具体；给付物或者行为的，写明是什么、多少。',
      );
  }
  return [...found, ...checkTotal(claims, article.label)];
}

/** 以上共计…元 in one of the claims is the sum of them all, or a slip. */
function checkTotal(claims: readonly Claim[], article: string): Finding[] {
  const sum = claims.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0);
  for (const claim of claims) {
    const total = /(?:共计|合计|总计)(?:人民币)?[:：]?\s*(\d[\d,，.]*\s*[万亿]?元)/.exec(plain(claim.text));
    const [stated] = amountsIn(total?.[1] ?? '');
    if (stated !== undefined && sum > 0 && stated !== sum && stated !== claim.amountFen)
      return [
        finding(
          'warning',
          `claims.${claim.id}.text`,
          'total-differs',
          '请求中写明的合计与各项金额之和不一致。',
          '请核对各项金额；同一笔款项不要计算两次。',
          article,
        ),
      ];
  }
  return [];
}

function checkNarrative({ kind, facts }: FilingContent): Finding[] {
  const article = ARTICLES[kind].story;
  const text = plain(facts);
  if (text === '') return [];
  const found: Finding[] = [];
  if (text.length < FACTS_LEAST)
    found.push(
      finding(
        'warning',
        'facts',
        'facts-short',
        '事实写得过于简略。',
        '请按时间先后写明双方的关系、约定、履行、争议和目前的结果。',
        article,
      ),
    );
  if (datesIn(text).length === 0 && !/[二一][〇零○九][〇零○一二三四五六七八九]{2}年/.test(text))
    found.push(
      finding(
        'warning',
        'facts',
        'facts-undated',
        '事实中没有写明时间。',
        '请写明每一件事发生在哪一天；记不清的写到年月。',
        article,
      ),
    );
  return found;
}

/** 诉讼时效 is the defendant's defence and nothing for the court to raise (民法典 193): a reminder, nothing more. */
function checkLimitation({ facts, grounds }: FilingContent, { causePath, today }: CheckFacts): Finding[] {
  if (causePath.length === 0 || causePath.some(({ name }) => OTHER_TIME.test(name))) return [];
  const last = datesIn(`${facts} ${grounds}`)
    .filter((date) => date <= today)
    .toSorted()
    .at(-1);
  if (last === undefined || addMonths(last, LIMITATION_YEARS * 12) >= today) return [];
  return [
    finding(
      'warning',
      'facts',
      'limitation',
      `事实中最近的日期是 ${last}，距今已超过三年，对方可能以诉讼时效抗辩。`,
      '有过催收、还款、承诺等使时效中断的情形的，请写明日期并附证据（民法典第一百九十五条）。法院不主动适用诉讼时效，不影响立案。',
      cite('CIVIL', '188.1'),
    ),
  ];
}
