import { act, type ActContext, type Json } from '#kernel/acts/index.ts';
import type { FieldKeys } from '#kernel/crypto/field.ts';
import { isRefusal, type Refusal } from '#kernel/refusals.ts';
import { toPlainDate } from '#law/time.ts';
import { counselOf, findCase } from '#modules/cases/index.ts';
import { issueDocument } from '#modules/delivery/index.ts';
import { courtById } from '#modules/reference/index.ts';
import { refuseExchange } from '../refusals.ts';
import type { InData } from '../terms.ts';
import { caseOf } from './cases.ts';

/** A paper that the court has signed in its own system is typeset, sealed and served here to all counsel of the case. */
export const documentDeeds = (keys: FieldKeys) => ({
  'document.issued': async (
    context: ActContext,
    courtId: string,
    { caseNumber, form, name, signer, paragraphs }: InData<'document.issued'>,
  ): Promise<Json | Refusal> => {
    const key = await caseOf(context.db, courtId, caseNumber);
    if (isRefusal(key)) return key;
    const subject = { type: 'case', id: key.caseId, courtId };
    return act(
      context,
      { name: 'exchange.document', subject, request: { name, paragraphs } },
      async (unit) => {
        const file = await findCase(unit.tx, key);
        if (!file) return refuseExchange('exchange.no-case', { params: { number: caseNumber } });
        const counsel = (await counselOf(unit.tx, key)).filter(({ state }) => state === 'confirmed');
        const signed = form === 'ruling' || form === 'decision';
        return issueDocument(
          unit,
          {
            courtId,
            filingId: file.filing_id,
            caseId: file.id,
            caseNumber: file.number,
            kind: `application-${form}`,
            data: {
              courtName: courtById(courtId)?.name ?? courtId,
              issuedOn: toPlainDate(unit.now),
              heading: name,
              paragraphs,
              caseNumber: file.number,
              ...(signed ? { signatories: [{ role: '审判员', name: signer }] } : { recipient: file.title }),
            },
            title: name,
            about: { type: 'case', id: file.id },
            recipients: counsel.flatMap(({ lawyer_id: id, lawyer_name: lawyer }) =>
              id === null
                ? []
                : [{ recipientId: id, name: lawyer, basis: 'own-address' as const, consentForm: null }],
            ),
            signerName: signer,
          },
          keys,
        );
      },
    );
  },
});
