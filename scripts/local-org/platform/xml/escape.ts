/** Texts and attribute values as XML writes them. */

export function escapeXmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeXmlAttribute(text: string): string {
  return escapeXmlText(text).replaceAll('"', '&quot;');
}

/** `prefix:local`, or `local`. */
export function qualified(prefix: string | null, local: string): string {
  return prefix === null || prefix === '' ? local : `${prefix}:${local}`;
}
