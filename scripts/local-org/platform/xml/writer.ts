import { raise } from '../core/error.ts';
import { escapeXmlAttribute, escapeXmlText, qualified } from './escape.ts';

/**
 * System.XmlStreamWriter: XML written piece by piece; a start tag is closed by what follows it.
 * Errors: System.XmlException for a piece in the wrong place. Source: seen in an org; github.com/openjdk/jdk, XMLStreamWriterImpl.
 */
export class ApexXmlWriter {
  private text = '';
  private isTagOpen = false;
  private isTagEmpty = false;
  private isClosed = false;
  private readonly names: string[] = [];

  get result(): string {
    this.refuseClosed();
    return this.text;
  }

  close(): void {
    this.isClosed = true;
  }

  startDocument(encoding: string | null, version: string | null): void {
    this.write(`<?xml version="${version ?? '1.0'}"${encoding === null ? '' : ` encoding="${encoding}"`}?>`);
  }

  endDocument(): void {
    while (this.names.length > 0) this.endElement();
    this.closeTag();
  }

  startElement(prefix: string | null, local: string, isEmpty: boolean): void {
    const name = qualified(prefix, local);
    this.raw(`<${name}`);
    this.isTagOpen = true;
    this.isTagEmpty = isEmpty;
    if (!isEmpty) this.names.push(name);
  }

  endElement(): void {
    const name = this.names.pop() ?? raise('System.XmlException', 'No element was found to write: ');
    this.raw(`</${name}>`);
  }

  attribute(prefix: string | null, local: string, value: string): void {
    if (!this.isTagOpen) raise('System.XmlException', 'Attribute not associated with any element');
    this.write(` ${qualified(prefix, local)}="${escapeXmlAttribute(value)}"`);
  }

  namespace(prefix: string | null, uri: string): void {
    if (!this.isTagOpen)
      raise('System.XmlException', `Illegal State: Invalid state: start tag is not opened at writeNamespace(${prefix}, ${uri})`);
    this.declare(prefix, uri);
  }

  defaultNamespace(uri: string): void {
    if (!this.isTagOpen) raise('System.XmlException', 'Illegal State: Namespace Attribute not associated with any element');
    this.declare(null, uri);
  }

  characters(text: string): void {
    this.raw(escapeXmlText(text));
  }

  /** Anything that is written as it is: comments, instructions, CDATA. */
  raw(text: string): void {
    this.closeTag();
    this.write(text);
  }

  private declare(prefix: string | null, uri: string): void {
    this.write(` ${prefix === null || prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeXmlAttribute(uri)}"`);
  }

  private closeTag(): void {
    if (this.isTagOpen) this.write(this.isTagEmpty ? '/>' : '>');
    this.isTagOpen = false;
  }

  private write(text: string): void {
    this.refuseClosed();
    this.text += text;
  }

  private refuseClosed(): void {
    if (this.isClosed) raise('System.XmlException', 'Stream already closed');
  }
}
