/** What view forms and edit forms share: the record, its object, and the fields that joined. */
import { FIND_FORM, type Form, type FormField, type FormState } from 'localorg/formContext';
import {
  objectInfo,
  objectName,
  onRecordsChanged,
  readRecord,
  type ObjectInfo,
  type ObjectReference,
  type UiRecord,
} from 'localorg/records';

export class FormCore implements Form {
  record: UiRecord | undefined;
  info: ObjectInfo | undefined;
  errors: Readonly<Record<string, string>> = {};
  draft: Record<string, unknown> = {};
  readonly fields = new Set<FormField>();
  mode: FormState['mode'];
  objectApiName: ObjectReference = '';
  recordId: string | undefined;
  private readonly loaded: () => void;
  private readonly failed: (error: unknown) => void;
  private waiting = false;
  private stop: (() => void) | undefined;

  constructor(mode: FormState['mode'], loaded: () => void, failed: (error: unknown) => void) {
    this.mode = mode;
    this.loaded = loaded;
    this.failed = failed;
  }
  listen(element: EventTarget): void {
    element.addEventListener(FIND_FORM, (event) => {
      event.stopPropagation();
      (event as CustomEvent<{ form?: Form }>).detail.form = this;
    });
  }
  connect(): void {
    this.stop = onRecordsChanged(() => void this.load());
    this.schedule();
  }
  disconnect(): void {
    this.stop?.();
  }

  join(field: FormField): () => void {
    this.fields.add(field);
    this.schedule();
    return () => this.fields.delete(field);
  }
  change(name: string, value: unknown): void {
    this.draft = { ...this.draft, [name]: value };
    const { [name]: _solved, ...others } = this.errors;
    this.errors = others;
    this.tell();
  }
  tell(): void {
    if (this.info === undefined) return;
    const state: FormState = { info: this.info, record: this.record, mode: this.mode, errors: this.errors, draft: this.draft };
    for (const field of this.fields) field.show(state);
  }
  /** Reads once for all fields that join in the same moment. */
  schedule(): void {
    if (this.waiting) return;
    this.waiting = true;
    queueMicrotask(() => {
      this.waiting = false;
      void this.load();
    });
  }

  private async load(): Promise<void> {
    const name = objectName(this.objectApiName);
    if (name === '') return;
    try {
      this.info = await objectInfo(name);
      if (this.recordId !== undefined && this.recordId !== '') {
        const paths = [...this.fields].flatMap(({ fieldName }) => {
          const info = this.info?.fields[fieldName];
          const parent = info?.relationshipName;
          return info === undefined
            ? []
            : [
                `${name}.${fieldName}`,
                ...(info.reference && parent !== null && parent !== undefined
                  ? [
                      `${name}.${parent}.${info.referenceToInfos.length > 1 ? 'Name' : (info.referenceToInfos[0]?.nameFields.at(-1) ?? 'Name')}`,
                    ]
                  : []),
              ];
        });
        this.record = await readRecord(this.recordId, { optionalFields: paths });
      }
      this.tell();
      this.loaded();
    } catch (error) {
      this.failed(error);
    }
  }
}
