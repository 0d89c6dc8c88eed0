import { cite, citeAll } from '#law/citations.ts';
import { ln, para } from '../reader.ts';
import { field, type Template } from '../template.ts';
import { namesIn } from '../paper/parties.ts';
import { application, noteOf } from './common.ts';

/** 司法确认申请书: both parties to a mediation agreement ask together (民事诉讼法 第二百零五条). */
export const confirmation: Template = application({
  id: 'judicial-confirmation',
  name: '司法确认申请书',
  title: '司法确认申请书',
  group: 'application',
  description: '双方当事人共同申请人民法院确认调解协议的效力。',
  articles: [...citeAll('CPL', '205', '206'), ...citeAll('CPI', '352', '353', '354', '355', '358')],
  roles: ['申请人', '申请人（对方当事人）'],
  fields: [
    field('mediator', '主持调解的组织', 'text', { required: true, article: cite('CPL', '205') }),
    field('invited', '是否由人民法院邀请先行调解', 'yes-no', { article: cite('CPL', '205(一)') }),
    field('agreed-on', '调解协议生效日期', 'date', { required: true, article: cite('CPL', '205') }),
    field('agreement', '调解协议的名称和主要内容', 'long', { required: true, article: cite('CPI', '354.1') }),
    field('truthful', '双方承诺', 'choice', {
      options: ['出于自愿，没有恶意串通、规避法律的行为，内容不损害国家利益、社会公共利益和他人合法权益'],
      required: true,
      article: cite('CPI', '358'),
    }),
  ],
  notes: [
    noteOf('由双方当事人自调解协议生效之日起三十日内共同提出。', cite('CPL', '205')),
    noteOf(
      '随附调解协议、调解组织主持调解的证明、与调解协议相关的财产权利证明，以及双方的身份、住所、联系方式。',
      cite('CPI', '354.1'),
    ),
    noteOf('婚姻、亲子、收养等身份关系，物权、知识产权的确权，不予受理。', cite('CPI', '355.1')),
  ],
  request: (v) => [
    para(ln`请求依法确认${v.run('mediator', 12)}主持、双方于${v.day('agreed-on')}达成生效的调解协议有效。`),
  ],
  details: (v) => [
    para(
      v.is('invited', 'yes') ? '本次调解由人民法院邀请调解组织先行调解。' : '本次调解由调解组织自行开展。',
    ),
    para('调解协议的主要内容：'),
    ...v.paragraphs('agreement', 5),
    para(ln`双方承诺：${v.run('truthful', 20)}。`),
    para(
      ln`对方申请人（签名或者盖章）：${{ text: namesIn(v.values.parties, '申请人（对方当事人）') || '　' }}`,
    ),
  ],
  attachments: ['调解协议', '调解组织主持调解的证明', '财产权利证明等材料', '双方身份证明'],
});
