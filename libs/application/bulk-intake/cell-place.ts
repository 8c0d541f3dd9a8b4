/** `B7` for column 2, row 7. */
export function placeName(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `B` for 2, `AA` for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
