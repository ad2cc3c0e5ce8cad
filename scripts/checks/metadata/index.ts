/** Metadata that an org would refuse, drop or misread: every file is deployed, every element is known, every name leads somewhere, every field is described. */
import type { Check, Finding } from '../check.ts';
import { copyThirdParty } from '../../thirdParty.ts';
import { filesBelow, type SourceFile } from '../files.ts';
import { names as namesOf, type Names } from './names.ts';
import { hasText, references } from './references.ts';
import { type MetadataTypes, metadataTypes } from '../../local-org/http/rest/metadata/schema/types.ts';
import { droppedFiles } from './sources.ts';
import { validate } from './validate.ts';
import { parseTree } from '../../local-org/http/rest/metadata/schema/tree.ts';

const FOLDER = 'force-app';

export const metadata: Check = {
  name: 'Metadata is deployed, known and connected',
  run(root) {
    copyThirdParty(root);
    const files = filesBelow(root, FOLDER, /\.xml$/);
    const names = namesOf(files);
    const types = metadataTypes();
    return Promise.resolve([...droppedFiles(root, FOLDER), ...files.flatMap((file) => fileFindings(file, names, types))]);
  },
};

function fileFindings(file: SourceFile, names: Names, types: MetadataTypes): readonly Finding[] {
  const parsed = parseTree(file.text);
  if (parsed.kind === 'broken')
    return [{ file: file.path, line: parsed.line, problem: `The XML is broken: ${parsed.message}`, mend: 'Correct it.' }];
  const { root } = parsed;
  const silent = root.tag === 'CustomField' && !(hasText(root, 'description') && hasText(root, 'inlineHelpText'));
  return [
    ...validate(file.path, root, types),
    ...references({ file, root }, names),
    ...(silent
      ? [
          {
            file: file.path,
            line: root.line,
            problem: 'The field has no description or no help text',
            mend: 'Say in a sentence what it holds.',
          },
        ]
      : []),
  ];
}
