/** Icons by object and tab. Source: Lightning Design System, "Icons"; Metadata API Developer Guide, "CustomTab", motif. */
const STANDARD: ReadonlySet<string> = new Set([
  'account',
  'asset',
  'campaign',
  'campaign_members',
  'case',
  'contact',
  'contract',
  'event',
  'lead',
  'opportunity',
  'order',
  'product',
  'task',
  'user',
]);

/** `Custom24: Building` > `custom:custom24`. */
export function motifIcon(motif: string | undefined): string {
  const number = /^Custom(\d+)/.exec(motif ?? '')?.[1];
  return number === undefined ? 'standard:custom' : `custom:custom${number}`;
}

export function standardIcon(object: string): string | undefined {
  const name = object === 'CampaignMember' ? 'campaign_members' : object === 'Product2' ? 'product' : object.toLowerCase();
  return STANDARD.has(name) ? `standard:${name}` : undefined;
}
