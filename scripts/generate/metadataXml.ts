/** A generated metadata file: declaration, header and the formatted document. */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { header, type GeneratedFile } from './generator.ts';

export interface Origin {
  readonly generator: string;
  readonly input: string;
}

/** @param document the XML without declaration. */
export async function metadataXml(root: string, path: string, origin: Origin, document: string): Promise<GeneratedFile> {
  const filepath = join(root, path);
  const source = `<?xml version="1.0" encoding="UTF-8" ?>\n<!-- ${header(origin.generator, origin.input)} -->\n${document}`;
  return { path, content: await format(source, { ...(await resolveConfig(filepath)), filepath }) };
}

/** Text as it may stand between tags. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
