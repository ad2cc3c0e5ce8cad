export { metadataFile, type MetadataRecord } from './metadataFile.ts';
