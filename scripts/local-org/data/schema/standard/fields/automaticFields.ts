/** Fields that only the platform writes. Source: Object Reference, the fields' properties: neither Create nor Update. */
import type { FieldKind } from '../../model.ts';
import { RECENCY_FIELDS, SYSTEM_FIELDS } from '../../systemFields.ts';

function inLower(names: readonly string[]): readonly string[] {
  return names.map((name) => name.toLowerCase());
}

/** On most objects. */
const AUTOMATIC: ReadonlySet<string> = new Set([
  ...inLower(SYSTEM_FIELDS),
  ...inLower(RECENCY_FIELDS),
  'masterrecordid',
  'photourl',
  'fullphotourl',
  'smallphotourl',
  'mediumphotourl',
  'bannerphotourl',
  'ispersonaccount',
  'lastcurequestdate',
  'lastcuupdatedate',
]);
/** Wherever they occur. */
const WRITTEN = new Set([
  'lastamountchangedhistoryid',
  'lastclosedatechangedhistoryid',
  'laststagechangedate',
  'lasttransferdate',
  'isemailbounced',
  'lastapproveddate',
  'lastpasswordchangedate',
  'numberoffailedlogins',
  'passwordexpirationdate',
  'suaccessexpirationdate',
  'offlinetrialexpirationdate',
  'offlinepdatrialexpirationdate',
  'hasuserverifiedemail',
  'hasuserverifiedphone',
  'isprofilephotoactive',
  'hasquantityschedule',
  'hasrevenueschedule',
  'hasschedule',
  'lineitemcount',
  'serviceappointmentcount',
  'insertedbyid',
  'ratingcount',
  'negativeratingcount',
  'positiveratingcount',
  'featuredcontentdate',
  'hascontent',
  'hasfeedentity',
  'haslink',
  'hasverifiedcomment',
  'isbodysearchable',
  'isreviewed',
  'lastuseddate',
  'timesused',
  'isrecurrence2exception',
  'isrecurrence2exclusion',
  'stopstartdate',
  'archivedbyid',
  'archiveddate',
  'hascommentsunreadbyowner',
  'hasselfservicecomments',
  'creatorname',
  'creatorfullphotourl',
  'creatorsmallphotourl',
  'partneraccountid',
  'isportalselfregistered',
]);
const NEVER_EMPTY: ReadonlySet<string> = new Set([...inLower(SYSTEM_FIELDS), 'ownerid']);

export const isWritten = (name: string, kind: FieldKind): boolean =>
  AUTOMATIC.has(name.toLowerCase()) || WRITTEN.has(name.toLowerCase()) || kind === 'autonumber';
export const isNeverEmpty = (name: string): boolean => NEVER_EMPTY.has(name.toLowerCase());
