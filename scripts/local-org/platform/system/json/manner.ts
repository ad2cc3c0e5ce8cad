/** How JSON is read as a type: whether unknown names are refused, or whether it comes from a screen, where what Apex declares as Object may be anything. */
export type Manner = 'lenient' | 'strict' | 'from a screen';
