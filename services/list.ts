import { CATALOGUE } from './catalogue.ts';
import { lengthInWords, machineOf } from './engine/index.ts';
import { SERVICES } from './registry.ts';
import type { CourtService } from './service.ts';

/** A line of the list of services: the same shape whether it runs on the engine, on a room of its own, or is not built yet. */
export type ServiceLine = {
  /** Number among the 35; null for one that the opinions ask for beyond them. */
  number: number | null;
  entry: string | null;
  id: string;
  name: string;
  articles: string[];
  stages: string[];
  who: string[];
  clocks: string[];
  outcomes: string[];
  runsOn: 'engine' | 'module' | 'none';
  built: boolean;
  offered: boolean;
  page: string | null;
  version: number | null;
};

const engineLine = (service: CourtService, entry: string | null, number: number | null): ServiceLine => ({
  number,
  entry,
  id: service.id,
  name: service.name,
  articles: service.articles.map(({ label }) => label),
  stages: [...service.stages.open, ...service.stages.conditional].toSorted(),
  who: [...service.who.roles],
  clocks: Object.entries(service.clocks).flatMap(([name, clocks = []]) =>
    clocks.map(({ law, promise }) =>
      law
        ? `${name}：${lengthInWords(law)}（${law.article.label}）`
        : `${name}：承诺${lengthInWords(promise)}`,
    ),
  ),
  outcomes: Object.entries(machineOf(service).states)
    .filter(([, state]) => state.awaits === 'nobody')
    .map(([, state]) => state.name),
  runsOn: 'engine',
  built: true,
  offered: true,
  page: `/applications/new?service=${service.id}`,
  version: service.version,
});

/** Everything a lawyer can ask of a court online: the 35 of the launch in their order, then what the opinions ask for beyond them. */
export function listServices(): ServiceLine[] {
  const listed = new Set<string>();
  const lines = Object.entries(CATALOGUE).flatMap(([id, entry], index): ServiceLine[] => {
    const number = index + 1;
    const services = SERVICES.filter((service) => entry.engine?.includes(service.id));
    for (const service of services) listed.add(service.id);
    if (services.length > 0) return services.map((service) => engineLine(service, id, number));
    const { own } = entry;
    return [
      {
        number,
        entry: id,
        id,
        name: entry.name,
        articles: [entry.article.label],
        stages: [...(own?.stages ?? [])],
        who: [...(own?.who ?? [])],
        clocks: [...(own?.clocks ?? [])],
        outcomes: [...(own?.outcomes ?? [])],
        runsOn: own ? 'module' : 'none',
        built: own !== undefined,
        offered: own !== undefined,
        page: own?.page ?? null,
        version: null,
      },
    ];
  });
  const beyond = SERVICES.filter(({ id }) => !listed.has(id));
  return [...lines, ...beyond.map((service) => engineLine(service, null, null))];
}
