/** XML text > tree. */
import { scanXml } from '../xml/scan.ts';
import { DomNode } from './node.ts';

/** @param prefix - What a refusal begins with. @return the root element. Errors: System.XmlException. */
export function parseDom(text: string, prefix?: string): DomNode {
  let root: DomNode | undefined;
  let current = null as DomNode | null;
  for (const event of scanXml(text, prefix)) {
    if (event.kind === 'start') {
      const element = DomNode.element(event.name.local, event.name.namespace, event.name.prefix);
      element.namespaces.push(...event.namespaces);
      element.attributes = event.attributes.map(({ local, namespace, value }) => ({
        key: local,
        keyNamespace: namespace,
        value,
        valueNamespace: null,
      }));
      root ??= element;
      current?.insert(element);
      current = element;
    } else if (event.kind === 'end') current = current?.parent ?? null;
    else if (event.kind === 'text' || event.kind === 'cdata') addText(current, event.text);
    else if (event.kind === 'comment') current?.insert(DomNode.comment(event.text));
  }
  return root as DomNode;
}

/** Texts side by side are one node. */
function addText(parent: DomNode | null, text: string): void {
  const last = parent?.children.at(-1);
  if (last?.kind !== 'TEXT') parent?.insert(DomNode.text(text));
  else parent?.children.splice(-1, 1, joined(parent, last.text + text));
}

function joined(parent: DomNode, text: string): DomNode {
  const node = DomNode.text(text);
  node.parent = parent;
  return node;
}
