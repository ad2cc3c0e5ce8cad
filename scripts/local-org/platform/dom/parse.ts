/** XML text > tree. */
import { raise } from '../core/error.ts';
import { scanXml } from '../xml/scan.ts';
import { DomNode } from './node.ts';

/** Source: Apex Reference Guide, "Document Class" (Dom); the words of the refusal are ours. */
const MOST_DEEP = 50;

/** References to characters are texts of their own, and CDATA sections are passed over. Source: seen in an org. @param prefix - What a refusal begins with. @return the root element. Errors: System.XmlException. */
export function parseDom(text: string, prefix?: string): DomNode {
  let root: DomNode | undefined;
  let current = null as DomNode | null;
  let depth = 0;
  for (const event of scanXml(text, prefix)) {
    if (event.kind === 'start') {
      depth += 1;
      if (depth > MOST_DEEP) raise('System.XmlException', `Content is nested more than ${String(MOST_DEEP)} nodes deep`);
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
    } else if (event.kind === 'end') {
      depth -= 1;
      current = current?.parent ?? null;
    } else if (event.kind === 'text') current?.insert(DomNode.text(event.text));
    else if (event.kind === 'comment') current?.insert(DomNode.comment(event.text));
  }
  return root as DomNode;
}
