/** Signed XML against documents that the JDK has signed (see ../golden). */
import { createHash, generateKeyPairSync, createPublicKey, verify, X509Certificate } from 'node:crypto';
import { canonicalElement } from '../../../platform/dom/canonical.ts';
import type { DomNode } from '../../../platform/dom/node.ts';
import { parseDom } from '../../../platform/dom/parse.ts';
import { signNode } from '../../../platform/dom/signature.ts';
import { writeDom } from '../../../platform/dom/write.ts';
import { goldenRows } from './golden.ts';

interface Signed {
  readonly algorithm: string;
  readonly text: string;
  readonly signed: string;
  readonly publicKey: string;
}
const rows = goldenRows<Signed>('signatures');
const hashOf = (algorithm: string): string => algorithm.replace('RSA-', '').toLowerCase();

/** Every element in the order of the document. */
const elements = (node: DomNode): DomNode[] => [node, ...node.elements.flatMap(elements)];
const named = (root: DomNode, name: string): DomNode => elements(root).find((node) => node.name === name) as DomNode;
const canonicalNamed = (text: string, name: string): string => {
  const all = elements(parseDom(text));
  return canonicalElement(
    text,
    all.findIndex((node) => node.name === name),
  );
};

/** The same document to canonical XML; our tree passes over CDATA sections, as an org's does. */
const withoutSections = (text: string): string =>
  text.replaceAll(/<!\[CDATA\[(.*?)\]\]>/gs, (_section, inner: string) => inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));

test.each(rows)('the JDK digests what we call canonical ($algorithm)', ({ algorithm, text, signed }) => {
  const digest = createHash(hashOf(algorithm)).update(canonicalElement(text, 0)).digest('base64');
  expect(digest).toBe(named(parseDom(signed), 'DigestValue').content.replace(/\s/g, ''));
});

test.each(rows)('the JDK has signed what we call canonical ($algorithm)', ({ algorithm, signed, publicKey }) => {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  const signature = Buffer.from(named(parseDom(signed), 'SignatureValue').content, 'base64');
  expect(verify(hashOf(algorithm), Buffer.from(canonicalNamed(signed, 'SignedInfo')), key, signature)).toBe(true);
});

test.each(rows)('we sign the same words as the JDK ($algorithm)', ({ algorithm, text, signed }) => {
  const root = parseDom(withoutSections(text));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  signNode({
    algorithm,
    node: root,
    idAttribute: null,
    before: null,
    certificate: 'Signing',
    key: privateKey.export({ type: 'pkcs8', format: 'der' }),
  });
  const written = writeDom(root);
  expect(canonicalNamed(written, 'SignedInfo')).toBe(canonicalNamed(signed, 'SignedInfo'));
  const certificate = new X509Certificate(Buffer.from(named(root, 'X509Certificate').content, 'base64'));
  expect([certificate.subject, certificate.verify(certificate.publicKey)]).toEqual(['CN=Signing', true]);
  const signature = Buffer.from(named(root, 'SignatureValue').content, 'base64');
  expect(verify(hashOf(algorithm), Buffer.from(canonicalNamed(written, 'SignedInfo')), certificate.publicKey, signature)).toBe(true);
});
