import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Structured lines on standard output. Tokens, secrets and what people wrote never reach it. */
export const openLog = (level: string): Log =>
  pino({
    level,
    base: null,
    redact: {
      paths: [
        'req.headers.authorization',
        'req.headers.cookie',
        '*.authorization',
        '*.secret',
        '*.password',
        '*.client_secret',
      ],
      censor: '[secret]',
    },
  });
