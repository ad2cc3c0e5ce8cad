/** What is no XML, in the words of both parsers: of trees and of streams. */
export class MalformedXml extends Error {
  readonly tree: string;
  readonly stream: string;
  readonly isBrokenOff: boolean;

  constructor(tree: string, stream: string, isBrokenOff: boolean) {
    super(tree);
    this.tree = tree;
    this.stream = stream;
    this.isBrokenOff = isBrokenOff;
  }
}
