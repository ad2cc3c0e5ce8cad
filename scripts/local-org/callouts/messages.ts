/** HttpRequest and HttpResponse as values. */
import { ApexBlob } from '../platform/values/index.ts';

const EMPTY = new ApexBlob(new Uint8Array());

/** Headers set by code are case-sensitive; those of a received response are not. */
export class Headers {
  private readonly values = new Map<string, readonly [string, string]>();
  private readonly keyOf: (name: string) => string;
  constructor(isWire = false) {
    this.keyOf = isWire ? (name) => name.toLowerCase() : (name) => name;
  }
  set(name: string, value: string): void {
    this.values.set(this.keyOf(name), [name, value]);
  }
  get(name: string): string | null {
    return this.values.get(this.keyOf(name))?.[1] ?? null;
  }
  names(): string[] {
    return [...this.values.values()].map(([name]) => name);
  }
  all(): Map<string, string> {
    return new Map([...this.values.values()]);
  }
}
/** Shared by requests and responses: a missing body is an empty text. */
class Message {
  ownBody: ApexBlob | null = null;
  get body(): ApexBlob {
    return this.ownBody ?? EMPTY;
  }
  set body(body: ApexBlob) {
    this.ownBody = body;
  }
}
export class HttpRequest extends Message {
  readonly typeName = 'System.HttpRequest';
  endpoint: string | null = null;
  method: string | null = null;
  timeoutMs = 10_000;
  isCompressed = false;
  certificate: string | null = null;
  readonly headers = new Headers();

  toApexText(): string {
    return `System.HttpRequest[Endpoint=${this.endpoint ?? 'null'}, Method=${this.method ?? 'null'}]`;
  }
}
export class HttpResponse extends Message {
  readonly typeName = 'System.HttpResponse';
  statusCode = 0;
  status: string | null = null;
  readonly headers: Headers;

  constructor(isWire = false) {
    super();
    this.headers = new Headers(isWire);
  }

  toApexText(): string {
    return `System.HttpResponse[Status=${this.status ?? 'null'}, StatusCode=${String(this.statusCode)}]`;
  }
}
