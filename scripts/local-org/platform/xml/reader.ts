import { raise } from '../core/error.ts';
import { platformEnumConstant, type PlatformEnumValue } from '../core/platformEnum.ts';
import type { XmlAttribute, XmlEvent, XmlNamespace } from './events.ts';
import { scanUntilMistake, scanXml } from './scan.ts';

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

/** System.XmlStreamReader: stands on one event of an XML text. */
export class ApexXmlReader {
  isCoalescing = false;
  private readonly text: string;
  private readonly events: readonly XmlEvent[];
  private readonly mistake: unknown;
  private index = 0;

  /** Errors: System.XmlException for an empty text. */
  constructor(text: string) {
    this.text = text;
    const { events, mistake } = text === '' ? { events: scanXml(text) } : scanUntilMistake(text);
    this.events = events;
    this.mistake = mistake;
  }

  get event(): XmlEvent {
    return this.events[this.index] as XmlEvent;
  }

  get tag(): PlatformEnumValue {
    return platformEnumConstant('System.XmlTag', tags[this.event.kind][0]) as PlatformEnumValue;
  }

  get hasNext(): boolean {
    return this.index < this.events.length - 1 || this.mistake !== undefined;
  }

  /** @return the code of the next event. Errors: System.NoSuchElementException behind the last, System.XmlException where the text is no XML. */
  next(): number {
    if (this.mistake !== undefined && this.index === this.events.length - 1) throw this.mistake;
    if (!this.hasNext) raise('System.NoSuchElementException', 'END_DOCUMENT reached: no more elements on the stream.');
    this.index++;
    while (this.isCoalescing && this.isText && this.isTextKind(this.events[this.index + 1])) this.index++;
    return tags[this.event.kind][1];
  }

  /** Skips white space, comments and instructions. Errors: System.XmlException when anything else comes first. */
  nextTag(): number {
    for (;;) {
      const code = this.next();
      const { event } = this;
      if (event.kind === 'start' || event.kind === 'end') return code;
      if (this.isText && this.textOf().trim() !== '') raise('System.XmlException', 'expected start or end tag');
      if (event.kind === 'end-document') raise('System.XmlException', 'expected start or end tag');
    }
  }

  get isText(): boolean {
    return this.isTextKind(this.event);
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

  /** Errors: System.XmlException outside a start tag, or for a number it does not have. */
  attribute(index: number): XmlAttribute {
    return this.attributes[index] ?? raise('System.XmlException', `Attribute index out of bounds: ${index}`);
  }

  get attributes(): readonly XmlAttribute[] {
    return this.event.kind === 'start'
      ? this.event.attributes
      : raise('System.XmlException', 'Current state is not among the states START_ELEMENT, ATTRIBUTE valid for getAttributeCount()');
  }

  get namespaces(): readonly XmlNamespace[] {
    return this.event.kind === 'start' || this.event.kind === 'end' ? this.event.namespaces : [];
  }

  /** The namespace that a prefix stands for here. */
  uriOf(prefix: string | null): string | null {
    const scopes: (readonly XmlNamespace[])[] = [];
    for (const event of this.events.slice(0, this.index + 1)) {
      if (event.kind === 'start') scopes.push(event.namespaces);
      if (event.kind === 'end' && event !== this.event) scopes.pop();
    }
    return scopes.flat().findLast((namespace) => namespace.prefix === (prefix === '' ? null : prefix))?.uri ?? null;
  }

  get location(): string {
    const lines = this.text.slice(0, this.event.at).split('\n');
    return `Line number = ${lines.length}\nColumn number = ${(lines.at(-1)?.length ?? 0) + 1}\nSystem Id = null\nPublic Id = null\nLocation Uri= null\nCharacterOffset = ${this.event.at}\n`;
  }

  private isTextKind(event: XmlEvent | undefined): boolean {
    return event?.kind === 'text' || event?.kind === 'cdata';
  }
}
