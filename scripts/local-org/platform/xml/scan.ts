/** XML text > events. Namespaces are resolved, entities replaced. Source: W3C, "Extensible Markup Language 1.0" and "Namespaces in XML 1.0". */
import { raise } from '../core/error.ts';
import type { XmlAttribute, XmlEvent, XmlName, XmlNamespace } from './events.ts';

const nameStart = '[A-Za-z_:\\u00c0-\\u{10ffff}]';
const name = `${nameStart}[\\w:.\\-\\u00b7\\u00c0-\\u{10ffff}]*`;
const namePattern = new RegExp(name, 'uy');
const attributePattern = new RegExp(`\\s+(${name})\\s*=\\s*("[^<"]*"|'[^<']*')`, 'uy');
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const none: readonly XmlNamespace[] = [];
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Errors: System.XmlException in the words of the platform's parser. Source: github.com/xmlpull/xpp3, MXParser; seen in an org. */
export function scanXml(text: string, prefix = PREFIX): XmlEvent[] {
  return worded(() => new XmlScanner(text.replace(/^\ufeff/, '')).scan(), prefix);
}

/** The events before the first mistake of a text, and that mistake: readers of streams do not know of it before they come there. */
export function scanUntilMistake(text: string): { readonly events: readonly XmlEvent[]; readonly mistake?: unknown } {
  const scanner = new XmlScanner(text.replace(/^\ufeff/, ''));
  try {
    return { events: worded(() => scanner.scan(), PREFIX) };
  } catch (mistake) {
    return { events: scanner.events, mistake };
  }
}

const PREFIX = 'Failed to parse XML due to: ';

interface Open {
  readonly raw: string;
  readonly at: number;
  readonly name: XmlName;
  readonly namespaces: readonly XmlNamespace[];
}

class XmlScanner {
  private at = 0;
  private readonly text: string;
  private readonly open: Open[] = [];
  readonly events: XmlEvent[] = [];
  private hasRoot = false;
  /** Where the piece begins that is being read. */
  private start = 0;

  constructor(text: string) {
    this.text = text;
  }

  scan(): XmlEvent[] {
    const declaration = /^<\?xml\s([^?]*)\?>/.exec(this.text);
    const version = /version\s*=\s*["']([^"']*)/.exec(declaration?.[1] ?? '')?.[1] ?? null;
    this.events.push({ kind: 'start-document', at: 0, version });
    if (version !== null && !/^1\.\d+$/.test(version)) this.fail(`only 1.0 is supported as <?xml version not '${version}'`);
    this.at = declaration?.[0].length ?? 0;
    while (this.at < this.text.length) this.step();
    if (this.open.length > 0 || !this.hasRoot) this.failAtEnd();
    this.events.push({ kind: 'end-document', at: this.at });
    return this.events;
  }

  private step(): void {
    const at = this.at;
    this.start = at;
    if (this.text[at] !== '<') return this.characters();
    if (this.take('<!--')) this.events.push({ kind: 'comment', at, text: this.comment() });
    else if (this.take('<![CDATA[')) this.events.push({ kind: 'cdata', at, text: this.until(']]>') });
    else if (this.take('<?')) this.instruction(at);
    else if (this.take('<!DOCTYPE')) this.documentType(at);
    else if (this.take('</')) this.endTag(at);
    else this.startTag(at);
  }

  private comment(): string {
    const text = this.until('--');
    if (!this.take('>')) this.fail(`in comment after two dashes (--) next character must be > not ${this.text[this.at] ?? 'end of input'}`);
    return text;
  }

  private characters(): void {
    const at = this.at;
    const end = this.text.indexOf('<', at);
    const raw = this.text.slice(at, end < 0 ? undefined : end);
    if (this.open.length === 0 && raw.trim() !== '') {
      this.at += raw.search(/\S/);
      this.fail(
        this.hasRoot
          ? `in epilog non whitespace content is not allowed but got ${this.text[this.at]}`
          : `only whitespace content allowed before start tag and not ${this.text[this.at]}`,
      );
    }
    if (raw.includes(']]>')) this.fail('characters ]]> are not allowed in content');
    this.at += raw.length;
    if (end < 0 && this.open.length > 0) this.failAtEnd();
    if (this.open.length === 0) return;
    const parts = raw.includes('&') ? raw.split(/(&[^;\s]*;?)/).filter((part) => part !== '') : [raw];
    const decoded = parts.map((part) => this.decoded(part));
    this.events.push({ kind: 'text', at, text: decoded.join(''), parts: decoded });
  }

  private instruction(at: number): void {
    const [, target = '', data = ''] = /^(\S+)\s*([\s\S]*)$/.exec(this.until('?>')) ?? [];
    if (target.toLowerCase() === 'xml') this.fail('processing instruction can not have PITarget with reserved xml name');
    this.events.push({ kind: 'instruction', at, target, data });
  }

  /** Its inner part, in brackets, may hold `>`. Entities that it declares are not known. */
  private documentType(at: number): void {
    const match = /[^[>]*(?:\[[^\]]*\]\s*)?>/y;
    match.lastIndex = this.at;
    const found = match.exec(this.text)?.[0] ?? this.fail('no more data available');
    this.at += found.length;
    this.events.push({ kind: 'dtd', at, text: found.slice(0, -1).trim() });
  }

  private startTag(at: number): void {
    this.at++;
    if (this.open.length === 0 && this.hasRoot) this.fail(`start tag not allowed in epilog but got ${this.text[this.at] ?? ''}`);
    const raw = this.matched(namePattern) ?? this.fail(`expected start tag name and not ${this.text[this.at] ?? 'end of input'}`);
    const pairs: [string, string][] = [];
    for (let found = this.match(attributePattern); found !== null; found = this.match(attributePattern)) {
      pairs.push([found[1] as string, this.decoded((found[2] as string).slice(1, -1).replace(/[\t\r\n]/g, ' '))]);
    }
    this.match(/\s*/y);
    const isEmpty = this.take('/>');
    if (!isEmpty && !this.take('>'))
      this.fail(`expected attribute or > in start tag ${raw} and not ${this.text[this.at] ?? 'end of input'}`);
    const twice = pairs.find(([key], index) => pairs.findIndex(([other]) => other === key) < index)?.[0];
    if (twice !== undefined) this.fail(`duplicated attributes ${shown(twice)} and ${shown(twice)}`, this.at);
    this.pushElement(at, raw, pairs);
    if (isEmpty) this.popElement();
  }

  private pushElement(at: number, raw: string, pairs: readonly (readonly [string, string])[]): void {
    const declared = pairs.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
    const namespaces =
      declared.length === 0 ? none : declared.map(([key, uri]) => ({ prefix: key === 'xmlns' ? null : key.slice(6), uri }));
    if (namespaces.some(({ prefix, uri }) => prefix !== null && uri === ''))
      this.fail('non-default namespace can not be declared to be empty string');
    this.open.push({ raw, at, name: { prefix: null, local: raw, namespace: null }, namespaces });
    const element: Open = { raw, at, name: this.resolved(raw, true), namespaces };
    this.open[this.open.length - 1] = element;
    const attributes = pairs
      .filter((pair) => !declared.includes(pair))
      .map(([key, value]): XmlAttribute => {
        const { prefix, local, namespace } = this.resolved(key, false);
        return { prefix, local, namespace, value };
      });
    const twin = attributes.find(
      ({ local, namespace }, index) =>
        namespace !== null && attributes.findIndex((other) => other.local === local && other.namespace === namespace) < index,
    );
    if (twin !== undefined) this.fail(`duplicated attributes ${twin.local} and ${twin.local}`);
    this.hasRoot = true;
    this.events.push({ kind: 'start', at, name: element.name, attributes, namespaces });
  }

  private endTag(at: number): void {
    const raw = this.matched(namePattern) ?? this.fail('expected end tag name');
    this.match(/\s*/y);
    const expected = this.open.at(-1)?.raw;
    if (!this.take('>') || raw !== expected)
      this.fail(
        expected === undefined
          ? `end tag </${raw}> without start tag`
          : `end tag name </${raw}> must be the same as start tag <${expected}> from line ${this.lineOf(this.open.at(-1)?.at ?? 0)}`,
        this.at,
      );
    this.popElement(at);
  }

  private popElement(at = this.at): void {
    const { name: closed, namespaces } = this.open.pop() as Open;
    this.events.push({ kind: 'end', at, name: closed, namespaces });
  }

  /** Attributes without a prefix have no namespace, elements have the default one. */
  private resolved(raw: string, isElement: boolean): XmlName {
    if (!raw.includes(':')) return { prefix: null, local: raw, namespace: isElement ? this.uriOf(null) : null };
    const [first = '', second = ''] = raw.split(':');
    const namespace = first === 'xml' ? xmlNamespace : this.uriOf(first);
    return {
      prefix: first,
      local: second,
      namespace:
        namespace ?? this.fail(`could not determine namespace bound to ${isElement ? 'element' : 'attribute'} prefix ${first}`, this.at),
    };
  }

  private uriOf(prefix: string | null): string | null {
    for (let index = this.open.length - 1; index >= 0; index--) {
      const found = this.open[index]?.namespaces.find((namespace) => namespace.prefix === prefix);
      if (found !== undefined) return found.uri === '' ? null : found.uri;
    }
    return null;
  }

  private decoded(raw: string): string {
    if (!/[&\r]/.test(raw)) return raw;
    return raw
      .replace(/\r\n?/g, '\n')
      .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|([^;\s]*));?/g, (whole: string, hex?: string, decimal?: string, entity = '') => {
        if (hex !== undefined) return this.character(whole, Number.parseInt(hex, 16));
        if (decimal !== undefined) return this.character(whole, Number(decimal));
        return (whole.endsWith(';') ? entities[entity] : undefined) ?? this.fail(`could not resolve entity named '${entity}'`);
      });
  }

  private character(reference: string, code: number): string {
    return code > 0x10ffff ? this.fail(`character reference ${reference} is no character`) : String.fromCodePoint(code);
  }

  private take(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private until(end: string): string {
    const stop = this.text.indexOf(end, this.at);
    if (stop < 0) this.failAtEnd();
    const found = this.text.slice(this.at, stop);
    this.at = stop + end.length;
    return found;
  }

  private match(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (found !== null) this.at += found[0].length;
    return found;
  }

  private matched(sticky: RegExp): string | undefined {
    return this.match(sticky)?.[0];
  }

  /** A text that breaks off within characters does not give them away: they could go on. */
  private lineOf(at: number): number {
    return this.text.slice(0, at).split('\n').length;
  }

  private failAtEnd(): never {
    this.at = this.text.length;
    this.start = Math.min(this.start, this.text.length);
    const open = this.open.at(-1);
    if (this.text === '') raise('System.XmlException', 'Encountered premature end of XML: input contained no data');
    raise(
      'System.XmlException',
      `Encountered premature end of XML: no more data available${
        open === undefined
          ? ''
          : ` - expected end tag </${open.raw}> to close start tag <${open.raw}> from line ${this.lineOf(open.at)}, parser stopped on`
      }${this.place(this.at)}`,
    );
  }

  /** @param read how far the parser has read: behind the sign that it stands on, unless it says otherwise. */
  private fail(message: string, read = Math.min(this.at + 1, this.text.length)): never {
    throw new MalformedXml(`${message} (position:${this.place(read)}) `);
  }

  /** What was read last, and where. */
  private place(read: number): string {
    const last = this.events.findLast(({ kind }) => kind in STATES)?.kind ?? 'start-document';
    const lines = this.text.slice(0, read).split('\n');
    const from = fragmentStart(this.text, this.start, read);
    const seen = `${from > 0 ? '...' : ''}${printable(this.text.slice(from, read))}`;
    return ` ${STATES[last] ?? ''} seen ${seen}... @${lines.length}:${lines.at(-1)?.length ?? 0}`;
  }
}

const STATES: Readonly<Record<string, string>> = { 'start-document': 'START_DOCUMENT', start: 'START_TAG', end: 'END_TAG', text: 'TEXT' };
const printable = (text: string): string => text.replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');

/** A fragment begins at most 65 signs before its end, or at a tag a little before the piece that is being read. */
function fragmentStart(text: string, start: number, end: number): number {
  let index = end - start > LONGEST ? end - 10 : start;
  while (index > 0 && end - index <= LONGEST && !(text[index] === '<' && start - index > 10)) index--;
  return index;
}
const LONGEST = 65;

/** A name as the parser tells it: prefix and local part. */
const shown = (raw: string): string => (raw.includes(':') ? raw : `:${raw}`);

/** Raised as System.XmlException by who asked for the text to be read. */
class MalformedXml extends Error {}

function worded<T>(read: () => T, prefix: string): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedXml) raise('System.XmlException', prefix + error.message);
    throw error;
  }
}
