import { cite, citeAll } from '#law/citations.ts';
import { personFields } from '../pre-suit-preservation/persons.ts';
import { type CourtService, stagesOf } from '../service.ts';
import { CHECKS, EXCLUSIONS } from './rules.ts';
import { OUTCOMES } from './outcomes.ts';

/** 申请司法确认调解协议. */
export const CONFIRMATION: CourtService = {
  id: 'confirmation',
  version: 1,
  name: '申请司法确认',
  summary: '诉前调解达成协议，双方共同申请法院确认其效力，确认后可以强制执行',
  group: 'mediation',
  articles: [
    ...citeAll('CPL', '205', '206'),
    ...citeAll('CPI', '351', '352', '354', '355', '356', '357', '358'),
    ...citeAll('CONFIRM', '4', '5', '11'),
    cite('OMR', '20'),
  ],
  guide: [
    '经依法设立的调解组织调解达成协议的，由双方自协议生效之日起三十日内共同申请。一方提交后，请对方的代理律师在平台上确认，双方确认后法院开始审查。',
    '向邀请调解的法院提出；调解组织自行调解的，向当事人住所地、标的物所在地或者调解组织所在地的基层法院提出。',
    '身份关系、物权和知识产权确权，以及适用其他特别程序的，不予受理。违反强制性规定、损害他人利益、违背自愿或者内容不明确的，裁定驳回。',
    '法院自受理之日起十五日内裁定，不收取费用。裁定有效后，一方不履行的，对方可以申请执行；裁定驳回的，可以重新调解或者起诉。',
  ],
  who: { roles: ['party'], article: cite('CPI', '351') },
  stages: stagesOf('confirmation'),
  bars: [],
  form: [
    ...personFields(cite('CPI', '354.1')).map((field) =>
      field.id.startsWith('respondent')
        ? { ...field, label: field.label.replace('被申请人', '对方当事人') }
        : field,
    ),
    {
      id: 'partner',
      label: '对方代理律师的执业证号',
      type: 'text',
      most: 20,
      help: '由其在平台上确认共同申请；对方没有委托律师的，请双方到法院诉讼服务中心申请',
      article: cite('CPL', '205'),
    },
    {
      id: 'court-ground',
      label: '向本院申请的依据',
      type: 'choice',
      choices: [
        { id: 'invited', name: '本院邀请调解组织开展先行调解', article: cite('CPL', '205(一)') },
        { id: 'domicile', name: '当事人住所地在本院辖区', article: cite('CPL', '205(二)') },
        { id: 'subject', name: '标的物所在地在本院辖区', article: cite('CPL', '205(二)') },
        { id: 'organisation', name: '调解组织所在地在本院辖区', article: cite('CPL', '205(二)') },
      ],
      article: cite('CPL', '205'),
    },
    { id: 'organisation', label: '调解组织', type: 'text', most: 100, article: cite('CPI', '354.1') },
    {
      id: 'effective-on',
      label: '调解协议生效日期',
      type: 'date',
      help: '各方都签名之日',
      article: cite('CPL', '205'),
    },
    {
      id: 'content',
      label: '调解协议的内容',
      type: 'long',
      help: '请逐条填写，与协议一致',
      article: cite('CPI', '354.1'),
    },
    {
      id: 'touches',
      label: '协议内容是否属于下列情形',
      type: 'choice',
      choices: [{ id: 'none', name: '都不属于' }, ...EXCLUSIONS],
      article: cite('CPI', '355.1'),
    },
  ],
  materials: [
    { id: 'agreement', name: '调解协议', article: cite('CPI', '354.1') },
    { id: 'mediated', name: '调解组织主持调解的证明', article: cite('CPI', '354.1') },
    { id: 'identity', name: '双方的身份证明', article: cite('CPI', '354.1') },
    { id: 'mandate', name: '授权委托书、律师事务所函', article: cite('CPI', '351') },
    { id: 'property', name: '与协议相关的财产权利证明', optional: true, article: cite('CPI', '354.1') },
  ],
  checks: CHECKS,
  life: { opens: 'applicant', joint: true, partner: 'partner' },
  decider: [{ role: 'presiding-judge', article: cite('CONFIRM', '6') }],
  clocks: {
    confirm: [{ promise: { length: 5, unit: 'day' } }],
    decide: [
      {
        law: { length: 15, unit: 'day', article: cite('CONFIRM', '5.1') },
        promise: { length: 10, unit: 'day' },
      },
    ],
    correct: [{ promise: { length: 7, unit: 'day' } }],
  },
  outcomes: OUTCOMES,
  many: true,
};
