/** Page layouts as the User Interface API tells them. */
import { read, UI_API } from 'localorg/http';

export interface LayoutComponent {
  readonly apiName: string;
  readonly label: string;
  /** The fields by which a compound one is edited. */
  readonly parts: readonly string[];
}
export interface LayoutItem {
  readonly label: string;
  readonly required: boolean;
  readonly editableForNew: boolean;
  readonly editableForUpdate: boolean;
  readonly layoutComponents: readonly LayoutComponent[];
}
export interface LayoutSection {
  readonly id: string;
  readonly heading: string;
  readonly useHeading: boolean;
  readonly columns: number;
  readonly layoutRows: readonly { readonly layoutItems: readonly LayoutItem[] }[];
}

export async function fullLayout(objectApiName: string, mode: 'View' | 'Edit' | 'Create'): Promise<readonly LayoutSection[]> {
  return (
    (await read(`${UI_API}/layout/${objectApiName}`, { layoutType: 'Full', mode })) as { readonly sections: readonly LayoutSection[] }
  ).sections;
}
