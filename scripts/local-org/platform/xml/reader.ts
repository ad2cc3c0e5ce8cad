import { raise } from '../core/error.ts';
import { platformEnumConstant, type PlatformEnumValue } from '../core/platformEnum.ts';
import type { XmlAttribute, XmlEvent, XmlNamespace } from './events.ts';
import { rowAndColumn } from './place.ts';
import { scanUntilMistake } from './scan.ts';

const tags: Readonly<Record<XmlEvent['kind'], readonly [name: string, code: number]>> = {
  start: ['START_ELEMENT', 1],
  end: ['END_ELEMENT', 2],
  instruction: ['PROCESSING_INSTRUCTION', 3],
  text: ['CHARACTERS', 4],
  cdata: ['CHARACTERS', 4],
  comment: ['COMMENT', 5],
  'start-document': ['START_DOCUMENT', 7],
  'end-document': ['END_DOCUMENT', 8],
  dtd: ['DTD', 11],
};
const BETWEEN_TAGS: ReadonlySet<XmlEvent['kind']> = new Set(['comment', 'instruction']);

/** Bound in every document, and counted before all others. */
const BUILT_IN: readonly XmlNamespace[] = [
  { prefix: 'xml', uri: 'http://www.w3.org/XML/1998/namespace' },
  { prefix: 'xmlns', uri: 'http://www.w3.org/2000/xmlns/' },
];

/** System.XmlStreamReader: stands on one event of an XML text. Words and numbers are those of the JDK's reader. Source: seen in an org. */
export class ApexXmlReader {
  isCoalescing = false;
  private readonly text: string;
  private events: readonly XmlEvent[] = [];
  private mistake: string | undefined;
  private index = 0;

  constructor(text: string) {
    this.text = text;
    this.read(true);
  }

  /** From the beginning. */
  read(isNamespaceAware: boolean): void {
    const { events, mistake } = scanUntilMistake(this.text, isNamespaceAware);
    this.events = events;
    this.mistake = mistake;
  }

  get event(): XmlEvent {
    return this.events[this.index] as XmlEvent;
  }

  get isAtStart(): boolean {
    return this.index === 0;
  }

  get version(): string | null {
    const [first] = this.events;
    return first?.kind === 'start-document' ? first.version : null;
  }

  get tag(): PlatformEnumValue {
    return platformEnumConstant('System.XmlTag', this.state) as PlatformEnumValue;
  }

  /** The event's kind, as refusals tell it. */
  get state(): string {
    return tags[this.event.kind][0];
  }

  get hasNext(): boolean {
    return this.index < this.events.length - 1 || this.mistake !== undefined;
  }

  /** @return the code of the next event, behind the last one that of the last. Errors: System.XmlException where the text is no XML. */
  next(): number {
    if (this.mistake !== undefined && this.index === this.events.length - 1) raise('System.XmlException', this.mistake);
    if (this.hasNext) this.index++;
    while (this.isCoalescing && this.isText && this.isTextKind(this.events[this.index + 1])) this.index++;
    return tags[this.event.kind][1];
  }

  /** Skips white space, comments and instructions. Errors: System.XmlException when anything else comes first. */
  nextTag(): number {
    let code = this.next();
    while (BETWEEN_TAGS.has(this.event.kind) || this.isWhitespace) code = this.next();
    if (this.event.kind === 'start' || this.event.kind === 'end') return code;
    const { row, column } = this.position;
    raise(
      'System.XmlException',
      `ParseError at [row,col]:[${row},${column}]\nMessage: found: ${this.state}, expected START_ELEMENT or END_ELEMENT`,
    );
  }

  get isText(): boolean {
    return this.isTextKind(this.event);
  }

  get isWhitespace(): boolean {
    return this.isText && this.textOf().trim() === '';
  }

  /** The text of characters, a comment or a document type. With coalescing, of all characters in a row. */
  textOf(): string {
    let text = '';
    for (let index = this.index; index >= 0; index--) {
      const event = this.events[index] as XmlEvent;
      if ('text' in event) text = event.text + text;
      if (!this.isCoalescing || !this.isText || !this.isTextKind(this.events[index - 1])) return text;
    }
    return text;
  }

  /** Errors: System.XmlException outside a start tag, in the words of who asks. */
  attributes(refusal: string): readonly XmlAttribute[] {
    return this.event.kind === 'start' ? this.event.attributes : raise('System.XmlException', `Illegal State: ${refusal}`);
  }

  /** Declared by the tag read last. Errors: System.XmlException for any other event, in the words of who asks. */
  namespaces(refusal: string): readonly XmlNamespace[] {
    const { event } = this;
    return event.kind === 'start' || event.kind === 'end' ? event.namespaces : raise('System.XmlException', `Illegal State: ${refusal}`);
  }

  /** The declaration of a number, counted from the first one of the tag read last: those around it come before. */
  namespaceAt(index: number, own: readonly XmlNamespace[]): XmlNamespace | undefined {
    const all = this.scope();
    return all[all.length - own.length + index];
  }

  /** The namespace that a prefix stands for here. */
  uriOf(prefix: string | null): string | null {
    return this.scope().findLast((namespace) => namespace.prefix === (prefix === '' ? null : prefix))?.uri ?? null;
  }

  get location(): string {
    const { row, column } = this.position;
    return `Line number = ${row}\nColumn number = ${column}\nSystem Id = null\nPublic Id = null\nLocation Uri= null\nCharacterOffset = ${this.event.at}\n`;
  }

  private get position(): { readonly row: number; readonly column: number } {
    return this.event.at < 0 ? { row: -1, column: -1 } : rowAndColumn(this.text, this.event.at);
  }

  private scope(): readonly XmlNamespace[] {
    const scopes: (readonly XmlNamespace[])[] = [BUILT_IN];
    for (const event of this.events.slice(0, this.index + 1)) {
      if (event.kind === 'start') scopes.push(event.namespaces);
      if (event.kind === 'end' && event !== this.event) scopes.pop();
    }
    return scopes.flat();
  }

  private isTextKind(event: XmlEvent | undefined): boolean {
    return event?.kind === 'text' || event?.kind === 'cdata';
  }
}
