/** XML as a tree whose nodes know their place. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface XmlNode {
  readonly tag: string;
  /** Where its tag begins, from 1. */
  readonly line: number;
  readonly column: number;
  /** The text, when there are no elements inside. */
  readonly text: string;
  /** Whether it says to have no value (`xsi:nil`). */
  readonly isNil: boolean;
  readonly children: readonly XmlNode[];
}
export type Parsed =
  { readonly kind: 'tree'; readonly root: XmlNode } | { readonly kind: 'broken'; readonly line: number; readonly message: string };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: true,
  captureMetaData: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});
const META = XMLParser.getMetaDataSymbol() as symbol;
type Raw = Readonly<Record<string, unknown>>;

/** The offsets at which lines begin. */
type Lines = readonly number[];

/** Errors: none; what is no XML is `broken`. */
export function parseTree(text: string): Parsed {
  const valid = XMLValidator.validate(text);
  if (valid !== true) return { kind: 'broken', line: valid.err.line, message: valid.err.msg };
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const [root] = (parser.parse(text) as readonly Raw[])
    .filter((raw) => !('#text' in raw) && !('#comment' in raw))
    .map((raw) => nodeOf(raw, lines));
  return root === undefined ? { kind: 'broken', line: 1, message: 'The file is empty' } : { kind: 'tree', root };
}

function nodeOf(raw: Raw, lines: Lines): XmlNode {
  const tag = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const inside = raw[tag] as readonly Raw[];
  const meta = (raw as Readonly<Record<symbol, { readonly startIndex: number } | undefined>>)[META];
  return {
    tag,
    isNil: (raw[':@'] as Raw | undefined)?.['xsi:nil'] === 'true',
    ...placeOf(meta?.startIndex ?? 0, lines),
    text: inside
      .map((part) => (typeof part['#text'] === 'string' ? part['#text'] : ''))
      .join('')
      .trim(),
    children: inside.filter((part) => !('#text' in part)).map((part) => nodeOf(part, lines)),
  };
}

function placeOf(offset: number, lines: Lines): { readonly line: number; readonly column: number } {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 };
}

export const childText = (node: XmlNode, tag: string): string | undefined => node.children.find((child) => child.tag === tag)?.text;
export const childrenOf = (node: XmlNode, tag: string): readonly XmlNode[] => node.children.filter((child) => child.tag === tag);
