/**
 * What can be wrong with an XML text, in the words of the platform's two parsers: one reads trees, the other streams.
 * Source: github.com/xmlpull/xpp3, MXParser; docs.oracle.com/javase/8/docs/api/javax/xml/stream/XMLStreamReader.html, as the JDK's reader says it; seen in an org.
 */
export interface Mistake {
  readonly tree: string;
  readonly stream: string;
  /** Found when a tag was read, so that it may be the last that there is. */
  readonly isOfWholeTag?: boolean;
}
const said = (tree: string, stream: string): Mistake => ({ tree, stream });
const named = (tree: string, stream: string): Mistake => ({ tree, stream: NAMES + stream, isOfWholeTag: true });

/** A text that breaks off. */
export const BROKEN_OFF = 'XML document structures must start and end within the same entity.';
const NAMES = 'http://www.w3.org/TR/1999/REC-xml-names-19990114#';
const CONTENT = 'The content of elements must consist of well-formed character data or markup.';
const EPILOG = 'The markup in the document following the root element must be well-formed.';
const PROLOG = 'The markup in the document preceding the root element must be well-formed.';
/** A name as the parser of trees tells it: prefix and local part. */
const shown = (raw: string): string => (raw.includes(':') ? raw : `:${raw}`);
const local = (raw: string): string => raw.slice(raw.indexOf(':') + 1);

export const mistakes = {
  version: (found: string) =>
    said(`only 1.0 is supported as <?xml version not '${found}'`, `XML version "${found}" is not supported, only XML 1.0 is supported.`),
  dashesInComment: (next: string) =>
    said(`in comment after two dashes (--) next character must be > not ${next}`, 'The string "--" is not permitted within comments.'),
  textBeforeRoot: (sign: string) =>
    said(`only whitespace content allowed before start tag and not ${sign}`, 'Content is not allowed in prolog.'),
  textBehindRoot: (sign: string) =>
    said(`in epilog non whitespace content is not allowed but got ${sign}`, 'Content is not allowed in trailing section.'),
  sectionEnd: said(
    'characters ]]> are not allowed in content',
    'The character sequence "]]>" must not appear in content unless used to mark the end of a CDATA section.',
  ),
  reservedTarget: said(
    'processing instruction can not have PITarget with reserved xml name',
    'The processing instruction target matching "[xX][mM][lL]" is not allowed.',
  ),
  circle: (path: readonly string[]) =>
    said(
      `could not resolve entity named '${path[0] ?? ''}'`,
      `Recursive entity reference "${path[0] ?? ''}". (Reference path: ${path.join(' -> ')}),`,
    ),
  tooManyEntities: said(
    'too many entities',
    'JAXP00010001: The parser has encountered more than "64000" entity expansions in this document; this is the limit imposed by the JDK.',
  ),
  openDocumentType: said('no more data available', BROKEN_OFF),
  secondRoot: (sign: string) => said(`start tag not allowed in epilog but got ${sign}`, EPILOG),
  noTagName: (sign: string, isInside: boolean) => said(`expected start tag name and not ${sign}`, isInside ? CONTENT : PROLOG),
  attribute: (element: string, sign: string, stream: string) =>
    said(`expected attribute or > in start tag ${element} and not ${sign}`, stream),
  sameAttribute: (element: string, raw: string) =>
    named(`duplicated attributes ${shown(raw)} and ${shown(raw)}`, `AttributeNotUnique?${element}&${raw}`),
  sameAttributeName: (element: string, name: string, namespace: string) =>
    named(`duplicated attributes ${name} and ${name}`, `AttributeNSNotUnique?${element}&${name}&${namespace}`),
  emptyNamespace: (prefix: string) =>
    named(
      'non-default namespace can not be declared to be empty string',
      `EmptyPrefixedAttName?prefix="xmlns",localpart="${prefix}",rawname="xmlns:${prefix}"`,
    ),
  unboundPrefix: (prefix: string, element: string, attribute?: string) =>
    named(
      `could not determine namespace bound to ${attribute === undefined ? 'element' : 'attribute'} prefix ${prefix}`,
      attribute === undefined
        ? `ElementPrefixUnbound?${prefix}&${element}`
        : `AttributePrefixUnbound?${local(element)}&${attribute}&${prefix}`,
    ),
  noEndTagName: (open: string | undefined) => said('expected end tag name', open === undefined ? EPILOG : otherEndTag(open)),
  endWithoutStart: (raw: string, hasRoot: boolean) => said(`end tag </${raw}> without start tag`, hasRoot ? EPILOG : PROLOG),
  otherEndTag: (raw: string, open: string, line: number) =>
    said(
      `end tag name </${raw}> must be the same as start tag <${open}> from line ${line}`,
      raw.startsWith(open) ? `The end-tag for element type "${open}" must end with a '>' delimiter.` : otherEndTag(open),
    ),
};

const otherEndTag = (open: string): string => `The element type "${open}" must be terminated by the matching end-tag "</${open}>".`;

/** Why no attribute could be read at a place in a start tag, as the parser of streams tells it, and where it stands then. */
export function attributeMistake(text: string, at: number, element: string): { readonly words: string; readonly at: number } {
  const [, name = '', equals = '', quote = '', value = ''] = /^([\w:.-]*)(\s*=\s*)?(["'])?([^<"']*)/.exec(text.slice(at)) ?? [];
  if (!/^[A-Za-z_:]/.test(name) || !/\s/.test(text[at - 1] ?? ''))
    return { words: `Element type "${element}" must be followed by either attribute specifications, ">" or "/>".`, at };
  const read = at + name.length + equals.length;
  if (equals === '')
    return {
      words: `Attribute name "${name}" associated with an element type "${element}" must be followed by the ' = ' character.`,
      at: read,
    };
  if (quote === '')
    return { words: `Open quote is expected for attribute "${name}" associated with an  element type  "${element}".`, at: read };
  return {
    words: `The value of attribute "${name}" associated with an element type "${element}" must not contain the '<' character.`,
    at: read + quote.length + value.length,
  };
}

interface PlacedMistake extends Mistake {
  /** How far the reference was read. */
  readonly at: number;
}

/** What is wrong with the reference that begins at a place. */
export function referenceMistake(text: string, at: number): PlacedMistake | undefined {
  const [hex] = sticky(/&#x[0-9a-fA-F]*/y, text, at);
  const [decimal] = sticky(/&#\d*/y, text, at);
  if (hex !== undefined) return characterMistake(text, at, hex, 3);
  if (decimal !== undefined) return characterMistake(text, at, decimal, 2);
  const [, name = '', end = ''] = sticky(/&([^;\s<&]*)(;?)/y, text, at);
  return entityMistake(at, name, end === ';');
}

function sticky(pattern: RegExp, text: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}

/** @param mark how many signs stand before the digits: `&#`, `&#x` */
function characterMistake(text: string, at: number, reference: string, mark: 2 | 3): PlacedMistake | undefined {
  const read = at + reference.length;
  const sign = text[read] ?? 'end of input';
  const kind = mark === 3 ? 'hex' : 'decimal';
  const tree = `character reference (with ${kind} value) may not contain ${sign}`;
  if (reference.length === mark) {
    const digits = mark === 3 ? 'hexadecimal' : 'decimal';
    return { tree, stream: `A ${digits} representation must immediately follow the "${reference}" in a character reference.`, at: read };
  }
  if (sign !== ';') return { tree, stream: "The character reference must end with the ';' delimiter.", at: read };
  if (isXmlCharacter(Number.parseInt(reference.slice(mark), mark === 3 ? 16 : 10))) return undefined;
  return {
    tree: `character reference ${reference}; is no character`,
    stream: `Character reference "${reference}" is an invalid XML character.`,
    at: read + 1,
  };
}

function entityMistake(at: number, name: string, isEnded: boolean): PlacedMistake | undefined {
  const read = at + 1 + name.length;
  const tree = `could not resolve entity named '${name}'`;
  if (name === '') return { tree, stream: "The entity name must immediately follow the '&' in the entity reference.", at: read };
  if (!isEnded) return { tree, stream: `The reference to entity "${name}" must end with the ';' delimiter.`, at: read };
  if (Object.hasOwn(entities, name)) return undefined;
  return { tree, stream: `The entity "${name}" was referenced, but not declared.`, at: read + 1 };
}

export const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Source: www.w3.org/TR/xml ("Char") */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff);
}
