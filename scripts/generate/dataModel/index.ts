/** Generator: the objects' metadata > docs/data-model.md, with a diagram and a table an object. */
import type { Generator } from '../generator.ts';
import { header } from '../generator.ts';
import { modelObjects, type ModelObject } from './objects.ts';

const PATH = 'docs/data-model.md';

export const dataModelPage: Generator = {
  name: 'dataModel',
  owned: [],
  plan: (root) => Promise.resolve([{ path: PATH, content: page(modelObjects(root)) }]),
};

const page = (objects: readonly ModelObject[]): string =>
  [
    `<!-- ${header('dataModel', 'force-app/main/default/objects')} -->`,
    '# Data model',
    '',
    'The objects of the package. Every write goes by an external key and is an upsert that can be repeated. Lookups clear when what they point to is deleted.',
    'Dates are UTC. Why a field has its type: addresses have up to 254 characters (the Email type of the platform has 80), links up to 2,000 (Url has 255), so both are text.',
    'Keys longer than 255 characters are replaced by their SHA-256.',
    '',
    '```mermaid',
    'erDiagram',
    ...objects.flatMap(links),
    '```',
    '',
    ...objects.flatMap(section),
  ].join('\n');

const links = ({ name, fields }: ModelObject): readonly string[] => fields.flatMap((field) => (field.target === undefined ? [] : [`  ${field.target} ||--o{ ${name} : ${field.name}`]));

const section = ({ name, label, description, fields }: ModelObject): readonly string[] => [
  `## ${label} (\`${name}\`)`,
  '',
  description,
  '',
  '| Field | Type | Meaning |',
  '| --- | --- | --- |',
  ...fields.map((field) => `| \`${field.name}\` | ${field.type} | ${field.description} |`),
  '',
];
