import pino, { type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** Fields that could carry a person: they never reach a log line, wherever they stand in the object. */
const PERSONAL = [
  'name',
  'phone',
  'idNumber',
  'id_number',
  'address',
  'email',
  'body',
  'authorization',
  'cookie',
  'token',
  'ip',
];

/**
 * Standard output as it is. The library's own way to it writes what is left at the end of the process again and again until somebody reads it, and
 * whoever read may be gone: a part whose supervisor died would then never end.
 */
function standardOutput(): DestinationStream {
  // whom nobody reads has nobody to complain to
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', () => undefined);
  return { write: (line) => void process.stdout.write(line) };
}

/** Structured log lines (JSON) without personal data: only names of routes, acts, jobs, codes and opaque ids are logged. */
export function createLog(level: string, destination: DestinationStream = standardOutput()): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[已隐去]' },
  };
  return pino(options, destination);
}
