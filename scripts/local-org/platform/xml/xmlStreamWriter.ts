/** Source: Apex Reference Guide, "XmlStreamWriter Class". */
import { definePlatformClass } from '../core/registry.ts';
import { ApexXmlWriter } from './writer.ts';

type Writer = ApexXmlWriter;
type Text = string | null;

definePlatformClass({
  name: 'System.XmlStreamWriter',
  instances: ApexXmlWriter,
  constructors: { '*': () => new ApexXmlWriter() },
  methods: {
    close: (self: Writer) => void self.result,
    getXmlString: (self: Writer) => self.result,
    /** Elements are written with the prefix they are given, so there is nothing to remember. */
    setDefaultNamespace: () => undefined,
    writeAttribute: (self: Writer, prefix: Text, _namespace: Text, local: string, value: Text) =>
      self.attribute(prefix, local, value ?? ''),
    writeCData: (self: Writer, text: Text) => self.raw(`<![CDATA[${text ?? ''}]]>`),
    writeCharacters: (self: Writer, text: Text) => self.characters(text ?? ''),
    writeComment: (self: Writer, text: Text) => self.raw(`<!--${text ?? ''}-->`),
    writeDefaultNamespace: (self: Writer, uri: string) => self.namespace(null, uri),
    writeEmptyElement: (self: Writer, prefix: Text, local: string) => self.startElement(prefix, local, true),
    writeEndDocument: (self: Writer) => self.endDocument(),
    writeEndElement: (self: Writer) => self.endElement(),
    writeNamespace: (self: Writer, prefix: Text, uri: string) => self.namespace(prefix, uri),
    writeProcessingInstruction: (self: Writer, target: string, data: Text) => self.raw(`<?${target}${data === null ? '' : ` ${data}`}?>`),
    writeStartDocument: (self: Writer, encoding: Text, version: Text) => self.startDocument(encoding, version),
    writeStartElement: (self: Writer, prefix: Text, local: string) => self.startElement(prefix, local, false),
  },
});
