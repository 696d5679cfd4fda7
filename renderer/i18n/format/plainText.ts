/** Lower case without accents, for searching: "Élégance" -> "elegance". */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
