/** How JSON is read as a type: whether unknown names are refused, everywhere or in records, or whether it comes from a screen, where what Apex declares as Object may be anything. */
export type Manner = 'lenient' | 'strict' | 'strict with records' | 'from a screen';
