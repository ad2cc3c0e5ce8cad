/** The elements that have begun and not ended, and the namespaces that hold in them. Source: W3C, "Namespaces in XML 1.0". */
import type { XmlName, XmlNamespace } from './events.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

export interface OpenElement {
  readonly raw: string;
  readonly at: number;
  readonly name: XmlName;
  readonly namespaces: readonly XmlNamespace[];
}

export class OpenElements {
  private readonly elements: OpenElement[] = [];
  private readonly isNamespaceAware: boolean;
  constructor(isNamespaceAware: boolean) {
    this.isNamespaceAware = isNamespaceAware;
  }

  get isEmpty(): boolean {
    return this.elements.length === 0;
  }
  get last(): OpenElement | undefined {
    return this.elements.at(-1);
  }
  push(element: OpenElement): void {
    this.elements.push(element);
  }
  /** Errors: none is open. */
  pop(): OpenElement {
    const last = this.elements.pop();
    if (last === undefined) throw new Error('no element is open');
    return last;
  }

  /**
   * A name by the namespaces that hold here and those that its own element declares: attributes without a prefix have none, elements have the default one.
   * @return undefined for a prefix that is bound to none
   */
  resolved(raw: string, isAttribute: boolean, declared: readonly XmlNamespace[]): XmlName | undefined {
    if (!this.isNamespaceAware) return nameAlone(raw, isAttribute);
    if (!raw.includes(':')) return { prefix: null, local: raw, namespace: isAttribute ? null : this.uriOf(null, declared) };
    const [prefix = '', local = ''] = raw.split(':');
    const namespace = prefix === 'xml' ? XML_NAMESPACE : this.uriOf(prefix, declared);
    return namespace === null ? undefined : { prefix, local, namespace };
  }

  private uriOf(prefix: string | null, declared: readonly XmlNamespace[]): string | null {
    const within = (namespaces: readonly XmlNamespace[]): XmlNamespace | undefined => namespaces.find((one) => one.prefix === prefix);
    let found = within(declared);
    for (let index = this.elements.length - 1; found === undefined && index >= 0; index--)
      found = within(this.elements[index]?.namespaces ?? []);
    return found === undefined || found.uri === '' ? null : found.uri;
  }
}

/** Without namespaces elements keep their whole name, attributes do not. Source: as the JDK's reader says it. */
function nameAlone(raw: string, isAttribute: boolean): XmlName {
  const colon = isAttribute ? raw.indexOf(':') : -1;
  const prefix = colon < 0 ? null : raw.slice(0, colon);
  return { prefix, local: raw.slice(colon + 1), namespace: prefix === 'xmlns' ? 'http://www.w3.org/2000/xmlns/' : null };
}
