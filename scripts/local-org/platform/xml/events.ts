/** XML text as a row of events: what both the document tree and the stream reader are made from. */

export interface XmlName {
  readonly prefix: string | null;
  readonly local: string;
  readonly namespace: string | null;
}
export interface XmlAttribute extends XmlName {
  readonly value: string;
}
export interface XmlNamespace {
  /** `null` = the default namespace. */
  readonly prefix: string | null;
  readonly uri: string;
}
/** `at`: where a parser stands that has read it; -1 behind the document. */
export type XmlEvent = { readonly at: number } & (
  | { readonly kind: 'start-document'; readonly version: string | null }
  | { readonly kind: 'end-document' }
  | {
      readonly kind: 'start';
      readonly name: XmlName;
      readonly attributes: readonly XmlAttribute[];
      readonly namespaces: readonly XmlNamespace[];
    }
  | { readonly kind: 'end'; readonly name: XmlName; readonly namespaces: readonly XmlNamespace[] }
  /** References to characters are texts of their own. */
  | { readonly kind: 'text' | 'cdata' | 'comment' | 'dtd'; readonly text: string }
  | { readonly kind: 'instruction'; readonly target: string; readonly data: string }
);
