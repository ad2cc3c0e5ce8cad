import { raise } from '../core/error.ts';
import { platformEnum, platformEnumConstant, type PlatformEnumValue } from '../core/platformEnum.ts';
import type { XmlNamespace } from '../xml/events.ts';

platformEnum('dom.XmlNodeType', ['COMMENT', 'ELEMENT', 'TEXT']);

export interface DomAttribute {
  readonly key: string;
  readonly keyNamespace: string | null;
  readonly value: string;
  readonly valueNamespace: string | null;
}

/** dom.XmlNode: an element, a text or a comment. */
export class DomNode {
  readonly typeName = 'dom.XmlNode';
  readonly kind: 'ELEMENT' | 'TEXT' | 'COMMENT';
  /** Of elements: the local name. */
  readonly name: string | null;
  readonly namespace: string | null;
  readonly prefix: string | null;
  /** Of texts and comments. */
  readonly text: string;
  parent: DomNode | null = null;
  readonly children: DomNode[] = [];
  attributes: DomAttribute[] = [];
  readonly namespaces: XmlNamespace[] = [];
  /** The element stands in the default namespace, which is declared where it is not in force yet. */
  private takesDefault = false;
  /** The element asks for no namespace, and says so where no default one is declared. */
  deniesDefault = false;

  constructor(kind: DomNode['kind'], text: string, name: string | null, namespace: string | null, prefix: string | null) {
    this.kind = kind;
    this.text = text;
    this.name = name;
    this.namespace = namespace;
    this.prefix = prefix;
  }

  static element(name: string, namespace: string | null, prefix: string | null): DomNode {
    return new DomNode('ELEMENT', '', name, namespace === '' ? null : namespace, prefix === '' ? null : prefix);
  }

  /** An element that code makes: an empty prefix asks for the namespace as the default one, none at all for any prefix. */
  static made(name: string, namespace: string | null, prefix: string | null): DomNode {
    const element = DomNode.element(name, namespace, prefix);
    element.takesDefault = prefix === '';
    element.deniesDefault = prefix === '' && namespace === '';
    return element;
  }

  static text(text: string): DomNode {
    return new DomNode('TEXT', text, null, null, null);
  }

  static comment(text: string): DomNode {
    return new DomNode('COMMENT', text, null, null, null);
  }

  /** Whether the writer is to choose the prefix. */
  get takesAnyPrefix(): boolean {
    return this.prefix === null && this.namespace !== null && !this.takesDefault;
  }

  get type(): PlatformEnumValue {
    return platformEnumConstant('dom.XmlNodeType', this.kind) as PlatformEnumValue;
  }

  get elements(): DomNode[] {
    return this.children.filter(({ kind }) => kind === 'ELEMENT');
  }

  /** All texts right below, or the node's own. */
  get content(): string {
    return this.kind === 'ELEMENT'
      ? this.children
          .filter(({ kind }) => kind === 'TEXT')
          .map(({ text }) => text)
          .join('')
      : this.text;
  }

  /** Adds a node before another, or at the end. Errors: System.XmlException when there is no place for it. */
  insert(child: DomNode, before?: DomNode): DomNode {
    if (this.kind !== 'ELEMENT') raise('System.XmlException', `Cannot add a child to a node of type ${this.kind}`);
    const index = before === undefined ? this.children.length : this.children.indexOf(before);
    if (index < 0) raise('System.XmlException', 'Reference node is not a child of this node');
    child.parent?.remove(child);
    this.children.splice(index, 0, child);
    child.parent = this;
    return child;
  }

  remove(child: DomNode): boolean {
    const index = this.children.indexOf(child);
    if (index < 0) return false;
    this.children.splice(index, 1);
    child.parent = null;
    return true;
  }

  attribute(key: string, namespace: string | null): DomAttribute | undefined {
    return this.attributes.find((attribute) => attribute.key === key && attribute.keyNamespace === (namespace === '' ? null : namespace));
  }

  /** Takes the place of an attribute of the same name. */
  setAttribute(attribute: DomAttribute): void {
    const index = this.attributes.findIndex(({ key, keyNamespace }) => key === attribute.key && keyNamespace === attribute.keyNamespace);
    if (index < 0) this.attributes.push(attribute);
    else this.attributes[index] = attribute;
  }

  removeAttribute(key: string, namespace: string | null): boolean {
    const found = this.attribute(key, namespace);
    this.attributes = this.attributes.filter((attribute) => attribute !== found);
    return found !== undefined;
  }

  /** Every namespace that holds here, nearest first. */
  *scope(): IterableIterator<XmlNamespace> {
    yield* this.namespaces;
    if (this.namespace !== null) yield { prefix: this.prefix, uri: this.namespace };
    if (this.parent !== null) yield* this.parent.scope();
  }

  uriOf(prefix: string | null): string | null {
    const wanted = prefix === '' ? null : prefix;
    for (const namespace of this.scope()) if (namespace.prefix === wanted) return namespace.uri;
    return null;
  }

  prefixOf(uri: string): string | null | undefined {
    for (const namespace of this.scope()) if (namespace.uri === uri) return namespace.prefix;
    return undefined;
  }
}
