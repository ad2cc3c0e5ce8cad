/** Generator: the time zone labels of the service > custom metadata records `TimeZoneLabel`. */
import { TIME_ZONES } from '../../campaign-monitor/data/timeZones.ts';
import { metadataFile } from '../customMetadataFile.ts';
import type { Generator } from '../generator.ts';

export const timeZones: Generator = {
  name: 'timeZones',
  owned: ['force-app/main/default/customMetadata/TimeZoneLabel.'],
  plan: (root) =>
    Promise.all(
      Object.entries(TIME_ZONES).map(([label, zone]) =>
        metadataFile(
          root,
          { generator: 'timeZones', input: 'scripts/campaign-monitor/data/timeZones.ts' },
          { type: 'TimeZoneLabel', name: recordName(label), label, values: { ServiceLabel__c: label, ZoneId__c: zone } },
        ),
      ),
    ),
};

const MAX_NAME = 40;

/** `(GMT+01:00) Amsterdam, Berlin` is `Plus0100_Amsterdam_Berlin`: letters, digits and single underscores, a letter first. */
export const recordName = (label: string): string =>
  label
    .replace(/^\(GMT\)/, 'Zero')
    .replace(/^\(GMT\+(\d\d):(\d\d)\)/, 'Plus$1$2')
    .replace(/^\(GMT-(\d\d):(\d\d)\)/, 'Minus$1$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .slice(0, MAX_NAME)
    .replace(/_+$/, '');
