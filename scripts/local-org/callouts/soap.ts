/**
 * SOAP messages of the classes that WSDL2Apex makes: `<field>_type_info` names the element of a field, `field_order_type_info` their order.
 * Source: Apex Developer Guide, "Generated WSDL2Apex Code" and "Making an Asynchronous Callout from an Imported WSDL".
 */
import type { ApexType, PrimitiveName } from '../language/types.ts';
import { ApexList } from '../platform/collections/index.ts';
import type { ApexValue, UserField, UserInstance } from '../platform/core/contract.ts';
import { raise } from '../platform/core/error.ts';
import { toText } from '../platform/core/text.ts';
import type { DomNode } from '../platform/dom/node.ts';
import { parseDom } from '../platform/dom/parse.ts';
import { withoutPlaces } from '../platform/system/json/misshapen.ts';
import { readScalar } from '../platform/system/json/scalars.ts';
import { ApexTypeValue, newInstance } from '../platform/system/objects/type.ts';
import { ApexBlob, ApexDatetime } from '../platform/values/index.ts';
import { escapeXmlText } from '../platform/xml/escape.ts';

const ENVELOPE = 'http://schemas.xmlsoap.org/soap/envelope/';

export function writeEnvelope(request: ApexValue, namespace: string, name: string): string {
  const body = writeElement(name, request, namespace);
  return `<?xml version="1.0" encoding="UTF-8"?><env:Envelope xmlns:env="${ENVELOPE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><env:Header/><env:Body>${body}</env:Body></env:Envelope>`;
}

/** @return the body's first element as an instance of the class. Errors: System.CalloutException for faults. */
export function readEnvelope(text: string, type: string): ApexValue {
  const content = parseDom(text).elements.find(({ name }) => name === 'Body')?.elements[0];
  if (content === undefined) raise('System.CalloutException', 'Web service callout failed: Failed to get next element');
  const detail = (name: string): string => content.elements.find((element) => element.name === name)?.content ?? '';
  if (content.name === 'Fault')
    raise(
      'System.CalloutException',
      `Web service callout failed: WebService returned a SOAP Fault: ${detail('faultstring')} faultcode=${detail('faultcode')} faultactor=${detail('faultactor')}`,
    );
  return readElement(content, { kind: 'user', name: type });
}

/** The fields that are written, with the names of their elements. */
function writtenFields(instance: UserInstance): readonly { readonly field: UserField; readonly element: string }[] {
  return textsOf(instance, 'field_order_type_info').flatMap((name) => {
    const field = fieldNamed(instance, name);
    return field === undefined ? [] : [{ field, element: textsOf(instance, `${name}_type_info`)[0] ?? name }];
  });
}

function fieldNamed(instance: UserInstance, name: string): UserField | undefined {
  return instance.$type.fields.find((field) => field.name.toLowerCase() === name.toLowerCase() && !field.isStatic);
}

function textsOf(instance: UserInstance, name: string): readonly string[] {
  const value = fieldNamed(instance, name)?.read(instance);
  return value instanceof ApexList ? value.items.map((item) => toText(item)) : [];
}

function writeElement(name: string, value: ApexValue, namespace?: string): string {
  const start = namespace === undefined ? name : `${name} xmlns="${namespace}"`;
  if (value === null) return '';
  if (value instanceof ApexList) return value.items.map((item) => writeElement(name, item)).join('');
  const content = isInstance(value)
    ? writtenFields(value)
        .map(({ field, element }) => writeElement(element, field.read(value)))
        .join('')
    : escapeXmlText(scalarText(value));
  return `<${start}>${content}</${name}>`;
}

const isInstance = (value: ApexValue): value is UserInstance => typeof value === 'object' && value !== null && '$type' in value;

function scalarText(value: ApexValue): string {
  if (value instanceof ApexBlob) return Buffer.from(value.bytes).toString('base64');
  return value instanceof ApexDatetime ? value.toIsoText() : toText(value);
}

function readElement(node: DomNode, type: ApexType): ApexValue {
  if (node.attributes.some(({ key, value }) => key === 'nil' && value === 'true')) return null;
  if (type.kind === 'primitive') return withoutPlaces(() => readText(node.content, type.name));
  const instance = newInstance(new ApexTypeValue(type)) as UserInstance;
  for (const { field, element } of writtenFields(instance)) {
    const nodes = node.elements.filter(({ name }) => name === element);
    if (field.type.kind === 'list') field.write(instance, nodes.length === 0 ? null : listOf(field.type.element, nodes));
    else if (nodes[0] !== undefined) field.write(instance, readElement(nodes[0], field.type));
  }
  return instance;
}

/** Source: XML Schema Part 2, "boolean": true, false, 1 and 0. */
function readText(text: string, name: PrimitiveName): ApexValue {
  if (name === 'Boolean' && /^(?:true|false|1|0)$/.test(text)) return text === 'true' || text === '1';
  return readScalar({ kind: 'string', text }, name === 'Object' ? 'String' : name);
}

function listOf(element: ApexType, nodes: readonly DomNode[]): ApexList {
  return new ApexList(
    element,
    nodes.map((node) => readElement(node, element)),
  );
}
