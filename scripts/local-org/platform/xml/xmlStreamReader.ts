/** Source: Apex Reference Guide, "XmlStreamReader Class". */
import { NotImplemented } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import '../system/enums.ts';
import { raiseNullArgument } from '../system/strict.ts';
import type { XmlName } from './events.ts';
import { ApexXmlReader } from './reader.ts';

type Reader = ApexXmlReader;

/** The name of the tag read last; other events have none, as in the reader of Java this one is modelled on. */
function elementName({ event }: Reader): XmlName | null {
  return event.kind === 'start' || event.kind === 'end' ? event.name : null;
}

function attributeValue(self: Reader, namespace: string | null, name: string | null): string | null {
  const found = self.attributes.find(
    (attribute) => attribute.local === name && (namespace === null || namespace === '' || attribute.namespace === namespace),
  );
  return found?.value ?? null;
}

definePlatformClass({
  name: 'System.XmlStreamReader',
  instances: ApexXmlReader,
  constructors: { '*': (text: string | null) => new ApexXmlReader(text ?? raiseNullArgument(1)) },
  methods: {
    getAttributeCount: (self: Reader) => self.attributes.length,
    getAttributeLocalName: (self: Reader, index: number) => self.attribute(index).local,
    getAttributeNamespace: (self: Reader, index: number) => self.attribute(index).namespace,
    getAttributePrefix: (self: Reader, index: number) => self.attribute(index).prefix ?? '',
    getAttributeType: (self: Reader, index: number) => (self.attribute(index), 'CDATA'),
    getAttributeValue: attributeValue,
    getAttributeValueAt: (self: Reader, index: number) => self.attribute(index).value,
    getEventType: (self: Reader) => self.tag,
    getLocalName: (self: Reader) => elementName(self)?.local ?? null,
    getLocation: (self: Reader) => self.location,
    getNamespace: (self: Reader) => elementName(self)?.namespace ?? null,
    getNamespaceCount: (self: Reader) => self.namespaces.length,
    getNamespacePrefix: (self: Reader, index: number) => self.namespaces[index]?.prefix ?? null,
    getNamespaceURI: (self: Reader, prefix: string | null) => self.uriOf(prefix),
    getNamespaceURIAt: (self: Reader, index: number) => self.namespaces[index]?.uri ?? null,
    getPIData: ({ event }: Reader) => (event.kind === 'instruction' ? event.data : null),
    getPITarget: ({ event }: Reader) => (event.kind === 'instruction' ? event.target : null),
    getPrefix: (self: Reader) => {
      const name = elementName(self);
      return name && (name.prefix ?? '');
    },
    getText: (self: Reader) => ('text' in self.event ? self.textOf() : null),
    getVersion: (self: Reader) => (self.event.kind === 'start-document' ? self.event.version : null),
    hasName: ({ event }: Reader) => event.kind === 'start' || event.kind === 'end',
    hasNext: (self: Reader) => self.hasNext,
    hasText: ({ event }: Reader) => 'text' in event,
    isCharacters: (self: Reader) => self.isText,
    isEndElement: ({ event }: Reader) => event.kind === 'end',
    isStartElement: ({ event }: Reader) => event.kind === 'start',
    isWhitespace: (self: Reader) => self.isText && self.textOf().trim() === '',
    next: (self: Reader) => self.next(),
    nextTag: (self: Reader) => self.nextTag(),
    setCoalescing: (self: Reader, isOn: boolean) => void (self.isCoalescing = isOn),
    setNamespaceAware: (_self: Reader, isOn: boolean) => {
      if (!isOn) throw new NotImplemented('System.XmlStreamReader.setNamespaceAware(false)');
    },
    toString: () => 'XmlStreamReader',
  },
});
