/** File types of extensions. Source: Object Reference, "ContentVersion", FileType. */
import { entryOf } from '../../../../platform/core/entry.ts';

const TYPES: Readonly<Record<string, string>> = {
  txt: 'TEXT',
  doc: 'WORD',
  docx: 'WORD_X',
  docm: 'WORD_M',
  dot: 'WORD_T',
  dotx: 'WORD_TX',
  xls: 'EXCEL',
  xlsx: 'EXCEL_X',
  xlsm: 'EXCEL_M',
  ppt: 'POWER_POINT',
  pptx: 'POWER_POINT_X',
  pptm: 'POWER_POINT_M',
  htm: 'HTML',
  tif: 'TIFF',
  vsd: 'VISIO',
};
/** File types that are named after the file extension. Source: Metadata API Developer Guide, "FileUploadAndDownloadSecuritySettings", fileType. */
const NAMED = new Set(
  'AAC AC3 AI AIFF AVI BMP C CPP CSS CSV EPS EXE FLAC FLV GDOC GIF HTML JAVA JPEG JPG JS JSON LINK M4A M4V MHTML MID MKV MOV MP3 MP4 MPEG MPG ODP ODS ODT OGG PACK PAGES PDF PNG PSD RTF SNOTE SQL SVG SVGZ SWF TIFF WAV WEBM WMA WMV WRF XHTML XML XSL ZIP'.split(
    ' ',
  ),
);

export function fileType(extension: string): string {
  const name = extension.toUpperCase();
  return entryOf(TYPES, extension.toLowerCase()) ?? (NAMED.has(name) ? name : 'UNKNOWN');
}
