/** Source: Apex Reference Guide, "XmlStreamReader Class". Refusals: seen in an org, and as the JDK's reader says it. */
import { raise } from '../core/error.ts';
import { definePlatformClass } from '../core/registry.ts';
import '../system/objects/enums.ts';
import { raiseNullArgument } from '../system/strict.ts';
import type { XmlAttribute, XmlName, XmlNamespace } from './events.ts';
import { ApexXmlReader } from './reader.ts';

type Reader = ApexXmlReader;

/** The name of the tag read last; other events have none. */
function elementName({ event }: Reader): XmlName | null {
  return event.kind === 'start' || event.kind === 'end' ? event.name : null;
}

const attributesFor = (self: Reader, asked: string): readonly XmlAttribute[] =>
  self.attributes(`Current state is not among the states START_ELEMENT , ATTRIBUTEvalid for ${asked}()`);

function attributeValue(self: Reader, namespace: string | null, name: string | null): string | null {
  const found = attributesFor(self, 'getAttributeValue').find(
    (attribute) => attribute.local === name && (namespace === null || namespace === '' || attribute.namespace === namespace),
  );
  return found?.value ?? null;
}

const namespacesFor = (self: Reader, asked: string, state: string): readonly XmlNamespace[] =>
  self.namespaces(
    `${state} ${self.state} is not among the states START_ELEMENT, END_ELEMENT, UNKNOWN_EVENT_TYPE, 13 valid for ${asked}().`,
  );

function namespacePrefix(self: Reader, index: number): string | null {
  const own = namespacesFor(self, 'getNamespacePrefix', 'Current state');
  const found =
    self.namespaceAt(index, own) ?? raise('System.NullPointerException', 'Cannot invoke "String.equals(Object)" because "prefix" is null');
  return found.prefix;
}

function instruction({ event, state }: Reader): { readonly target: string; readonly data: string } {
  if (event.kind === 'instruction') return event;
  raise('System.XmlException', `Illegal State: Current state of the parser is ${state} But Expected state is 3`);
}

function textOf(self: Reader): string {
  if ('text' in self.event) return self.textOf();
  raise(
    'System.XmlException',
    `Illegal State: Current state ${self.state} is not among the statesCHARACTERS, COMMENT, CDATA, SPACE, ENTITY_REFERENCE, DTD valid for getText() `,
  );
}

/** What was read stays as it is. */
function setNamespaceAware(self: Reader, isOn: boolean | null): void {
  const isAware = isOn ?? raiseNullArgument(1);
  if (self.isAtStart) self.read(isAware);
}

definePlatformClass({
  name: 'System.XmlStreamReader',
  instances: ApexXmlReader,
  constructors: { '*': (text: string | null) => new ApexXmlReader(text ?? raiseNullArgument(1)) },
  methods: {
    getAttributeCount: (self: Reader) => attributesFor(self, 'getAttributeCount').length,
    getAttributeLocalName: (self: Reader, index: number) => self.attributes('null')[index]?.local ?? null,
    getAttributeNamespace: (self: Reader, index: number) => attributesFor(self, 'getAttributeNamespace')[index]?.namespace ?? null,
    getAttributePrefix: (self: Reader, index: number) => {
      const attribute = attributesFor(self, 'getAttributePrefix')[index];
      return attribute === undefined ? null : (attribute.prefix ?? '');
    },
    getAttributeType: (self: Reader, index: number) => (attributesFor(self, 'getAttributeType')[index] === undefined ? null : 'CDATA'),
    getAttributeValue: attributeValue,
    getAttributeValueAt: (self: Reader, index: number) => attributesFor(self, 'getAttributeValue')[index]?.value ?? null,
    getEventType: (self: Reader) => self.tag,
    getLocalName: (self: Reader) => elementName(self)?.local ?? null,
    getLocation: (self: Reader) => self.location,
    getNamespace: (self: Reader) => elementName(self)?.namespace ?? null,
    getNamespaceCount: (self: Reader) => namespacesFor(self, 'getNamespaceCount', 'Current event state is').length,
    getNamespacePrefix: namespacePrefix,
    getNamespaceURI: (self: Reader, prefix: string | null) => self.uriOf(prefix),
    getNamespaceURIAt: (self: Reader, index: number) =>
      self.namespaceAt(index, namespacesFor(self, 'getNamespaceURI', 'Current state'))?.uri ?? null,
    getPIData: (self: Reader) => instruction(self).data,
    getPITarget: (self: Reader) => instruction(self).target,
    getPrefix: (self: Reader) => {
      const name = elementName(self);
      return name && (name.prefix ?? '');
    },
    getText: textOf,
    getVersion: (self: Reader) => self.version,
    hasName: ({ event }: Reader) => event.kind === 'start' || event.kind === 'end',
    hasNext: (self: Reader) => self.hasNext,
    hasText: ({ event }: Reader) => 'text' in event,
    isCharacters: (self: Reader) => self.isText,
    isEndElement: ({ event }: Reader) => event.kind === 'end',
    isStartElement: ({ event }: Reader) => event.kind === 'start',
    isWhitespace: (self: Reader) => self.isWhitespace,
    next: (self: Reader) => self.next(),
    nextTag: (self: Reader) => self.nextTag(),
    setCoalescing: (self: Reader, isOn: boolean | null) => void (self.isCoalescing = isOn ?? raiseNullArgument(1)),
    setNamespaceAware,
    toString: () => 'XmlStreamReader',
  },
});
