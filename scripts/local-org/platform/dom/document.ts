/** Source: Apex Reference Guide, "Document Class" (Dom namespace). */
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import { raiseNullArgument, strictMethods } from '../system/strict.ts';
import { DomNode } from './node.ts';
import { parseDom } from './parse.ts';
import { writeDom } from './write.ts';

export class DomDocument {
  readonly typeName = 'dom.Document';
  root: DomNode | null = null;
}

function refuseSecondRoot(self: DomDocument): void {
  if (self.root !== null) raise('System.XmlException', 'Root element already created');
}

function createRoot(self: DomDocument, name: string, namespace: string | null, prefix: string | null): DomNode {
  refuseSecondRoot(self);
  self.root = DomNode.made(name, namespace, prefix);
  return self.root;
}

function load(self: DomDocument, text: string): void {
  refuseSecondRoot(self);
  self.root = parseDom(text);
}

definePlatformClass({
  name: 'dom.Document',
  instances: DomDocument,
  constructors: { '*': () => new DomDocument() },
  methods: {
    createRootElement: (self: DomDocument, name: string | null, namespace: string | null, prefix: string | null) =>
      createRoot(self, name ?? raiseNullArgument(1), namespace, prefix),
    getRootElement: (self: DomDocument) => self.root,
    toXmlString: (self: DomDocument) => writeDom(self.root),
    ...strictMethods({ load }, 'numbered'),
  },
});
