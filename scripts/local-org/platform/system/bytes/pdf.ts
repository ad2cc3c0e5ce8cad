/** Text as a PDF document of plain pages. Source: Apex Reference Guide, "Blob Class", toPdf; the file format is ISO 32000-1. */
import { ApexBlob } from '../../values/index.ts';

const LINES_PER_PAGE = 54;
const CHARACTERS_PER_LINE = 90;

/** Markup is not drawn: a page shows the text. */
export function pdfOf(text: string): ApexBlob {
  const lines = text
    .replaceAll(/<[^>]*>/g, '')
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${String(CHARACTERS_PER_LINE)}}`, 'gu')) ?? ['']);
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / LINES_PER_PAGE)) }, (_none, index) =>
    lines.slice(index * LINES_PER_PAGE, (index + 1) * LINES_PER_PAGE),
  );
  const kids = pages.map((_page, index) => `${String(4 + index * 2)} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${String(pages.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => {
      const stream = `BT /F1 11 Tf 50 780 Td 14 TL ${page.map((line) => `(${line.replaceAll(/[\\()]/g, '\\$&')}) Tj T*`).join(' ')} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${String(5 + index * 2)} 0 R >>`,
        `<< /Length ${String(Buffer.byteLength(stream, 'latin1'))} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  return new ApexBlob(new Uint8Array(Buffer.from(assembled(objects), 'latin1')));
}

function assembled(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(file.length)}\n%%EOF\n`;
}
