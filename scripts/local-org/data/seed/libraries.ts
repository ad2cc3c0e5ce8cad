/** The library for asset files that every org has: content assets of projects name it. Source: Metadata API Developer Guide, "ContentAsset", sample definition (`sfdc_asset_company_assets`); Object Reference, "ContentWorkspace". */
import type { Rows } from '../store/rows.ts';

const NAME = 'Asset Library';

/** Folders exist only where code names libraries. */
export function seedLibraries(rows: Rows): void {
  const library = rows.ensure('ContentWorkspace', { DeveloperName: 'sfdc_asset_company_assets' }, { Name: NAME });
  if (!rows.schema.objectNames().includes('ContentFolderLink')) return;
  const folder = rows.ensure('ContentFolder', { Name: NAME, ParentContentFolderId: null });
  rows.change('ContentWorkspace', library, { RootContentFolderId: folder });
  rows.ensure('ContentFolderLink', { ParentEntityId: library, ContentFolderId: folder }, { EnableFolderStatus: 'C' });
}
