/**
 * A verb says no, for a reason the person can understand. The doors turn the code into a status
 * (http) or into a card in the stage's own words (teams).
 */
export class Refusal extends Error {
  readonly code: string;
  readonly detail: Record<string, string | number>;

  constructor(code: string, detail: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** What a refused request carries over HTTP. `message` is for people, `code` for programs. */
export interface RefusalBody {
  error: { code: string; message: string; fields?: Record<string, string> };
}
