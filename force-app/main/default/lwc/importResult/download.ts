/** Hands a text file to the person, as the browser does with any download. The mark at its start tells spreadsheets that it is UTF-8. */
export function download(name: string, parts: readonly string[]): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\uFEFF', ...parts], { type: 'text/csv;charset=utf-8' }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
}
