/**
 * Puts an enveloped signature into an XML element.
 * Shape: the reference is the element's id; exclusive canonical form; the key's certificate stands in the signature.
 * Source: Apex Reference Guide, "Crypto Class" (signXml); W3C, "XML Signature Syntax and Processing"; RFC 4051 (names of algorithms).
 */
import { createHash, createPrivateKey, randomUUID, sign } from 'node:crypto';
import { selfSignedCertificate } from '../auth/certificate.ts';
import { NotImplemented, raise } from '../core/error.ts';
import { canonicalElement } from './canonical.ts';
import { DomNode } from './node.ts';
import { writeDom } from './write.ts';

const NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = `${NAMESPACE}enveloped-signature`;

interface Algorithm {
  readonly hash: string;
  readonly signature: string;
  readonly digest: string;
}
const SHA1: Algorithm = { hash: 'sha1', signature: `${NAMESPACE}rsa-sha1`, digest: `${NAMESPACE}sha1` };
const algorithms: Readonly<Record<string, Algorithm>> = {
  RSA: SHA1,
  'RSA-SHA1': SHA1,
  'RSA-SHA256': {
    hash: 'sha256',
    signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    digest: 'http://www.w3.org/2001/04/xmlenc#sha256',
  },
  'RSA-SHA384': {
    hash: 'sha384',
    signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384',
    digest: 'http://www.w3.org/2001/04/xmldsig-more#sha384',
  },
  'RSA-SHA512': {
    hash: 'sha512',
    signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
    digest: 'http://www.w3.org/2001/04/xmlenc#sha512',
  },
};

export interface XmlSigning {
  readonly algorithm: string;
  readonly node: DomNode;
  /** Of the attribute that holds the id; null for `ID`. */
  readonly idAttribute: string | null;
  /** The child before which the signature comes; at the end without one. */
  readonly before: DomNode | null;
  readonly certificate: string;
  /** PKCS #8 in DER. */
  readonly key: Uint8Array;
}

/** Errors: InvalidParameterValueException for an algorithm that nobody knows, XmlException for a child that is not the node's. */
export function signNode({ algorithm: name, node, idAttribute, before, certificate, key }: XmlSigning): void {
  const algorithm = algorithmOf(name);
  const reference = idOf(node, idAttribute);
  const digest = createHash(algorithm.hash).update(canonical(node)).digest('base64');
  const signature = node.insert(DomNode.element('Signature', NAMESPACE, 'ds'), before ?? undefined);
  signature.namespaces.push({ prefix: 'ds', uri: NAMESPACE });
  const signedInfo = addSignedInfo(signature, algorithm, reference, digest);
  const value = add(signature, 'SignatureValue');
  const privateKey = createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' });
  value.insert(DomNode.text(sign(algorithm.hash, Buffer.from(canonical(signedInfo)), privateKey).toString('base64')));
  const held = add(add(add(signature, 'KeyInfo'), 'X509Data'), 'X509Certificate');
  held.insert(DomNode.text(selfSignedCertificate(certificate, privateKey).toString('base64')));
}

function algorithmOf(name: string): Algorithm {
  if (/^ECDSA-/i.test(name)) throw new NotImplemented(`Crypto.signXml with ${name}: the certificates here have RSA keys`);
  return algorithms[name.toUpperCase()] ?? raise('System.InvalidParameterValueException', `Unsupported algorithm: ${name}`);
}

/** The element's id; a new one when it has none. */
function idOf(node: DomNode, attribute: string | null): string {
  const key = attribute ?? 'ID';
  const known = node.attribute(key, null)?.value;
  if (known !== undefined) return known;
  const made = `_${randomUUID()}`;
  node.setAttribute({ key, value: made, keyNamespace: null, valueNamespace: null });
  return made;
}

function addSignedInfo(signature: DomNode, algorithm: Algorithm, id: string, digest: string): DomNode {
  const signedInfo = add(signature, 'SignedInfo');
  add(signedInfo, 'CanonicalizationMethod', { Algorithm: EXCLUSIVE });
  add(signedInfo, 'SignatureMethod', { Algorithm: algorithm.signature });
  const reference = add(signedInfo, 'Reference', { URI: `#${id}` });
  const transforms = add(reference, 'Transforms');
  add(transforms, 'Transform', { Algorithm: ENVELOPED });
  add(transforms, 'Transform', { Algorithm: EXCLUSIVE });
  add(reference, 'DigestMethod', { Algorithm: algorithm.digest });
  add(reference, 'DigestValue').insert(DomNode.text(digest));
  return signedInfo;
}

function add(parent: DomNode, name: string, attributes: Readonly<Record<string, string>> = {}): DomNode {
  const child = parent.insert(DomNode.element(name, NAMESPACE, 'ds'));
  for (const [key, value] of Object.entries(attributes)) child.setAttribute({ key, value, keyNamespace: null, valueNamespace: null });
  return child;
}

/** Of the document as it would be written, so that readers of the text find the same. */
function canonical(node: DomNode): string {
  let root = node;
  while (root.parent !== null) root = root.parent;
  return canonicalElement(writeDom(root), elementsOf(root).indexOf(node));
}

/** In the order of the document. */
function elementsOf(node: DomNode): DomNode[] {
  return [node, ...node.elements.flatMap(elementsOf)];
}
