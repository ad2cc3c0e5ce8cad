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

/** Errors: System.XmlException with line and column. */
export function scanXml(text: string): XmlEvent[] {
  return new XmlScanner(text.replace(/^\ufeff/, '')).scan();
}

/** The events before the first mistake of a text, and that mistake: readers of streams do not know of it before they come there. */
export function scanUntilMistake(text: string): { readonly events: readonly XmlEvent[]; readonly mistake?: unknown } {
  const scanner = new XmlScanner(text.replace(/^\ufeff/, ''));
  try {
    return { events: scanner.scan() };
  } catch (mistake) {
    return { events: scanner.events, mistake };
  }
}

interface Open {
  readonly raw: string;
  readonly name: XmlName;
  readonly namespaces: readonly XmlNamespace[];
}

class XmlScanner {
  private at = 0;
  private readonly text: string;
  private readonly open: Open[] = [];
  readonly events: XmlEvent[] = [];
  private hasRoot = false;

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
    if (this.open.length > 0) this.failAtEnd();
    if (!this.hasRoot) this.fail('input contained no data');
    this.events.push({ kind: 'end-document', at: this.at });
    return this.events;
  }

  private step(): void {
    const at = this.at;
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
      this.fail(`only whitespace content allowed ${this.hasRoot ? 'after end' : 'before start'} tag and not ${this.text[this.at]}`);
    }
    if (raw.includes(']]>')) this.fail('characters ]]> are not allowed in content');
    this.at += raw.length;
    if (end < 0 && this.open.length > 0) this.failAtEnd();
    if (this.open.length > 0) this.events.push({ kind: 'text', at, text: this.decoded(raw) });
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
    if (this.open.length === 0 && this.hasRoot) this.fail('only one root element is allowed');
    const raw = this.matched(namePattern) ?? this.fail(`expected start tag name and not ${this.text[this.at] ?? 'end of input'}`);
    const pairs: [string, string][] = [];
    for (let found = this.match(attributePattern); found !== null; found = this.match(attributePattern)) {
      if (pairs.some(([key]) => key === found?.[1])) this.fail(`duplicated attribute ${found[1]}`);
      pairs.push([found[1] as string, this.decoded((found[2] as string).slice(1, -1).replace(/[\t\r\n]/g, ' '))]);
    }
    this.match(/\s*/y);
    const isEmpty = this.take('/>');
    if (!isEmpty && !this.take('>'))
      this.fail(`expected attribute or > in start tag ${raw} and not ${this.text[this.at] ?? 'end of input'}`);
    this.pushElement(at, raw, pairs);
    if (isEmpty) this.popElement();
  }

  private pushElement(at: number, raw: string, pairs: readonly (readonly [string, string])[]): void {
    const declared = pairs.filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
    const namespaces =
      declared.length === 0 ? none : declared.map(([key, uri]) => ({ prefix: key === 'xmlns' ? null : key.slice(6), uri }));
    if (namespaces.some(({ prefix, uri }) => prefix !== null && uri === ''))
      this.fail('non-default namespace can not be declared to be empty string');
    this.open.push({ raw, name: { prefix: null, local: raw, namespace: null }, namespaces });
    const element: Open = { raw, name: this.resolved(raw, true), namespaces };
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
        expected === undefined ? `end tag </${raw}> without start tag` : `end tag name </${raw}> must match start tag name <${expected}>`,
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
      namespace: namespace ?? this.fail(`could not determine namespace bound to ${isElement ? 'element' : 'attribute'} prefix ${first}`),
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
    if (stop < 0) this.fail('no more data available');
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
  private failAtEnd(): never {
    this.fail(`no more data available - expected end tag </${this.open.at(-1)?.raw ?? ''}>`);
  }

  private fail(message: string): never {
    const lines = this.text.slice(0, this.at).split('\n');
    raise('System.XmlException', `Failed to parse XML due to: ${message} (position: @${lines.length}:${(lines.at(-1)?.length ?? 0) + 1})`);
  }
}
