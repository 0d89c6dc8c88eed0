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

/** Structured log lines (JSON) without personal data: only names of routes, acts, jobs, codes and opaque ids are logged. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: PERSONAL.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[已隐去]' },
  };
  return destination ? pino(options, destination) : pino(options);
}
