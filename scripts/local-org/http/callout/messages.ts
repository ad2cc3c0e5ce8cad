/** HttpRequest and HttpResponse as values. */
import { ApexBlob } from '../../platform/values/index.ts';

/** Header names compare without case; the last spelling stays. */
export class Headers {
  private readonly values = new Map<string, readonly [string, string]>();
  set(name: string, value: string): void {
    this.values.set(name.toLowerCase(), [name, value]);
  }
  get(name: string): string | null {
    return this.values.get(name.toLowerCase())?.[1] ?? null;
  }
  names(): string[] {
    return [...this.values.values()].map(([name]) => name);
  }
  all(): Map<string, string> {
    return new Map([...this.values.values()]);
  }
}
export class HttpRequest {
  readonly typeName = 'System.HttpRequest';
  endpoint: string | null = null;
  method: string | null = null;
  body = new ApexBlob(new Uint8Array());
  timeoutMs = 10_000;
  isCompressed = false;
  certificate: string | null = null;
  readonly headers = new Headers();

  toApexText(): string {
    return `System.HttpRequest[Endpoint=${this.endpoint ?? 'null'}, Method=${this.method ?? 'null'}]`;
  }
}
export class HttpResponse {
  readonly typeName = 'System.HttpResponse';
  statusCode = 0;
  status: string | null = null;
  body = new ApexBlob(new Uint8Array());
  readonly headers = new Headers();

  toApexText(): string {
    return `System.HttpResponse[Status=${this.status ?? 'null'}, StatusCode=${String(this.statusCode)}]`;
  }
}
