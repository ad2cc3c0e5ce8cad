/** A finished build on disk and where the browser finds it. */
import { basename } from 'node:path';

export const BUILT_URL = '/built';

export interface BuiltModules {
  /** Holds `<name>.js` for each name, and the chunks behind them. */
  readonly folder: string;
  /** Of the folder. Changes with what is in it, so that browsers keep its files for good. */
  readonly url: string;
  readonly names: ReadonlySet<string>;
}

/** @param folder named after what it was built from: `vendor-3f2a...`. */
export const builtModules = (folder: string, names: ReadonlySet<string>): BuiltModules => ({
  folder,
  names,
  url: `${BUILT_URL}/${basename(folder)}`,
});
