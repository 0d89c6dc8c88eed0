import { citedArticles } from '#law/citations.ts';
import { definitionFaults, type Machine, machineOf } from '#services/engine/index.ts';
import { COURT_HOST } from '#services/host.ts';
import { SERVICES } from '#services/registry.ts';
import type { CourtService } from '#services/service.ts';

/** The services that this house offers, each with its life as a table. */
export type ServiceBook = {
  readonly all: readonly CourtService[];
  find(id: string): CourtService | undefined;
  machine(service: CourtService): Machine;
};

/** A book of any services: the tests put neutral ones beside those of the courts. */
export function bookOf(all: readonly CourtService[]): ServiceBook {
  const byId = new Map(all.map((service) => [service.id, service]));
  const machines = new Map(all.map((service) => [service.id, machineOf(service)]));
  return {
    all,
    find: (id) => byId.get(id),
    machine: (service) => machines.get(service.id) ?? machineOf(service),
  };
}

/** Every service of the courts. */
export const COURT_BOOK = bookOf(SERVICES);

/** Throws at start when a definition is unsound (design rule 2). */
export function checkServices(book: ServiceBook = COURT_BOOK): void {
  const known = new Set(citedArticles().map(({ label }) => label));
  for (const service of book.all) {
    const faults = definitionFaults(service, COURT_HOST, ({ label }) => known.has(label));
    if (faults.length > 0) throw new Error(`service ${service.id}: ${faults.join('; ')}`);
  }
}

/** The service of an application that exists; its definition is never taken out of the book while applications run. */
export function serviceOf(book: ServiceBook, row: { service: string }): CourtService {
  const service = book.find(row.service);
  if (!service) throw new Error(`no service ${row.service} in the book`);
  return service;
}
