/** Compound fields look like parents in the stubs (`BillingAddress` of the object Address), but no Id field belongs to them. Source: Object Reference, "Compound Fields". */
export const COMPOUND_TYPES: Readonly<Record<string, string>> = { Address: 'System.Address', Location: 'System.Location' };
