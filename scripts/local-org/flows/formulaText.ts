/** The text of a flow's formulas, in which references stand as `{!Name.Field}`. Source: Salesforce Help, "Flow Resource: Formula". */

/** A name for `Accounts[$EachItem]` that formulas can use. */
export function plainName(reference: string): string {
  return reference.replace('[$EachItem]', '__EachItem');
}

/** `{!Ref.Field}` outside of quoted texts becomes the bare reference that formulas know. */
export function withBareReferences(expression: string): string {
  return expression.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\{!([^}]+)\}/g, (whole: string, reference: string | undefined) =>
    reference === undefined ? whole : plainName(reference.trim()),
  );
}
