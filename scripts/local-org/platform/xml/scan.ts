/** XML text > events. Namespaces are resolved, entities replaced. Source: W3C, "Extensible Markup Language 1.0" and "Namespaces in XML 1.0". */
import { raise } from '../core/error.ts';
import type { XmlAttribute, XmlEvent, XmlName, XmlNamespace } from './events.ts';

const nameStart = '[A-Za-z_:\\u00c0-\\u{10ffff}]';
const name = `${nameStart}[\\w:.\\-\\u00b7\\u00c0-\\u{10ffff}]*`;
const namePattern = new RegExp(name, 'uy');
const attributePattern = new RegExp(`\\s+(${name})\\s*=\\s*("[^<"]*"|'[^<']*')`, 'uy');
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Errors: System.XmlException with line and column. */
export function scanXml(text: string): XmlEvent[] {
  return new XmlScanner(text.replace(/^\ufeff/, '')).scan();
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
  private readonly events: XmlEvent[] = [];
  private hasRoot = false;

  constructor(text: string) {
    this.text = text;
  }

  scan(): XmlEvent[] {
    const declaration = /^<\?xml\s([^?]*)\?>/.exec(this.text);
    this.events.push({
      kind: 'start-document',
      at: 0,
      version: /version\s*=\s*["']([^"']*)/.exec(declaration?.[1] ?? '')?.[1] ?? null,
    });
    this.at = declaration?.[0].length ?? 0;
    while (this.at < this.text.length) this.step();
    const unclosed = this.open.at(-1);
    if (unclosed !== undefined) this.fail(`no more data available - expected end tag </${unclosed.raw}>`);
    if (!this.hasRoot) this.fail('input contained no data');
    this.events.push({ kind: 'end-document', at: this.at });
    return this.events;
  }

  private step(): void {
    const at = this.at;
    if (this.text[at] !== '<') return this.characters();
    if (this.take('<!--')) this.events.push({ kind: 'comment', at, text: this.until('-->') });
    else if (this.take('<![CDATA[')) this.events.push({ kind: 'cdata', at, text: this.until(']]>') });
    else if (this.take('<?')) this.instruction(at);
    else if (this.take('<!DOCTYPE')) this.documentType(at);
    else if (this.take('</')) this.endTag(at);
    else this.startTag(at);
  }

  private characters(): void {
    const at = this.at;
    const end = this.text.indexOf('<', at);
    const raw = this.text.slice(at, end < 0 ? undefined : end);
    if (this.open.length === 0 && raw.trim() !== '') {
      this.at += raw.search(/\S/);
      this.fail(
        `only whitespace content allowed ${this.hasRoot ? 'after end' : 'before start'} tag and not ${this.text[this.at]}`,
      );
    }
    this.at += raw.length;
    if (this.open.length > 0) this.events.push({ kind: 'text', at, text: this.decoded(raw) });
  }

  private instruction(at: number): void {
    const [, target = '', data = ''] = /^(\S+)\s*([\s\S]*)$/.exec(this.until('?>')) ?? [];
    if (target.toLowerCase() === 'xml')
      this.fail('processing instruction can not have PITarget with reserved xml name');
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
    const raw =
      this.matched(namePattern) ?? this.fail(`expected start tag name and not ${this.text[this.at] ?? 'end of input'}`);
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
    const namespaces = pairs
      .filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'))
      .map(([key, uri]) => ({ prefix: key === 'xmlns' ? null : key.slice(6), uri }));
    this.open.push({ raw, name: { prefix: null, local: raw, namespace: null }, namespaces });
    const element: Open = { raw, name: this.resolved(raw, true), namespaces };
    this.open[this.open.length - 1] = element;
    const attributes: XmlAttribute[] = pairs
      .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
      .map(([key, value]) => ({ ...this.resolved(key, false), value }));
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
          : `end tag name </${raw}> must match start tag name <${expected}>`,
      );
    this.popElement(at);
  }

  private popElement(at = this.at): void {
    const { name: closed, namespaces } = this.open.pop() as Open;
    this.events.push({ kind: 'end', at, name: closed, namespaces });
  }

  /** Attributes without a prefix have no namespace, elements have the default one. */
  private resolved(raw: string, isElement: boolean): XmlName {
    const [first = '', second] = raw.split(':');
    if (second === undefined) return { prefix: null, local: first, namespace: isElement ? this.uriOf(null) : null };
    const namespace = first === 'xml' ? xmlNamespace : this.uriOf(first);
    return {
      prefix: first,
      local: second,
      namespace:
        namespace ??
        this.fail(`could not determine namespace bound to ${isElement ? 'element' : 'attribute'} prefix ${first}`),
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
    return raw
      .replace(/\r\n?/g, '\n')
      .replace(
        /&(?:#x([0-9a-fA-F]+)|#(\d+)|([^;\s]*));?/g,
        (whole: string, hex?: string, decimal?: string, entity = '') => {
          if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
          if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
          return (
            (whole.endsWith(';') ? entities[entity] : undefined) ??
            this.fail(`could not resolve entity named '${entity}'`)
          );
        },
      );
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

  private fail(message: string): never {
    const lines = this.text.slice(0, this.at).split('\n');
    raise(
      'System.XmlException',
      `Failed to parse XML due to: ${message} (position: @${lines.length}:${(lines.at(-1)?.length ?? 0) + 1})`,
    );
  }
}
