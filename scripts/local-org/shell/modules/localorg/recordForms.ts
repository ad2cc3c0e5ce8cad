/** Opens the dialogs in which records are made and changed. */
import RecordModal from 'shell/recordModal';
import { objectInfo } from 'localorg/records';

export interface FormRequest {
  readonly objectApiName: string;
  /** The record that is changed, or that a clone takes its values from. */
  readonly recordId?: string;
  readonly isClone?: boolean;
  readonly defaults?: Readonly<Record<string, unknown>>;
}

/** @return the Id of what was saved; undefined when the dialog was closed. */
export async function openRecordForm(request: FormRequest): Promise<string | undefined> {
  const { label } = await objectInfo(request.objectApiName);
  const title = request.recordId === undefined || request.isClone === true ? `New ${label}` : `Edit ${label}`;
  return (await RecordModal.open({ label: title, size: 'medium', ...request })) as string | undefined;
}
