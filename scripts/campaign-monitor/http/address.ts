/** The parts of an API address, read before any route is looked up. */
export interface ApiAddress {
  readonly version: string;
  readonly format: 'json' | 'xml' | 'none';
}

const API = /^\/api\/([^/?]+)(\/[^?]*)?(\?.*)?$/i;

/** Splits an address into version, path without extension, and format. @return undefined for what is not under `/api`. */
export const readAddress = (url: string): (ApiAddress & { readonly path: string; readonly search: string }) | undefined => {
  const match = API.exec(url);
  if (match === null) return undefined;
  const [, version = '', path = '/', search = ''] = match;
  const extension = /\.(json|xml)$/i.exec(path)?.[1]?.toLowerCase();
  return {
    version: version.toLowerCase(),
    path: extension === undefined ? path : path.slice(0, -extension.length - 1),
    search,
    format: extension === 'json' || extension === 'xml' ? extension : 'none',
  };
};
