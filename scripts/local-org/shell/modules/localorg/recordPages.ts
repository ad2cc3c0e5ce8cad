/** New, edit and clone: dialogs over the page that was open, as in Lightning. */

/** Filled by the record pages. */
export function watchRecordPages(): void {
  return;
}
