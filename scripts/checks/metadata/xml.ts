/** XML as a tree whose nodes know their line. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { lineAt, type SourceFile } from '../files.ts';

export interface XmlNode {
  readonly tag: string;
  readonly line: number;
  /** The text, when there are no elements inside. */
  readonly text: string;
  readonly children: readonly XmlNode[];
}
export type Parsed =
  { readonly kind: 'tree'; readonly root: XmlNode } | { readonly kind: 'broken'; readonly line: number; readonly message: string };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  captureMetaData: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
});
const META = XMLParser.getMetaDataSymbol() as unknown as symbol;
type Raw = Readonly<Record<string, unknown>>;

export function parseXml({ text }: SourceFile): Parsed {
  const valid = XMLValidator.validate(text);
  if (valid !== true) return { kind: 'broken', line: valid.err.line, message: valid.err.msg };
  const [root] = (parser.parse(text) as readonly Raw[])
    .filter((raw) => !('#text' in raw) && !('#comment' in raw))
    .map((raw) => nodeOf(raw, text));
  return root === undefined ? { kind: 'broken', line: 1, message: 'The file is empty' } : { kind: 'tree', root };
}

function nodeOf(raw: Raw, text: string): XmlNode {
  const tag = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const inside = raw[tag] as readonly Raw[];
  const meta = (raw as Readonly<Record<symbol, { readonly startIndex: number } | undefined>>)[META];
  return {
    tag,
    line: meta === undefined ? 1 : lineAt(text, meta.startIndex),
    text: inside
      .map((part) => (typeof part['#text'] === 'string' ? part['#text'] : ''))
      .join('')
      .trim(),
    children: inside.filter((part) => !('#text' in part)).map((part) => nodeOf(part, text)),
  };
}

export const childText = (node: XmlNode, tag: string): string | undefined => node.children.find((child) => child.tag === tag)?.text;
export const childrenOf = (node: XmlNode, tag: string): readonly XmlNode[] => node.children.filter((child) => child.tag === tag);
