/** Picklists that accounts, contacts, leads and opportunities share. Source: Object Reference for the Salesforce Platform, each object's page. */
export const INDUSTRIES =
  'Agriculture|Apparel|Banking|Biotechnology|Chemicals|Communications|Construction|Consulting|Education|Electronics|Energy|Engineering|Entertainment|Environmental|Finance|Food & Beverage|Government|Healthcare|Hospitality|Insurance|Machinery|Manufacturing|Media|Not For Profit|Recreation|Retail|Shipping|Technology|Telecommunications|Transportation|Utilities|Other';
export const SOURCES = 'Web|Phone Inquiry|Partner Referral|Purchased List|Other';
/** Values of CleanStatus fields. */
export const CLEAN_STATUSES =
  'picklist~: Matched=In Sync|Different|Acknowledged=Reviewed|NotFound=Not Found|Inactive|Pending=Not Compared|SelectMatch=Select Match|Skipped';
export const RATINGS = 'Hot|Warm|Cold';
