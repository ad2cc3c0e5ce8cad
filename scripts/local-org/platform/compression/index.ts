import './zipEntry.ts';
import './zipReader.ts';
import './zipWriter.ts';
