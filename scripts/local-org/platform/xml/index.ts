/** Registers the XML streams. */
import './xmlStreamReader.ts';
import './xmlStreamWriter.ts';
