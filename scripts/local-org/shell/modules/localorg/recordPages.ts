/** Addresses of dialogs: new, edit and clone open over the page of the list or the record. Source: Lightning Web Components Developer Guide, "PageReference Types" (actionName, defaultFieldValues). */
import { decodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { openRecordForm } from 'localorg/recordForms';
import { navigate, onPage, rename } from 'localorg/router';
import { toUrl, type PageReference } from 'localorg/routes';

export function watchRecordPages(): void {
  onPage((page) => void openDialog((page.attributes['pageRef'] as PageReference | undefined) ?? page));
}

async function openDialog({ type, attributes, state }: PageReference): Promise<void> {
  const { objectApiName = '', recordId, actionName } = attributes as Readonly<Record<string, string | undefined>>;
  const defaults = decodeDefaultFieldValues(state['defaultFieldValues'] ?? '');
  if (type === 'standard__objectPage' && actionName === 'new') {
    rename(toUrl({ type, attributes: { objectApiName, actionName: 'home' } }));
    const id = await openRecordForm({ objectApiName, defaults });
    if (id !== undefined) navigate({ type: 'standard__recordPage', attributes: { objectApiName, recordId: id, actionName: 'view' } });
  } else if (
    type === 'standard__recordPage' &&
    recordId !== undefined &&
    objectApiName !== '' &&
    (actionName === 'edit' || actionName === 'clone')
  ) {
    rename(toUrl({ type, attributes: { objectApiName, recordId, actionName: 'view' } }));
    const id = await openRecordForm({ objectApiName, recordId, isClone: actionName === 'clone', defaults });
    if (id !== undefined && id !== recordId)
      navigate({ type: 'standard__recordPage', attributes: { objectApiName, recordId: id, actionName: 'view' } });
  }
}
