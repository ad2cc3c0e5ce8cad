import { errorCodes } from '../../campaign-monitor/contract/index.ts';
import { TIME_ZONES } from '../../campaign-monitor/data/timeZones.ts';
import { wordsByCode } from '../apiErrors/table.ts';
import { metadataFile } from '../customMetadataFile.ts';
import { recordName } from '../timeZones/index.ts';

const made = { generator: 'x', input: 'y' };

describe('the words for error codes', () => {
  it('cover every code of the service and no other', () => {
    expect(
      Object.keys(wordsByCode)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual([...errorCodes()].sort((a, b) => a - b));
  });

  it('are sentences that fit the fields', () => {
    const words = Object.values(wordsByCode).flat();
    expect(words.filter((text) => text.length > 255 || !/^[A-Z"].*[.]$/.test(text))).toEqual([]);
  });
});

describe('custom metadata records', () => {
  it('have a label of at most 40 characters and typed, escaped values', async () => {
    const { path, content } = await metadataFile(process.cwd(), made, {
      type: 'Thing',
      name: 'One',
      label: 'x'.repeat(50),
      values: { Text__c: 'A & <B>', Number__c: 3, Flag__c: true },
    });
    expect(path).toBe('force-app/main/default/customMetadata/Thing.One.md-meta.xml');
    expect(content).toContain(`<label>${'x'.repeat(40)}</label>`);
    expect(content).toContain('<value xsi:type="xsd:string">A &amp; &lt;B&gt;</value>');
    expect(content).toContain('<value xsi:type="xsd:double">3</value>');
    expect(content).toContain('<value xsi:type="xsd:boolean">true</value>');
  });

  it('give each time zone label a name of its own that a deployment takes', () => {
    const names = Object.keys(TIME_ZONES).map(recordName);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[A-Za-z](?!.*__)\w{0,38}[A-Za-z0-9]$/.test(name))).toEqual([]);
  });
});
