/** What a refused save says: of fields, and of the whole. */
import { errorText, FetchError } from 'localorg/http';

interface One {
  readonly message: string;
}
export interface SaveErrors {
  readonly fields: Readonly<Record<string, string>>;
  readonly page: string;
}

export function saveErrors(error: unknown): SaveErrors {
  const { output } = (error instanceof FetchError ? error.body : {}) as {
    readonly output?: { readonly errors: readonly One[]; readonly fieldErrors: Readonly<Record<string, readonly One[]>> };
  };
  if (output === undefined) return { fields: {}, page: errorText(error) };
  const fields = Object.fromEntries(
    Object.entries(output.fieldErrors).map(([name, list]) => [name, list.map(({ message }) => message).join(' ')]),
  );
  const page = output.errors.map(({ message }) => message).join(' ');
  return {
    fields,
    page: page === '' ? `Review the errors on these fields: ${Object.keys(fields).join(', ')}. ${Object.values(fields).join(' ')}` : page,
  };
}
