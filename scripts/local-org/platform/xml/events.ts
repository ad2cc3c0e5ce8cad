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
  /** `parts`: references to characters are parts of their own. */
  | { readonly kind: 'text'; readonly text: string; readonly parts: readonly string[] }
  | { readonly kind: 'cdata' | 'comment' | 'dtd'; readonly text: string }
  | { readonly kind: 'instruction'; readonly target: string; readonly data: string }
);
