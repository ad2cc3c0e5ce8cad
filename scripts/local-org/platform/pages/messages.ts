/** The messages of the current page. Source: Apex Reference Guide, "ApexPages Class" and "Message Class". */
import { ApexList } from '../collections/index.ts';
import type { ApexValue } from '../core/contract.ts';
import { perTransaction } from '../core/current.ts';
import { enumMember } from '../core/members.ts';
import { NO_MESSAGE } from '../core/error.ts';

/** Worst first, as an org tells them. */
const SEVERITIES = ['FATAL', 'ERROR', 'WARNING', 'INFO', 'CONFIRM'];
const MESSAGE = { kind: 'platform', name: 'ApexPages.Message', args: [] } as const;

export class PageMessage {
  readonly typeName = 'ApexPages.Message';
  readonly severity: ApexValue;
  readonly summary: string | null;
  readonly detail: string | null;
  readonly componentLabel: string | null;
  constructor(severity: ApexValue, summary: string | null, detail: string | null = null, componentLabel: string | null = null) {
    this.severity = severity;
    this.summary = summary;
    this.detail = detail;
    this.componentLabel = componentLabel;
  }
  toApexText(): string {
    const severity = this.severity as { readonly name: string } | null;
    return `ApexPages.Message["${String(this.summary)}"; severity=${String(severity?.name ?? null)}]`;
  }
}

const messages = perTransaction('messages of the page', () => new ApexList(MESSAGE));
export const pageMessages = (): readonly PageMessage[] => messages().items as PageMessage[];
export const listOfPageMessages = (): ApexList => new ApexList(MESSAGE, [...messages().items]);
export const clearPageMessages = (): void => void messages().items.splice(0);

/** A message of the same words is shown once, whatever its detail. */
export function addPageMessage(message: PageMessage): void {
  const isKnown = pageMessages().some(({ severity, summary }) => severity === message.severity && summary === message.summary);
  if (!isKnown) messages().items.push(message);
}
export function addPageError(text: string): void {
  addPageMessage(new PageMessage(enumMember('ApexPages.Severity', SEVERITIES, 'ERROR'), text, text));
}

interface Thrown {
  readonly message: string | null;
  readonly detail?: { readonly failures?: readonly { readonly error: { readonly message: string } }[] };
}
/** Shows what an exception has to say: of refused records each one's own words. */
export function addPageErrorsOf({ message, detail }: Thrown): void {
  const failures = detail?.failures ?? [];
  for (const text of failures.length === 0 ? [message ?? NO_MESSAGE] : failures.map(({ error }) => error.message)) addPageError(text);
}
