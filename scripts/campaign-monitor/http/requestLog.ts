const KEPT = 2_000;
const BODY_LENGTH = 20_000;

/** One call as it was received. Only the kind of its credentials is kept, never the credentials. */
export interface LoggedCall {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
  readonly auth: 'none' | 'basic' | 'bearer';
  /** The name of the call in the contract; missing for what the service does not know. */
  readonly endpoint: string | undefined;
  readonly status: number;
  readonly fault: string | undefined;
  readonly durationMs: number;
}

const SECRET = /("?(?:client_secret|refresh_token|access_token|password|code)"?\s*[=:]\s*"?)[^"&,}\s]+/gi;

/** Logs the calls since the last reset: all are counted, the newest are kept. */
export class RequestLog {
  private calls: LoggedCall[] = [];
  private counts = new Map<string, number>();
  private total = 0;

  add(call: LoggedCall): void {
    this.total += 1;
    const name = call.endpoint ?? `unknown ${call.method} ${call.path}`;
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    this.calls.push({ ...call, body: call.body.slice(0, BODY_LENGTH).replace(SECRET, '$1***') });
    if (this.calls.length > KEPT * 2) this.calls = this.calls.slice(-KEPT);
  }

  /** How many calls there were, in all and by endpoint, and the newest ones, oldest first. */
  report(limit: number): {
    readonly total: number;
    readonly counts: Readonly<Record<string, number>>;
    readonly calls: readonly LoggedCall[];
  } {
    return {
      total: this.total,
      counts: Object.fromEntries(this.counts),
      calls: limit === 0 ? [] : this.calls.slice(-Math.min(limit, KEPT)),
    };
  }

  reset(): void {
    this.calls = [];
    this.counts = new Map();
    this.total = 0;
  }
}
