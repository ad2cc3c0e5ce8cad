/** Metadata of the project as Apex holds it: XML by the fields of its class. Source: Apex Reference Guide, "Metadata Namespace"; Metadata API Developer Guide, "Layout". */
import { ApexList } from '../../platform/collections/index.ts';
import type { ApexValue } from '../../platform/core/contract.ts';
import { Holder } from '../../platform/core/holder.ts';
import { enumMember } from '../../platform/core/members.ts';
import type { SignatureType } from '../../compiler/signatures/index.ts';
import { data } from '../current.ts';
import { many, text, texts, type Xml } from '../project/xml.ts';

/** Fields named like reserved words of Apex have a suffix: `page_x`. */
const elementOf = (field: string): string => field.replace(/_x$/, '');

export function pieceOf(typeName: string, xml: Xml): Holder {
  const fields = data().schema.signatures.type(typeName)?.fields ?? [];
  const values = fields.filter(({ isStatic }) => !isStatic).map(({ name, type }) => [name, valueOf(type, xml, elementOf(name))] as const);
  return new Holder(typeName, Object.fromEntries(values));
}

function valueOf(type: SignatureType, xml: Xml, element: string): ApexValue {
  if (type.name === 'System.List') return listOf(type.args[0] as SignatureType, xml, element);
  const own = data().schema.signatures.type(type.name);
  if (own?.name.startsWith('Metadata.') === true && own.kind === 'class') {
    const [piece] = many(xml, element);
    return piece === undefined ? null : pieceOf(own.name, piece);
  }
  const written = text(xml, element);
  return written === undefined ? null : single(type.name, written);
}

function listOf(element: SignatureType, xml: Xml, name: string): ApexList {
  if (element.name === 'System.String') return new ApexList({ kind: 'primitive', name: 'String' }, [...texts(xml, name)]);
  return new ApexList(
    { kind: 'platform', name: element.name, args: [] },
    many(xml, name).map((one) => pieceOf(element.name, one)),
  );
}

function single(type: string, written: string): ApexValue {
  if (type === 'System.Boolean') return written === 'true';
  if (type === 'System.Integer') return Number.parseInt(written, 10);
  const constants = data().schema.signatures.type(type)?.constants ?? [];
  const constant = constants.find((name) => name.toLowerCase() === written.toLowerCase());
  return constant === undefined ? written : enumMember(type, constants, constant);
}
