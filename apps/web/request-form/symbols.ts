/** Symbols as they were typed, one for each comma, semicolon or line. */
export function symbolsIn(typed: string | undefined): readonly string[] | undefined {
  const symbols = (typed ?? '').split(/[,;，；、\n]+/).map((each) => each.trim()).filter(Boolean);
  return symbols.length === 0 ? undefined : symbols;
}
