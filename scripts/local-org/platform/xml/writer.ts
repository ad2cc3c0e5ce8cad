import { raise } from '../core/error.ts';
import { escapeXmlAttribute, escapeXmlText, qualified } from './escape.ts';

/** System.XmlStreamWriter: XML written piece by piece. Errors: System.XmlException for a piece in the wrong place. */
export class ApexXmlWriter {
  private text = '';
  private isTagOpen = false;
  private isTagEmpty = false;
  private readonly names: string[] = [];

  get result(): string {
    this.closeTag();
    return this.text;
  }

  startDocument(encoding: string | null, version: string | null): void {
    this.text += `<?xml version="${version ?? '1.0'}"${encoding === null ? '' : ` encoding="${encoding}"`}?>`;
  }

  endDocument(): void {
    while (this.names.length > 0) this.endElement();
    this.closeTag();
  }

  startElement(prefix: string | null, local: string, isEmpty: boolean): void {
    this.closeTag();
    const name = qualified(prefix, local);
    this.text += `<${name}`;
    this.isTagOpen = true;
    this.isTagEmpty = isEmpty;
    if (!isEmpty) this.names.push(name);
  }

  endElement(): void {
    const name = this.names.pop() ?? raise('System.XmlException', 'No element was found to write');
    this.closeTag();
    this.text += `</${name}>`;
  }

  attribute(prefix: string | null, local: string, value: string): void {
    if (!this.isTagOpen) raise('System.XmlException', 'Attribute not associated with any element');
    this.text += ` ${qualified(prefix, local)}="${escapeXmlAttribute(value)}"`;
  }

  namespace(prefix: string | null, uri: string): void {
    if (!this.isTagOpen) raise('System.XmlException', 'Namespace Attribute not associated with any element');
    this.text += ` ${prefix === null || prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeXmlAttribute(uri)}"`;
  }

  characters(text: string): void {
    this.raw(escapeXmlText(text));
  }

  /** Anything that is written as it is: comments, instructions, CDATA. */
  raw(text: string): void {
    this.closeTag();
    this.text += text;
  }

  private closeTag(): void {
    if (this.isTagOpen) this.text += this.isTagEmpty ? '/>' : '>';
    this.isTagOpen = false;
  }
}
