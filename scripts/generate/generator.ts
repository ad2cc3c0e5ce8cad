/** What every generator does: it plans files from what it read; the frame writes or checks them. */

/** A file as it should be. `path` is relative to the project, with `/`. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}
export interface Generator {
  readonly name: string;
  /** Same input, same bytes: no clock, no random. */
  plan(root: string): Promise<readonly GeneratedFile[]>;
  /** Beginnings of the paths that only this generator writes (`folder/`, `folder/ApiError.`): what it does not plan there is stale. */
  readonly owned: readonly string[];
}

/** The first line of every generated file. */
export const header = (generator: string, input: string): string =>
  `Made by scripts/generate (${generator}) from ${input}. Do not edit: change that and run "npm run generate".`;
