/** A small project that passes every check, in a temporary folder; a test breaks one file of it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const NS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" ?>\n';
const BASE = 'force-app/main/default';

export const META = `${HEAD}<ApexClass ${NS}>\n    <apiVersion>65.0</apiVersion>\n    <status>Active</status>\n</ApexClass>\n`;
export const THING = `${BASE}/objects/Thing__c`;
export const CLASSES = `${BASE}/classes`;
export const LWC = `${BASE}/lwc/hello`;
export const SHARED = `${BASE}/lwc/shared`;
export const STYLES_META = `${HEAD}<LightningComponentBundle ${NS}>\n    <apiVersion>65.0</apiVersion>\n</LightningComponentBundle>\n`;
export const SET = `${BASE}/permissionsets/Reader.permissionset-meta.xml`;
export const LABELS = `${BASE}/labels/CustomLabels.labels-meta.xml`;

export const permissionSet = (field: string): string =>
  `${HEAD}<PermissionSet ${NS}>\n    <fieldPermissions>\n        <editable>false</editable>\n        <field>${field}</field>\n        <readable>true</readable>\n    </fieldPermissions>\n    <label>Reader</label>\n</PermissionSet>\n`;
export const field = (body: string, help = '<inlineHelpText>What it holds.</inlineHelpText>'): string =>
  `${HEAD}<CustomField ${NS}>\n    <fullName>Note__c</fullName>\n    <description>What it holds.</description>\n    ${help}\n    <label>Note</label>\n    ${body}\n</CustomField>\n`;
export const labelFile = (...labels: readonly (readonly [string, string])[]): string =>
  `${HEAD}<CustomLabels ${NS}>\n${labels.map(([name, value]) => `    <labels>\n        <fullName>${name}</fullName>\n        <language>en_US</language>\n        <protected>false</protected>\n        <shortDescription>${name}</shortDescription>\n        <value>${value}</value>\n    </labels>\n`).join('')}</CustomLabels>\n`;

const GOOD: Readonly<Record<string, string>> = {
  'sfdx-project.json': '{"packageDirectories":[{"path":"force-app","default":true}],"namespace":"","sourceApiVersion":"65.0"}',
  '.forceignore': '**/*.ts\n',
  [`${THING}/Thing__c.object-meta.xml`]: `${HEAD}<CustomObject ${NS}>\n    <deploymentStatus>Deployed</deploymentStatus>\n    <label>Thing</label>\n    <nameField>\n        <label>Name</label>\n        <type>Text</type>\n    </nameField>\n    <pluralLabel>Things</pluralLabel>\n    <sharingModel>ReadWrite</sharingModel>\n</CustomObject>\n`,
  [`${THING}/fields/Note__c.field-meta.xml`]: field('<length>80</length>\n    <type>Text</type>'),
  [SET]: permissionSet('Thing__c.Note__c'),
  [LABELS]: labelFile(['Hello', 'Good morning']),
  [`${CLASSES}/Greeter.cls`]:
    '/** Greets. */\npublic with sharing class Greeter {\n    public String greeting() {\n        return Label.Hello;\n    }\n}\n',
  [`${CLASSES}/Greeter.cls-meta.xml`]: META,
  [`${LWC}/hello.ts`]: "import { LightningElement } from 'lwc';\n\nexport default class Hello extends LightningElement {}\n",
  [`${LWC}/hello.html`]: '<template><p>Hello</p></template>\n',
  [`${LWC}/hello.js-meta.xml`]: `${HEAD}<LightningComponentBundle ${NS}>\n    <apiVersion>65.0</apiVersion>\n    <isExposed>false</isExposed>\n</LightningComponentBundle>\n`,
};

/** @return the folder. `changes` replaces or adds files; undefined leaves one out. */
export function sampleProject(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'check-'));
  for (const [path, text] of Object.entries({ ...GOOD, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
