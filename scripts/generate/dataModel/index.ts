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
    'Every write goes by an external key, so that it can be repeated. Lookups clear when what they point to is deleted; only results go with their run. Dates are UTC.',
    '',
    'Why a field has its type: addresses have up to 254 characters (the Email type of the platform has 80), links up to 2,000 (Url has 255), so both are text.',
    'Keys longer than 255 characters are replaced by their SHA-256. What the sync asks for by value is an external id, hence indexed. Texts of settings and of journals are no',
    'picklists, because custom settings have none and a journal keeps what was true.',
    '',
    ...(['object', 'setting', 'metadata type'] as const).flatMap((kind) => overview(kind, objects)),
    '## Who points to whom',
    '',
    '```mermaid',
    'erDiagram',
    ...objects.flatMap(links),
    '```',
    '',
    ...objects.flatMap(section),
  ].join('\n');

const TITLES: Readonly<Record<ModelObject['kind'], string>> = {
  object: 'Objects',
  setting: 'Settings',
  'metadata type': 'Custom metadata types',
};

const overview = (kind: ModelObject['kind'], objects: readonly ModelObject[]): readonly string[] => [
  `## ${TITLES[kind]}`,
  '',
  '| Name | Unique key | Sharing | Holds |',
  '| --- | --- | --- | --- |',
  ...objects
    .filter((object) => object.kind === kind)
    .map(({ name, label, description, sharing, numbering, fields }) => {
      const key = fields.find(({ type }) => /unique; external id/.test(type))?.name;
      return `| [${label}](#${anchor(label, name)}) | ${key === undefined ? (numbering ?? '') : `\`${key}\``} | ${sharing ?? ''} | ${description} |`;
    }),
  '',
];

/** The anchor that a heading gets: lower case, without signs, a hyphen for each space. */
const anchor = (label: string, name: string): string =>
  `${label} ${name}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9 _-]/g, '')
    .replaceAll(' ', '-');

const links = ({ name, fields }: ModelObject): readonly string[] =>
  fields.flatMap((field) => (field.target === undefined ? [] : [`  ${field.target} ||--o{ ${name} : ${field.name}`]));

const section = ({ name, label, description, numbering, fields }: ModelObject): readonly string[] => [
  `## ${label} (\`${name}\`)`,
  '',
  `${description}${numbering === undefined ? '' : ` Named \`${numbering}\`.`}`,
  '',
  '| Field | Type | Meaning |',
  '| --- | --- | --- |',
  ...fields.map((field) => `| \`${field.name}\` | ${field.type} | ${field.description} |`),
  '',
];
