/** The bridge to Apex: an imported method is a call to the org. Wires are not built yet and say so. */

/** What `import x from '@salesforce/apex/Class.method'` gives. */
export function apexMethod(name: string): (parameters?: object) => Promise<unknown> {
  const call = async (parameters: object = {}): Promise<unknown> => {
    const response = await fetch(`/apex/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(parameters) });
    const body: unknown = await response.json();
    if (response.ok) return body;
    // the shape that Lightning gives a failed Apex call
    throw Object.assign(new Error(response.statusText), { body, ok: false, status: response.status, statusText: response.statusText, errorType: 'fetchResponse' });
  };
  return Object.assign(call, { adapter: missing(`@wire of ${name}`) });
}

export const refreshApex = missing('refreshApex');
export const getSObjectValue = missing('getSObjectValue');
export const notifyRecordUpdateAvailable = missing('notifyRecordUpdateAvailable');

function missing(what: string): () => never {
  return () => {
    throw new Error(`not implemented: ${what}`);
  };
}
