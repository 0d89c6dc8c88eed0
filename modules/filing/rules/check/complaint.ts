import { cite } from '#law/citations.ts';
import { FILING_FACES, type CauseListId } from '#law/filing/index.ts';
import type { FilingContent, Finding } from '../../terms.ts';
import { ARTICLES } from './articles.ts';
import { type CheckFacts, finding } from './finding.ts';

/** What a finding on the cause rests on. */
const CAUSE_SOURCES: Readonly<Record<CauseListId, string>> = {
  civil: '《民事案件案由规定》（法〔2025〕227号）',
  administrative: '《关于行政案件案由的暂行规定》（法发〔2020〕44号）',
  charge: '《关于执行〈中华人民共和国刑法〉确定罪名的规定》',
  enforcement: '执行案件案由（法院信息系统）',
  compensation: '国家赔偿案件案由（法院信息系统）',
};

/** Court, cause, claims, facts and evidence: for a civil complaint 民诉法 第一百二十二条 第三、四项, 第一百二十四条 第三、四项. */
export function checkComplaint(content: FilingContent, facts: CheckFacts): Finding[] {
  return [
    ...checkCourt(content, facts),
    ...checkCause(content, facts),
    ...checkClaims(content),
    ...checkFacts(content),
    ...checkEvidence(content),
  ];
}

function checkCourt(content: FilingContent, facts: CheckFacts): Finding[] {
  if (!facts.courtName)
    return [
      finding(
        'fault',
        'courtId',
        'court-missing',
        '还没有选择受理法院。',
        '请选择有管辖权的人民法院。',
        ARTICLES[content.kind].court,
      ),
    ];
  const { levelHint } = facts;
  return levelHint
    ? [
        finding(
          'warning',
          'courtId',
          'court-level',
          levelHint.text,
          '是否有管辖权由受理法院审查决定，您可以继续提交。',
          levelHint.article,
        ),
      ]
    : [];
}

function checkCause(content: FilingContent, facts: CheckFacts): Finding[] {
  const { causes, words } = FILING_FACES[content.kind];
  const list = CAUSE_SOURCES[causes];
  const charge = causes === 'charge';
  if (facts.causePath.length === 0)
    return [
      finding(
        'fault',
        'causeId',
        'cause-missing',
        content.causeId ? `所选${words.cause}不在现行规定中。` : `还没有选择${words.cause}。`,
        charge ? '请选择所指控的罪名。' : `请选择最贴近争议的${words.cause}。`,
        list,
      ),
    ];
  return facts.causeIsLeaf
    ? []
    : [
        finding(
          charge ? 'fault' : 'warning',
          'causeId',
          'cause-broad',
          charge ? '所选的是一类犯罪，不是罪名。' : `所选${words.cause}还有下级。`,
          charge ? '请选择具体的罪名。' : `能确定下级的，请选择更具体的${words.cause}；不能确定的可以继续。`,
          list,
        ),
      ];
}

function checkClaims(content: FilingContent): Finding[] {
  const article = ARTICLES[content.kind].claims;
  const name = FILING_FACES[content.kind].words.claims;
  const written = content.claims.filter((claim) => claim.text.trim() !== '');
  if (written.length === 0)
    return [
      finding(
        'fault',
        'claims',
        'claims-missing',
        `还没有${name}。`,
        content.kind === 'civil'
          ? '请逐项写明请求法院判决的内容，涉及金钱的填写金额。'
          : '请逐项写明请求的内容，涉及金钱的填写金额。',
        article,
      ),
    ];
  return content.claims.flatMap((claim) => {
    if (claim.text.trim() === '')
      return [
        finding(
          'fault',
          `claims.${claim.id}.text`,
          'claim-empty',
          `有一项${name}没有内容。`,
          '请填写内容，或者删除这一项。',
          article,
        ),
      ];
    if (
      FILING_FACES[content.kind].fee.shown &&
      claim.amountFen === null &&
      /[0-9０-９,，.]+\s*(万|亿)?元/.test(claim.text)
    )
      return [
        finding(
          'warning',
          `claims.${claim.id}.amountFen`,
          'claim-amount',
          '这项请求写了金额，但没有填入“金额”一栏。',
          '请填写金额，以便准确计算诉讼费用。',
          cite('FEE', '13'),
        ),
      ];
    return [];
  });
}

function checkFacts(content: FilingContent): Finding[] {
  const { story: article, storyAsked, groundsAsked } = ARTICLES[content.kind];
  const found: Finding[] = [];
  if (storyAsked && content.facts.trim() === '')
    found.push(
      finding(
        'fault',
        'facts',
        'facts-missing',
        content.kind === 'enforcement' ? '还没有写明申请执行的理由。' : '还没有写明事实。',
        content.kind === 'enforcement'
          ? '请写明对方没有履行哪些义务、履行到什么程度。'
          : '请写明纠纷发生的时间、地点、经过和结果。',
        article,
      ),
    );
  if (groundsAsked && content.grounds.trim() === '')
    found.push(
      finding(
        'fault',
        'grounds',
        'grounds-missing',
        '还没有写明理由。',
        '请写明请求所依据的法律关系、合同约定或者法律规定。',
        article,
      ),
    );
  return found;
}

function checkEvidence(content: FilingContent): Finding[] {
  const { evidence: article, evidenceAsked } = ARTICLES[content.kind];
  if (content.evidence.length === 0 && evidenceAsked)
    return [
      finding(
        'fault',
        'evidence',
        'evidence-missing',
        '还没有列明证据。',
        '请列明证据名称和来源，并上传证据材料。',
        article,
      ),
    ];
  return content.evidence.flatMap((item) => {
    const at = (field: string) => `evidence.${item.id}.${field}`;
    const found: Finding[] = [];
    if (item.name.trim() === '')
      found.push(
        finding(
          'fault',
          at('name'),
          'evidence-name',
          '有一份证据没有名称。',
          '请填写证据名称，或者删除这一份。',
          article,
        ),
      );
    if (item.source.trim() === '')
      found.push(
        finding(
          'fault',
          at('source'),
          'evidence-source',
          `证据“${item.name || '未命名'}”没有写明来源。`,
          `请写明来源，如“${FILING_FACES[content.kind].roles.plaintiff}持有”“银行出具”。`,
          article,
        ),
      );
    if (item.purpose.trim() === '')
      found.push(
        finding(
          'warning',
          at('purpose'),
          'evidence-purpose',
          `证据“${item.name || '未命名'}”没有写明证明目的。`,
          '建议写明要证明的事实，便于法院和对方了解。',
          content.kind === 'civil' ? cite('EVR', '19') : article,
        ),
      );
    return found;
  });
}
