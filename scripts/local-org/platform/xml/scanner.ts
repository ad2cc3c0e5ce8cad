/** XML text > events. Namespaces are resolved, entities replaced. Source: W3C, "Extensible Markup Language 1.0" and "Namespaces in XML 1.0". */
import { Cursor } from './cursor.ts';
import type { XmlAttribute, XmlEvent, XmlName, XmlNamespace } from './events.ts';
import { DeclaredEntities, documentTypePattern } from './documentType.ts';
import { MalformedXml } from './malformed.ts';
import { attributeMistake, BROKEN_OFF, entities, type Mistake, mistakes, referenceMistake } from './mistakes.ts';
import { OpenElements } from './openElements.ts';
import { placeIn, rowAndColumn } from './place.ts';

const nameStart = '[A-Za-z_:\\u00c0-\\u{10ffff}]';
const name = `${nameStart}[\\w:.\\-\\u00b7\\u00c0-\\u{10ffff}]*`;
const namePattern = new RegExp(name, 'uy');
const attributePattern = new RegExp(`\\s+(${name})\\s*=\\s*("[^<"]*"|'[^<']*')`, 'uy');
const none: readonly XmlNamespace[] = [];
export interface Reading {
  readonly isNamespaceAware: boolean;
  /** Readers of streams know the entities that a document declares, that of trees does not. */
  readonly knowsDeclared: boolean;
}

export class XmlScanner extends Cursor {
  readonly events: XmlEvent[] = [];
  private readonly reading: Reading;
  private readonly declared = new DeclaredEntities();
  private readonly open: OpenElements;
  private hasRoot = false;
  /** Where the piece begins that is being read. */
  private start = 0;

  constructor(text: string, reading: Reading) {
    super(text);
    this.reading = reading;
    this.open = new OpenElements(reading.isNamespaceAware);
  }

  scan(): void {
    const declaration = /^<\?xml\s([^?]*)\?>/.exec(this.text);
    const version = /version\s*=\s*["']([^"']*)/.exec(declaration?.[1] ?? '')?.[1] ?? null;
    this.at = declaration?.[0].length ?? 0;
    this.events.push({ kind: 'start-document', at: this.at, version });
    if (version !== null && !/^1\.\d+$/.test(version))
      this.fail(mistakes.version(version), 1, this.text.indexOf(version) + version.length + 1);
    while (!this.isAtEnd) this.step();
    if (!this.open.isEmpty || !this.hasRoot) this.failAtEnd();
    this.events.push({ kind: 'end-document', at: -1 });
  }

  private step(): void {
    const at = this.at;
    this.start = at;
    if (this.text[at] !== '<') return this.characters();
    if (this.take('<!--')) this.put({ kind: 'comment', text: this.comment() });
    else if (this.take('<![CDATA[')) this.put({ kind: 'cdata', text: this.readUntil(']]>') });
    else if (this.take('<?')) this.instruction();
    else if (this.take('<!DOCTYPE')) this.documentType();
    else if (this.take('</')) this.endTag();
    else this.startTag(at);
  }

  /** An event is where its piece ends. */
  private put(event: Without<'at', XmlEvent>): void {
    this.events.push({ ...event, at: this.at });
  }

  private comment(): string {
    const text = this.readUntil('--');
    if (!this.take('>')) this.fail(mistakes.dashesInComment(this.sign));
    return text;
  }

  private characters(): void {
    const at = this.at;
    const end = this.text.indexOf('<', at);
    const raw = this.text.slice(at, end < 0 ? undefined : end);
    if (this.open.isEmpty) return this.outside(raw);
    const closing = raw.indexOf(']]>');
    if (closing >= 0) this.fail(mistakes.sectionEnd, this.at + 1, at + closing + 3);
    if (end < 0) {
      this.at = this.text.length;
      this.failAtEnd();
    }
    for (const part of raw.split(/(&[^;\s]*;?)/)) {
      if (part === '') continue;
      if (this.declared.has(part.slice(1, -1)) && part.endsWith(';')) return this.enter(part.slice(1, -1));
      const text = this.decoded(part, this.at);
      this.at += part.length;
      this.events.push({ kind: 'text', at: part.startsWith('&') ? this.at : this.at + 1, text });
    }
  }

  /** Goes on with the text of an entity, which may hold tags, in the place of its reference. */
  private enter(entity: string): void {
    this.refuseCircle(entity);
    const text = this.declared.textOf(entity);
    if (this.declared.areUsedUp) this.fail(mistakes.tooManyEntities);
    this.replace(entity.length + 2, text);
  }

  private valueOf(entity: string): string {
    this.refuseCircle(entity);
    const value = this.declared.valueOf(entity);
    if (this.declared.areUsedUp) this.fail(mistakes.tooManyEntities);
    return value;
  }

  private refuseCircle(entity: string): void {
    const circle = this.declared.circleFrom(entity);
    if (circle !== undefined) this.fail(mistakes.circle(circle));
  }

  private outside(raw: string): void {
    const sign = raw.search(/[^ \t\r\n]/);
    this.at += sign < 0 ? raw.length : sign;
    if (sign >= 0) this.fail(this.hasRoot ? mistakes.textBehindRoot(this.sign) : mistakes.textBeforeRoot(this.sign));
  }

  private instruction(): void {
    const begin = this.at;
    const [, target = '', data = ''] = /^(\S+)\s*([\s\S]*)$/.exec(this.readUntil('?>')) ?? [];
    if (target.toLowerCase() === 'xml') this.fail(mistakes.reservedTarget, this.at + 1, begin + target.length);
    this.put({ kind: 'instruction', target, data });
  }

  private documentType(): void {
    const found = this.match(documentTypePattern)?.[0] ?? this.fail(mistakes.openDocumentType);
    if (this.reading.knowsDeclared) this.declared.declare(found);
    this.put({ kind: 'dtd', text: `<!DOCTYPE${found}` });
  }

  private startTag(at: number): void {
    this.at++;
    if (this.open.isEmpty && this.hasRoot) this.fail(mistakes.secondRoot(this.sign));
    const raw = this.match(namePattern)?.[0] ?? this.fail(mistakes.noTagName(this.sign, !this.open.isEmpty));
    const pairs: [string, string][] = [];
    for (let found = this.match(attributePattern); found !== null; found = this.match(attributePattern)) {
      const quoted = found[2] as string;
      pairs.push([found[1] as string, this.decoded(quoted.slice(1, -1), this.at - quoted.length + 1, ' ')]);
    }
    this.match(/\s*/y);
    const isEmpty = this.take('/>');
    if (!isEmpty && !this.take('>')) {
      const { words, at: read } = attributeMistake(this.text, this.at, raw);
      this.fail(mistakes.attribute(raw, this.sign, words), this.at + 1, read);
    }
    const twice = pairs.find(([key], index) => pairs.findIndex(([other]) => other === key) < index)?.[0];
    if (twice !== undefined) this.fail(mistakes.sameAttribute(raw, twice), this.at);
    this.pushElement(at, raw, pairs);
    if (isEmpty) this.popElement();
  }

  private pushElement(at: number, raw: string, pairs: readonly (readonly [string, string])[]): void {
    const declared = pairs.filter(([key]) => this.reading.isNamespaceAware && (key === 'xmlns' || key.startsWith('xmlns:')));
    const namespaces =
      declared.length === 0 ? none : declared.map(([key, uri]) => ({ prefix: key === 'xmlns' ? null : key.slice(6), uri }));
    const emptied = namespaces.find(({ prefix, uri }) => prefix !== null && uri === '')?.prefix;
    if (emptied !== undefined && emptied !== null) this.fail(mistakes.emptyNamespace(emptied));
    const named = (written: string, attribute?: string): XmlName =>
      this.open.resolved(written, attribute !== undefined, namespaces) ??
      this.fail(mistakes.unboundPrefix(written.split(':', 1)[0] ?? '', raw, attribute), this.at);
    const element = { raw, at, name: named(raw), namespaces };
    this.open.push(element);
    const attributes = pairs
      .filter((pair) => !declared.includes(pair))
      .map(([key, value]): XmlAttribute => ({ ...named(key, key), value }));
    const twin = attributes.find(
      ({ local, namespace }, index) =>
        namespace !== null && attributes.findIndex((other) => other.local === local && other.namespace === namespace) < index,
    );
    if (twin !== undefined)
      this.fail(mistakes.sameAttributeName(element.name.local, twin.local, twin.namespace ?? ''), this.at + 1, this.at);
    this.hasRoot = true;
    this.put({ kind: 'start', name: element.name, attributes, namespaces });
  }

  private endTag(): void {
    const begin = this.at;
    const open = this.open.last;
    const raw = this.match(namePattern)?.[0] ?? this.fail(mistakes.noEndTagName(open?.raw));
    this.match(/\s*/y);
    const isEnded = this.take('>');
    if (open === undefined) this.fail(mistakes.endWithoutStart(raw, this.hasRoot), this.at, this.hasRoot ? begin : begin - 1);
    if (!isEnded || raw !== open.raw) {
      const read = raw === open.raw ? this.at : begin + (raw.startsWith(open.raw) ? open.raw.length : 0);
      this.fail(mistakes.otherEndTag(raw, open.raw, this.lineOf(open.at)), this.at, read);
    }
    this.popElement();
  }

  private popElement(): void {
    const { name: closed, namespaces } = this.open.pop();
    this.put({ kind: 'end', name: closed, namespaces });
  }

  /**
   * @param from where it stands in the text
   * @param space what written line ends and tabs of an attribute's value become; those that references stand for stay. Source: W3C, "Extensible Markup Language (XML) 1.0", 2.11 and 3.3.3.
   */
  private decoded(raw: string, from: number, space?: string): string {
    if (!(space === undefined ? /[&\r]/ : /[&\t\r\n]/).test(raw)) return raw;
    return raw.replace(
      /\r\n?|[\t\n]|&(?:#x([0-9a-fA-F]*)|#(\d*)|([^;\s]*));?/g,
      (whole, hex?: string, decimal?: string, entity = '', offset = 0) => {
        if (!whole.startsWith('&')) return space ?? whole.replace(/\r\n?/, '\n');
        if (this.declared.has(entity) && whole.endsWith(';')) return this.valueOf(entity);
        const mistake = referenceMistake(this.text, from + offset);
        if (mistake !== undefined) this.fail(mistake, mistake.at + 1, mistake.at);
        if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
        return decimal === undefined ? (entities[entity] ?? '') : String.fromCodePoint(Number(decimal));
      },
    );
  }

  private readUntil(end: string): string {
    return this.until(end) ?? this.failAtEnd();
  }

  /** A text that breaks off within characters does not give them away: they could go on. */
  private failAtEnd(): never {
    const isOutside = this.open.isEmpty && this.isAtEnd;
    this.at = this.text.length;
    this.start = Math.min(this.start, this.text.length);
    const open = this.open.last;
    const expected =
      open === undefined
        ? ''
        : ` - expected end tag </${open.raw}> to close start tag <${open.raw}> from line ${this.lineOf(open.at)}, parser stopped on`;
    const tree = this.text === '' ? 'input contained no data' : `no more data available${expected}${this.place(this.at)}`;
    const stream = this.streamed(isOutside ? 'Premature end of file.' : BROKEN_OFF, this.at);
    throw new MalformedXml(`Encountered premature end of XML: ${tree}`, stream, true);
  }

  /**
   * @param read how far the parser of trees has read: behind the sign that it stands on, unless it says otherwise.
   * @param at where the parser of streams stands.
   */
  private fail(mistake: Mistake, read = this.at + 1, at = this.at): never {
    const tree = `${mistake.tree} (position:${this.place(Math.min(read, this.text.length))}) `;
    throw new MalformedXml(tree, this.streamed(at < this.text.length || mistake.isOfWholeTag ? mistake.stream : BROKEN_OFF, at), false);
  }

  private streamed(words: string, at: number): string {
    const { row, column } = rowAndColumn(this.text, at);
    return `ParseError at [row,col]:[${row},${column}]\nMessage: ${words}`;
  }

  private place(read: number): string {
    return placeIn(this.text, this.events, this.start, read);
  }
}

type Without<Key extends string, Event> = Event extends unknown ? Omit<Event, Key> : never;
