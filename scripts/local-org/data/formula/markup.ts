/**
 * Markup that formulas make. A field whose formula calls HYPERLINK, IMAGE or BR holds HTML: the markup of these functions stays, all other text is escaped (seen in an org).
 * Source: Salesforce Help, "HYPERLINK", "IMAGE" and "BR"; Apex Reference Guide, DescribeFieldResult.isHtmlFormatted.
 */

/** Stand around markup until the result is a field's value. No text of a record has them: they are for private use. */
const [OPEN, CLOSE] = ['\uE0F0', '\uE0F1'];
const MARKED = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}|[&<>"']`, 'g');

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

export const makesMarkup = (source: string): boolean => /\b(HYPERLINK|IMAGE|BR)\s*\(/i.test(source);

/** @param isOfField whether it becomes part of a field's value */
export const markup = (text: string, isOfField: boolean): string => (isOfField ? OPEN + text + CLOSE : text);

/** The text of a field: what is no markup is escaped. */
export const asMarkup = (text: string): string =>
  text
    .replaceAll(MARKED, (whole: string, kept: string | undefined) => kept ?? escapeHtml(whole))
    .replaceAll(new RegExp(`[${OPEN}${CLOSE}]`, 'g'), '');
