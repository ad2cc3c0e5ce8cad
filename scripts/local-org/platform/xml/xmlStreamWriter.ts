/** Source: Apex Reference Guide, "XmlStreamWriter Class". */
import { definePlatformClass } from '../core/registry.ts';
import { raiseNullArgument } from '../system/strict.ts';
import { ApexXmlWriter } from './writer.ts';

type Writer = ApexXmlWriter;
type Text = string | null;

definePlatformClass({
  name: 'System.XmlStreamWriter',
  instances: ApexXmlWriter,
  constructors: { '*': () => new ApexXmlWriter() },
  methods: {
    close: (self: Writer) => self.close(),
    getXmlString: (self: Writer) => self.result,
    /** Elements are written with the prefix they are given, so there is nothing to remember. */
    setDefaultNamespace: () => undefined,
    writeAttribute: (self: Writer, prefix: Text, _namespace: Text, local: Text, value: Text) =>
      self.attribute(prefix, local ?? raiseNullArgument(3), value ?? raiseNullArgument(4)),
    writeCData: (self: Writer, text: Text) => self.raw(`<![CDATA[${text ?? raiseNullArgument(1)}]]>`),
    writeCharacters: (self: Writer, text: Text) => self.characters(text ?? raiseNullArgument(1)),
    writeComment: (self: Writer, text: Text) => self.raw(`<!--${text ?? raiseNullArgument(1)}-->`),
    writeDefaultNamespace: (self: Writer, uri: string) => self.defaultNamespace(uri),
    writeEmptyElement: (self: Writer, prefix: Text, local: Text) => self.startElement(prefix, local ?? raiseNullArgument(2), true),
    writeEndDocument: (self: Writer) => self.endDocument(),
    writeEndElement: (self: Writer) => self.endElement(),
    writeNamespace: (self: Writer, prefix: Text, uri: string) => self.namespace(prefix, uri),
    writeProcessingInstruction: (self: Writer, target: string, data: Text) => self.raw(`<?${target}${data === null ? '' : ` ${data}`}?>`),
    writeStartDocument: (self: Writer, encoding: Text, version: Text) => self.startDocument(encoding, version),
    writeStartElement: (self: Writer, prefix: Text, local: Text) => self.startElement(prefix, local ?? raiseNullArgument(2), false),
  },
});
