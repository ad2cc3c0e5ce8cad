/** Source: Apex Reference Guide, "Document Class" (Dom namespace). */
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { strictMethods } from '../system/strict.ts';
import { DomNode } from './node.ts';
import { parseDom } from './parse.ts';
import { writeDom } from './write.ts';

export class DomDocument {
  readonly typeName = 'dom.Document';
  root: DomNode | null = null;
}

function createRoot(self: DomDocument, name: string, namespace: string | null, prefix: string | null): DomNode {
  if (self.root !== null) raise('System.XmlException', 'The document already has a root element');
  self.root = DomNode.element(name, namespace, prefix);
  return self.root;
}

definePlatformClass({
  name: 'dom.Document',
  instances: DomDocument,
  constructors: { '*': () => new DomDocument() },
  methods: {
    createRootElement: createRoot,
    getRootElement: (self: DomDocument) => self.root,
    toXmlString: (self: DomDocument) => (self.root === null ? '' : writeDom(self.root)),
    ...strictMethods({ load: (self: DomDocument, text: string) => void (self.root = parseDom(text)) }),
  },
});
