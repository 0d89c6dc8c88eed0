import { randomUUID } from 'node:crypto';

/**
 * Who may enter by which route, as the law and the house see it, written down a second time and apart from the code: a route that is not here
 * fails the walk. `thing` says that the path or body names something of lawyer A or of her court.
 */
export type Door = {
  /** `open` to the public; `lawyer`, `staff`, `both`. */
  who: 'open' | 'lawyer' | 'staff' | 'both';
  /** Roles of staff that may enter; all of them when absent. */
  roles?: readonly Role[];
  /** Names something of A (or of the court G13): for anybody else it does not exist. */
  thing?: 'of the lawyer' | 'of the court' | 'of both';
  body?: (ids: Ids) => object;
  /** A litigation act: not for suspended or merely basically verified lawyers. */
  litigation?: true;
  /** Needs no Idempotency-Key. */
  repeatable?: true;
  /** What someone rightly inside may be answered; 200 where nothing is said. */
  answers?: readonly number[];
};

export type Role = 'registrar' | 'judge' | 'clerk' | 'president' | 'court-admin' | 'counter';

/** What A has, and her court. */
export type Ids = {
  courtId: string;
  filing: string;
  case: string;
  application: string;
  applicationDraft: string;
  /** A filing of hers that is still examined. */
  filingWaiting: string;
  contact: string;
  bill: string;
  attempt: string;
  document: string;
  service: string;
  draft: string;
  evidenceBundle: string;
  file: string;
  reading: string;
  session: string;
  token: string;
  party: string;
  bookEntry: string;
  pleading: string;
  notice: string;
  code: string;
  consent: string;
  staff: string;
};

/** The same names, of nothing that exists. */
export const nothing = (ids: Ids): Ids => ({
  ...(Object.fromEntries(Object.keys(ids).map((key) => [key, randomUUID()])) as Ids),
  courtId: ids.courtId,
  party: ids.party,
  code: 'ZZZZZZZZZZZZZZZZZZZZZZ',
});

const DESK = ['registrar', 'president', 'court-admin', 'clerk'] as const;
const DECIDING = ['judge', 'president', 'court-admin', 'clerk', 'registrar'] as const;
const SERVERS = ['registrar', 'judge', 'clerk'] as const;
const ANSWERING = ['judge', 'clerk', 'registrar', 'president'] as const;
/** Seen by whoever is named to answer, and by the president: for colleagues it may be as good as unknown. */
const talk = { who: 'staff', roles: ANSWERING, thing: 'of the court', answers: [200, 404] } as const;
const applied = { who: 'staff', roles: DECIDING, thing: 'of the court' } as const;
const mine = { who: 'lawyer', thing: 'of the lawyer' } as const;
const own = { who: 'lawyer' } as const;
const court = { who: 'staff', roles: DESK, thing: 'of the court' } as const;
const anyStaff = { who: 'staff', thing: 'of the court' } as const;
const OVER = [200, 409, 412, 422] as const;
/** Those who work on the case may, while it lasts; everybody else may not. */
const NOT_MINE = [...OVER, 403];
const HEARING = {
  place: '第三法庭',
  startsAt: '2099-03-02T01:00:00.000Z',
  endsAt: '2099-03-02T03:00:00.000Z',
};
const registrar = { who: 'staff', roles: ['registrar'], thing: 'of the court' } as const;
const server = { who: 'staff', roles: SERVERS, thing: 'of the court' } as const;
const open = { who: 'open' } as const;
/** The thing is in a state in which the act is over, or something named in the body is not there. */

export const DOORS: Record<string, Door> = {
  'platform.health': open,
  'platform.ready': open,
  'platform.metrics': open,
  'platform.meta': open,
  'platform.refusals': open,
  'platform.events': { who: 'both' },
  'identity.start-lawyer': { who: 'open', answers: [302, 303] },
  'identity.return-lawyer': { who: 'open', answers: [302, 303] },
  'identity.start-court': { who: 'open', answers: [302, 303] },
  'identity.return-court': { who: 'open', answers: [302, 303] },
  'identity.sign-in-refusal': open,
  'identity.sign-out': { who: 'open', answers: [200] },
  'identity.me': { who: 'both' },
  'identity.reveal': { ...own, repeatable: true },
  'identity.sessions': { who: 'both' },
  'identity.session-revoke': { who: 'both', thing: 'of the lawyer' },
  'identity.session-revoke-others': { who: 'both' },
  'identity.tokens': own,
  'identity.token-create': {
    who: 'lawyer',
    body: () => ({ name: '测试', scopes: ['reference.read'], days: 1 }),
  },
  'identity.token-revoke': mine,
  'identity.counter-verification-start': {
    who: 'staff',
    roles: ['counter'],
    body: () => ({ licenceNo: '14101200811900001' }),
  },
  'identity.counter-verification': { who: 'staff', roles: ['counter'], thing: 'of the court' },
  'identity.court-staff': { who: 'staff' },
  'notices.list': { who: 'both' },
  'notices.mark-read': { who: 'both', body: ({ notice }) => ({ ids: [notice] }) },
  'reference.courts': open,
  'reference.provinces': open,
  'reference.court-tree': open,
  'reference.court': open,
  'reference.causes': open,
  'reference.cause-tree': open,
  'reference.powers': open,
  'desk.settings': { who: 'staff', roles: ['court-admin', 'registrar', 'president', 'clerk', 'judge'] },
  'desk.settings-change': {
    who: 'staff',
    roles: ['court-admin'],
    body: () => ({ version: 999, settings: {} }),
    answers: [400, 412],
  },
  // every message of a court's own system is judged by its signature
  'exchange.receive': { who: 'open', answers: [401, 404] },
  'exchange.file': { who: 'open', answers: [401, 404] },
  'exchange.standing': { who: 'open', answers: [401, 404] },
  'desk.exchange': { who: 'staff', roles: ['court-admin', 'president'] },
  'desk.exchange-set': {
    who: 'staff',
    roles: ['court-admin', 'president'],
    body: () => ({ version: 0, endpoint: 'http://127.0.0.1:9/', keyId: 'x', publicKey: 'x', active: false }),
    answers: [400, 422],
  },
  'desk.exchange-skip': {
    who: 'staff',
    roles: ['court-admin', 'president'],
    body: () => ({ from: 1, to: 1 }),
    answers: [409],
  },
  'desk.exchange-messages': { who: 'staff', roles: ['court-admin', 'president'] },
  'desk.exchange-replay': { who: 'staff', roles: ['court-admin', 'president'], answers: [404] },
  'desk.calendar': {
    who: 'staff',
    roles: ['court-admin', 'registrar', 'president', 'clerk', 'judge'],
  },
  // the shared calendar belongs to the highest courts: the administrators of this walk are of basic courts
  'desk.calendar-change': {
    who: 'staff',
    roles: ['court-admin'],
    body: () => ({ date: '2027-01-01', kind: 'rest', source: '国务院办公厅通知' }),
    answers: [403],
  },
  // blank forms are everybody's; what a lawyer fills in is her own
  'pleading.templates': open,
  'pleading.template': { who: 'open', answers: [404] },
  'pleading.blank-docx': { who: 'open', answers: [404] },
  'pleading.blank-pdf': { who: 'open', answers: [404] },
  'pleading.list': own,
  'pleading.create': { who: 'lawyer', body: () => ({ template: 'complaint' }) },
  'pleading.get': mine,
  'pleading.save': { ...mine, body: () => ({ version: 999, values: {} }), repeatable: true, answers: OVER },
  'pleading.copy': mine,
  'pleading.delete': mine,
  'pleading.restore': { ...mine, answers: [200, 404] },
  'pleading.paper-docx': mine,
  'pleading.paper-pdf': mine,
  'filing.draft-from-pleading': {
    ...mine,
    body: ({ pleading }) => ({ pleadingId: pleading }),
    litigation: true,
  },
  // the texts of the law are everybody's
  'law.library': open,
  'law.search': open,
  'law.at': open,
  'law.law': { who: 'open', answers: [404] },
  'law.article': { who: 'open', answers: [404] },
  // the library belongs to all courts: the administrators of this walk are of basic courts
  'law.imports': { who: 'staff', roles: ['court-admin'] },
  'law.import-begin': {
    who: 'staff',
    roles: ['court-admin'],
    body: () => ({ files: [{ name: '示例法.md', size: 10 }] }),
    answers: [403],
  },
  'law.import-part': {
    who: 'staff',
    roles: ['court-admin'],
    body: () => ({ file: 0, seq: 0, data: 'AAAA' }),
    repeatable: true,
    answers: [403],
  },
  'law.import-start': { who: 'staff', roles: ['court-admin'], answers: [403] },
  'law.import-cancel': { who: 'staff', roles: ['court-admin'], answers: [403] },
  'files.limits': { who: 'both' },
  'files.list': { who: 'both' },
  'files.get': { who: 'both', thing: 'of the lawyer' },
  'files.original': { who: 'both', thing: 'of the lawyer' },
  'files.view': { who: 'both', thing: 'of the lawyer' },
  'application.menu': own,
  'application.service': { ...own, answers: [404] },
  'application.draft-create': {
    ...mine,
    litigation: true,
    body: (ids) => ({ service: 'recusal', courtId: ids.courtId, caseId: ids.case }),
  },
  'application.draft-list': own,
  'application.draft-get': { ...mine, answers: [200, 404] },
  'application.draft-save': {
    ...mine,
    body: () => ({ version: 999, answers: {}, materials: [] }),
    repeatable: true,
    answers: OVER,
  },
  'application.draft-discard': { ...mine, answers: OVER },
  'application.draft-check': { ...mine, repeatable: true, answers: [200, 404] },
  'application.submit': {
    ...mine,
    litigation: true,
    body: () => ({ version: 999 }),
    answers: [409, 412],
  },
  'application.list': own,
  'application.submit-direct': {
    ...mine,
    litigation: true,
    body: (ids) => ({
      service: 'recusal',
      courtId: ids.courtId,
      caseId: ids.case,
      answers: {},
      materials: [],
    }),
    answers: [422],
  },
  'application.get': mine,
  'application.act': {
    ...mine,
    litigation: true,
    body: () => ({ act: 'withdraw', version: 999 }),
    answers: OVER,
  },
  'application.counts': own,
  'application.typed': {
    ...mine,
    repeatable: true,
    body: () => ({ version: 0, said: {} }),
    answers: [200, 412],
  },
  'application.file': { ...mine, answers: [404] },
  'desk.applications': { who: 'staff', roles: DECIDING },
  'desk.application-counts': { who: 'staff', roles: DECIDING },
  'desk.application': applied,
  'desk.application-papers': {
    ...applied,
    repeatable: true,
    body: () => ({ act: 'decide:granted', answers: {}, reasons: '' }),
  },
  // who decides is named by the law: the others of the court are told so
  'desk.application-act': {
    ...applied,
    body: () => ({ act: 'decide:granted', version: 999 }),
    answers: [403, 409, 412, 422],
  },
  'desk.application-open': {
    who: 'staff',
    roles: DECIDING,
    body: (ids) => ({ service: 'recusal', courtId: ids.courtId, answers: {}, materials: [] }),
    answers: [404],
  },
  'desk.application-typed': {
    ...applied,
    repeatable: true,
    body: () => ({ version: 0, said: {} }),
    answers: [200, 412],
  },
  'desk.application-check': {
    ...applied,
    repeatable: true,
    body: (ids) => ({ service: 'originals', courtId: ids.courtId, caseId: ids.case, answers: {} }),
  },
  'desk.services': { who: 'staff', roles: DECIDING },
  'desk.case-applications': applied,
  'desk.case-request': applied,
  'desk.case-typed': {
    ...applied,
    repeatable: true,
    body: () => ({ version: 0, said: {} }),
    answers: [200, 412],
  },
  'desk.application-claim': { ...applied, answers: [200, 403, 409] },
  'desk.application-assign': {
    ...applied,
    body: ({ staff }) => ({ staffId: staff }),
    answers: [403, 422],
  },
  'desk.application-file': { ...applied, answers: [404] },
  'desk.deputies': { who: 'staff', roles: DECIDING },
  'desk.deputy-make': {
    who: 'staff',
    roles: DECIDING,
    body: ({ staff }) => ({
      absentId: staff,
      deputyId: staff,
      fromOn: '2099-01-01',
      untilOn: '2099-01-02',
      why: '出差',
    }),
    answers: [403, 422],
  },
  'desk.deputy-end': { who: 'staff', roles: DECIDING, answers: [404] },
  'contact.list': own,
  'contact.open': {
    ...mine,
    litigation: true,
    body: ({ courtId, filingWaiting }) => ({
      courtId,
      about: { type: 'filing', id: filingWaiting },
      subject: '询问审查进度',
      message: { text: '请问何时可以立案？' },
    }),
  },
  'contact.get': mine,
  'contact.message': { ...mine, litigation: true, body: () => ({ text: '补充说明。' }), answers: OVER },
  'contact.read': { ...mine, repeatable: true },
  'contact.close': { ...mine, answers: OVER },
  'contact.file': { ...mine, answers: [404] },
  'desk.contact-list': { who: 'staff', roles: ANSWERING },
  'desk.contact-counts': { who: 'staff', roles: ANSWERING },
  'desk.contact': talk,
  'desk.contact-answer': { ...talk, body: () => ({ text: '正在审查。' }), answers: [...OVER, 404] },
  'desk.contact-read': { ...talk, repeatable: true },
  'desk.contact-assign': {
    ...talk,
    body: ({ staff }) => ({ handlerId: staff, version: 1 }),
    answers: [...OVER, 404],
  },
  'desk.contact-close': { ...talk, answers: [...OVER, 404] },
  'desk.contact-file': { ...talk, answers: [404] },
  'reading.start': { ...mine, body: ({ file }) => ({ fileId: file }) },
  'reading.get': mine,
  'reading.cancel': { ...mine, answers: OVER },
  'reading.drop': mine,
  'filing.draft-create': { who: 'lawyer', litigation: true },
  'filing.draft-list': own,
  'filing.draft-get': mine,
  'filing.draft-save': {
    ...mine,
    body: () => ({ version: 1, content: {} }),
    repeatable: true,
    answers: OVER,
  },
  'filing.claim-add': {
    ...mine,
    body: () => ({ version: 999, claim: { text: '判令被告支付利息', amountFen: null } }),
    answers: OVER,
  },
  'filing.claim-remove': { ...mine, answers: [404, 412] },
  'filing.draft-discard': mine,
  'filing.draft-restore': { ...mine, answers: OVER },
  'filing.draft-check': { ...mine, repeatable: true },
  'filing.submit': { ...mine, litigation: true, body: () => ({ version: 999 }), answers: OVER },
  'filing.list': own,
  'filing.get': mine,
  'filing.correct': { ...mine, litigation: true, answers: OVER },
  'filing.withdraw': { ...mine, litigation: true, body: () => ({ version: 999 }), answers: OVER },
  'filing.insist': { ...mine, litigation: true, body: () => ({ version: 999 }), answers: OVER },
  'filing.receipt': mine,
  'filing.complaint': mine,
  'filing.proof': mine,
  'filing.trail': mine,
  'filing.reveal': { ...mine, body: ({ party }) => ({ partyId: party }) },
  'filing.file': mine,
  'filing.party-book': own,
  'filing.party-save': { who: 'lawyer', body: () => ({ id: 'p1', role: 'plaintiff', name: '赵示例' }) },
  'filing.party-remove': mine,
  'desk.trail': court,
  'desk.reveal': { ...registrar, body: ({ party }) => ({ partyId: party }) },
  'desk.file': court,
  'desk.filings': { who: 'staff', roles: DESK },
  'desk.counts': { who: 'staff', roles: DESK },
  'desk.filing': court,
  'desk.claim': { ...registrar, answers: OVER },
  'desk.release': { ...court, answers: OVER },
  'desk.assign': { ...court, body: ({ staff }) => ({ staffId: staff }), answers: [...OVER, 403] },
  'desk.correct': {
    ...registrar,
    body: () => ({ version: 1, days: 7, items: [{ field: 'facts', what: '不清楚' }] }),
    answers: OVER,
  },
  'desk.accept': { ...registrar, body: () => ({ version: 1 }), answers: OVER },
  'desk.refuse': {
    ...registrar,
    body: () => ({ version: 1, groundId: 'not-interested', reasons: '理由' }),
    answers: OVER,
  },
  'desk.return': { ...registrar, body: () => ({ version: 1 }), answers: OVER },
  'desk.staff': { who: 'staff', roles: DESK },
  'desk.grounds': { who: 'staff', roles: DESK },
  // a case is its lawyers' and its court's; what the court does in it by hand asks who works on it
  'cases.list': own,
  'cases.facets': own,
  'cases.export': own,
  'cases.link-all': own,
  'cases.get': mine,
  'cases.note': { ...mine, body: () => ({ text: '备注', version: 999 }), repeatable: true, answers: OVER },
  'cases.labels': { ...mine, body: () => ({ labels: ['重要'] }), repeatable: true },
  'desk.cases': { who: 'staff' },
  'desk.case': anyStaff,
  'desk.case-staff': {
    ...anyStaff,
    body: ({ staff }) => ({ personId: staff, role: 'clerk' }),
    answers: [...OVER, 403],
  },
  'desk.case-staff-replace': { ...anyStaff, body: () => ({ why: '工作变动' }), answers: [409, 403] },
  'desk.case-hearing': { ...anyStaff, body: () => HEARING, answers: NOT_MINE },
  'desk.case-hearing-move': {
    ...anyStaff,
    body: () => ({ ...HEARING, counts: false, why: '变更' }),
    answers: NOT_MINE,
  },
  'desk.case-hearing-hold': { ...anyStaff, answers: NOT_MINE },
  'desk.case-hearings-cancel': { ...anyStaff, body: () => ({ why: '变更' }), answers: NOT_MINE },
  'desk.case-close-debate': { ...anyStaff, body: () => ({}), answers: NOT_MINE },
  'desk.case-pronounce': { ...anyStaff, body: () => ({}), answers: NOT_MINE },
  'desk.case-close': { ...anyStaff, body: () => ({ way: '判决' }), answers: NOT_MINE },
  'desk.case-procedure': { ...anyStaff, body: () => ({ to: 'summary', why: '变更' }), answers: NOT_MINE },
  'desk.case-custody': { ...anyStaff, body: () => ({ detained: true, why: '决定逮捕' }), answers: NOT_MINE },
  'desk.case-trial-clock': {
    ...anyStaff,
    body: () => ({ cause: 'appraisal', stop: true }),
    answers: NOT_MINE,
  },
  'desk.case-node': { ...anyStaff, body: () => ({ kind: 'other', title: '谈话' }), answers: NOT_MINE },
  'desk.case-service': {
    ...anyStaff,
    body: () => ({ partyId: 'nobody', document: 'response-notice', way: 'in-person', on: '2026-01-05' }),
    answers: [409, 422, 403],
  },
  'desk.case-mandate': {
    ...anyStaff,
    body: () => ({
      lawyerName: '示例律师',
      licenceNo: '14101200811900001',
      firm: '示例律师事务所',
      partyIds: ['nobody'],
      special: false,
      matters: [],
    }),
    answers: [422, 403],
  },
  'desk.case-mandate-end': { ...anyStaff, body: () => ({ why: '解除' }), answers: [409, 403] },
  'payments.bills': own,
  'payments.bill': { who: 'both', thing: 'of both' },
  'payments.start': { ...mine, litigation: true, body: () => ({ channel: 'wechat' }) },
  'payments.attempt': mine,
  'payments.receipt': { who: 'both', thing: 'of both', answers: [200, 404] },
  'payments.desk-bills': { who: 'staff' },
  'payments.desk-reconciliation': { who: 'staff', roles: ['court-admin'] },
  'payments.callback-wechat': { who: 'open', answers: [401] },
  'payments.callback-alipay': { who: 'open', answers: [401] },
  'payments.callback-bank': { who: 'open', answers: [401] },
  'payments.returned': { who: 'open', answers: [200, 303] },
  'payments.refund-notice': { who: 'both', answers: [404] },
  'payments.desk-refunds': { who: 'staff' },
  'payments.refund-retry': { who: 'staff', roles: ['registrar', 'court-admin'], answers: [404] },
  'payments.refund-by-hand': {
    who: 'staff',
    roles: ['registrar', 'court-admin'],
    body: () => ({ accountName: '赵示例', account: '6222000011112222', bank: '示例银行', voucher: 'V-1' }),
    answers: [404],
  },
  'delivery.documents': own,
  'delivery.document': mine,
  'delivery.file': mine,
  'delivery.mark-read': mine,
  'delivery.sign': { ...mine, answers: OVER },
  'delivery.dispute': {
    ...mine,
    body: () => ({ statedAt: '2026-03-02T01:00:00.000Z', proof: '系统故障，未能到达' }),
    answers: OVER,
  },
  'delivery.certificate-file': { ...mine, answers: [200, 409] },
  'delivery.consents': own,
  'delivery.set-consent': {
    who: 'lawyer',
    body: () => ({ consent: true }),
    litigation: true,
    answers: [200, 409],
  },
  'delivery.end-consent': {
    ...mine,
    litigation: true,
    body: ({ courtId, consent }) => ({ courtId, consentId: consent, reason: '不再使用' }),
    answers: OVER,
  },
  'delivery.desk-documents': { who: 'staff' },
  'delivery.desk-document': { who: 'staff', thing: 'of the court' },
  'delivery.desk-file': { who: 'staff', thing: 'of the court' },
  'delivery.desk-certificate': { who: 'staff', thing: 'of the court', answers: [200, 409] },
  'delivery.decide-arrival': {
    ...server,
    body: ({ notice }) => ({ disputeId: notice, decision: 'rejected', reason: '没有依据' }),
    answers: [409],
  },
  'delivery.replace-document': { ...server, body: () => ({ reason: '更正文书' }), answers: OVER },
  'delivery.retry-document': { ...server, answers: OVER },
  'delivery.add-channel': {
    ...server,
    body: ({ service }) => ({
      serviceId: service,
      channel: 'mail',
      address: '示例路2号',
      sentAt: '2026-03-02T01:00:00.000Z',
    }),
    answers: [...OVER, 400],
  },
  'tools.fee': open,
  'tools.period': open,
  'tools.interest': open,
  'tools.calendar': open,
  'workbench.shortcuts': own,
  'workbench.shortcuts-arrange': {
    who: 'lawyer',
    body: () => ({ version: 0, shortcuts: [] }),
    answers: OVER,
  },
  'workbench.counting': { who: 'lawyer', body: () => ({ on: true }) },
  'workbench.counts-clear': own,
  'workbench.opened': {
    who: 'lawyer',
    body: () => ({ opened: [{ href: '/tools/fee', times: 1 }] }),
    repeatable: true,
  },
  'workbench.home': { who: 'both' },
  'workbench.search': { who: 'both' },
  'guide.materials': open,
  'application.case-by-number': { ...own, answers: [400, 404] },
  'application.guide-list': open,
  'application.guide': { who: 'open', answers: [404] },
  'filing.reading-proposal': {
    ...mine,
    body: () => ({ readingId: randomUUID() }),
    repeatable: true,
    answers: [200, 409],
  },
  'evidence.list': mine,
  'evidence.list-file': mine,
  'evidence.bundle-ask': { ...mine, answers: OVER },
  'evidence.bundle': mine,
  'evidence.bundle-cancel': { ...mine, answers: OVER },
  'evidence.bundle-file': { ...mine, answers: OVER },
};
