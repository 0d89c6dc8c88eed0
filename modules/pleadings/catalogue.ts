import { agencies } from './templates/agency.ts';
import { answer, appeal } from './templates/answer.ts';
import { applications } from './templates/applications.ts';
import { enforcements } from './templates/enforcement.ts';
import { evidenceApplications } from './templates/evidence-applications.ts';
import { compensation } from './templates/compensation.ts';
import { complaint } from './templates/complaint.ts';
import { confirmation } from './templates/confirmation.ts';
import { elementAnswers, elementComplaints } from './templates/element.ts';
import { complaintsOfKinds } from './templates/kinds.ts';
import { services } from './templates/service.ts';
import type { Template } from './template.ts';

/** Every template (文书样式), in the order in which the catalogue shows them. */
export const TEMPLATES: readonly Template[] = [
  complaint,
  ...complaintsOfKinds,
  compensation,
  ...elementComplaints,
  answer,
  ...elementAnswers,
  appeal,
  ...applications,
  confirmation,
  ...evidenceApplications,
  ...enforcements,
  ...agencies,
  ...services,
];

const byId = new Map(TEMPLATES.map((template) => [template.id, template]));

export const templateById = (id: string): Template | undefined => byId.get(id);
