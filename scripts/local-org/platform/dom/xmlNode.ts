/** Source: Apex Reference Guide, "XmlNode Class" (Dom namespace). */
import type { ApexType } from '../../language/types.ts';
import { ApexList } from '../collections/index.ts';
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { raiseNullArgument } from '../system/strict.ts';
import { DomNode } from './node.ts';

type Text = string | null;
const nodeType: ApexType = { kind: 'platform', name: 'dom.XmlNode', args: [] };
const listOf = (nodes: readonly DomNode[]): ApexList => new ApexList(nodeType, [...nodes]);

function attributeAt(self: DomNode, index: number | null): DomNode['attributes'][number] {
  return (
    self.attributes[index ?? raiseNullArgument(1)] ?? raise('System.XmlException', `Illegal Argument: No attribute found at index ${index}`)
  );
}

/** An empty or absent namespace asks for elements without one. */
function childElement(self: DomNode, name: string, namespace: Text): DomNode | null {
  return self.elements.find((child) => child.name === name && child.namespace === (namespace === '' ? null : namespace)) ?? null;
}

/** A value may begin with a prefix that holds here: the value is then what follows, and has its namespace. */
function qualifiedValue(self: DomNode, key: string, keyNamespace: Text): { readonly local: string; readonly namespace: Text } | undefined {
  const attribute = self.attribute(key, keyNamespace);
  if (attribute === undefined) return undefined;
  const { value, valueNamespace } = attribute;
  const [, prefix, local] = /^([A-Za-z_\u00c0-\u{10ffff}][\w.\-\u00b7-\u{10ffff}]*):(.*)$/su.exec(value) ?? [];
  const bound = prefix === undefined || valueNamespace !== null ? null : self.uriOf(prefix);
  return bound === null || local === undefined ? { local: value, namespace: valueNamespace } : { local, namespace: bound };
}

/** Source of the words: seen in an org. */
function setAttribute(self: DomNode, key: Text, value: Text, keyNamespace: Text, valueNamespace: Text): void {
  self.setAttribute({
    key: key ?? raiseNullArgument(1),
    value: value ?? raise('System.XmlException', 'Illegal Argument: local part cannot be "null" when creating a QName'),
    keyNamespace: keyNamespace === '' ? null : keyNamespace,
    valueNamespace,
  });
}

definePlatformClass({
  name: 'dom.XmlNode',
  instances: DomNode,
  methods: {
    addChildElement: (self: DomNode, name: string, namespace: Text, prefix: Text) => self.insert(DomNode.made(name, namespace, prefix)),
    addCommentNode: (self: DomNode, text: Text) => self.insert(DomNode.comment(text ?? '')),
    addTextNode: (self: DomNode, text: Text) => self.insert(DomNode.text(text ?? raiseNullArgument(1))),
    getAttribute: (self: DomNode, key: string, namespace: Text) => self.attribute(key, namespace)?.value ?? null,
    getAttributeCount: (self: DomNode) => self.attributes.length,
    getAttributeKeyAt: (self: DomNode, index: number | null) => attributeAt(self, index).key,
    getAttributeKeyNsAt: (self: DomNode, index: number | null) => attributeAt(self, index).keyNamespace,
    getAttributeValue: (self: DomNode, key: string, namespace: Text) => qualifiedValue(self, key, namespace)?.local ?? null,
    getAttributeValueNs: (self: DomNode, key: string, namespace: Text) => qualifiedValue(self, key, namespace)?.namespace ?? null,
    getChildElement: childElement,
    getChildElements: (self: DomNode) => listOf(self.elements),
    getChildren: (self: DomNode) => listOf(self.children),
    getName: (self: DomNode) => self.name,
    getNamespace: (self: DomNode) => self.namespace,
    getNamespaceFor: (self: DomNode, prefix: Text) => self.uriOf(prefix ?? raiseNullArgument(1)),
    getNodeType: (self: DomNode) => self.type,
    getParent: (self: DomNode) => self.parent,
    getPrefixFor: (self: DomNode, namespace: string) => self.prefixOf(namespace) ?? null,
    getText: (self: DomNode) => self.content,
    insertBefore: (self: DomNode, child: DomNode | null, before: DomNode | null) => child && self.insert(child, before ?? undefined),
    removeAttribute: (self: DomNode, key: string, namespace: Text) => self.removeAttribute(key, namespace),
    removeChild: (self: DomNode, child: DomNode | null) => self.remove(child ?? raiseNullArgument(1)),
    setAttribute: (self: DomNode, key: Text, value: Text) => setAttribute(self, key, value, null, null),
    setAttributeNs: setAttribute,
    setNamespace: (self: DomNode, prefix: Text, uri: string) => void self.namespaces.push({ prefix: prefix === '' ? null : prefix, uri }),
  },
});
