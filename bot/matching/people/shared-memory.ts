/** A copy of the numbers on memory that all threads share. */
export function sharedInts(numbers: ArrayLike<number>): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(4 * numbers.length));
  copy.set(numbers);
  return copy;
}
