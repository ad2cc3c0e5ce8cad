/** Metadata XML as plain objects; elements that may repeat are read through `many`. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: true, htmlEntities: true });

export type Xml = Readonly<Record<string, unknown>>;

/** A cache by text: a process that opens a project again reads the same documents. */
const known = new Map<string, Xml>();
const MOST_KNOWN = 4000;

/** @return the content of the document's root element. Errors: throws with line and reason for text that is not well-formed, as a deployment would. */
export function parseXml(text: string): Xml {
  const found = known.get(text) ?? parseDocument(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, found);
  return found;
}

/**
 * @return the text with each ampersand that begins no reference as the character it stands for. Deployment tools read and write anew the files of
 * objects, their parts and labels, which mends these; other files they send as they are. Source: Salesforce DX Developer Guide, "Salesforce DX Project
 * Structure and Source Format".
 */
export function withAmpersands(text: string): string {
  return text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&(?!(?:#x?[\da-f]+|[a-z]+);)/gi, (found) =>
    found === '&' ? '&amp;' : found,
  );
}

function parseDocument(text: string): Xml {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new Error(`line ${String(verdict.err.line)}: ${reasonOf(verdict.err.msg)}`);
  const document = parser.parse(text) as Record<string, unknown>;
  const root = Object.entries(document).find(([name]) => !name.startsWith('?'))?.[1];
  return typeof root === 'object' && root !== null ? (root as Xml) : {};
}

/** The validator names the elements that a document leaves open as a JSON list. */
function reasonOf(message: string): string {
  const open = /^Invalid '(\[.*\])' found\.$/s.exec(message)?.[1];
  return open === undefined ? message : `The document ends before these elements are closed: ${(JSON.parse(open) as string[]).join(', ')}.`;
}

export function many(node: Xml, name: string): readonly Xml[] {
  const value = node[name];
  if (value === undefined || value === '') return [];
  return (Array.isArray(value) ? value : [value]).map((one) =>
    typeof one === 'object' && one !== null ? (one as Xml) : { '#text': String(one) },
  );
}

export function text(node: Xml, name: string): string | undefined {
  const value = node[name];
  return value === undefined || typeof value === 'object' ? undefined : String(value);
}

export function texts(node: Xml, name: string): readonly string[] {
  const value = node[name];
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

export function flag(node: Xml, name: string): boolean {
  return text(node, name) === 'true';
}
