/** Widths of the regions of a page template, in twelfths. Source: Salesforce Help, "Lightning Page Templates". */
const SIDE = /^(sidebar|leftsidebar|rightsidebar|leftcol|rightcol|left-sidebar|right-sidebar)$/i;
const FULL = /^(header|subheader|top|footer|bottom)$/i;

export function regionClass(name: string, all: readonly string[]): string {
  const narrow = all.filter((one) => SIDE.test(one)).length;
  const base = 'slds-col slds-size_1-of-1 slds-p-bottom_x-small';
  if (FULL.test(name) || all.length === 1) return base;
  if (narrow > 0) return `${base} slds-large-size_${String(SIDE.test(name) ? (narrow > 1 ? 3 : 4) : narrow > 1 ? 6 : 8)}-of-12`;
  const columns = all.filter((one) => !FULL.test(one)).length;
  return columns <= 1 ? base : `${base} slds-large-size_1-of-${String(Math.min(columns, 3))}`;
}
