/** "a" or "an" before a word, by how it is said: "an attack", "a union", "a U.S. strike", "an FBI raid", "a NATO ship". */
export function indefinite(word: string): 'a' | 'an' {
  if (/^\p{Lu}{2,}(?!\p{Ll})/u.test(word)) {
    const said = /^[FHLMNRSX][AEIOU]\p{Lu}{2}/u.test(word);
    return /^[AEFHILMNORSX]/.test(word) && !said ? 'an' : 'a';
  }
  if (/^(?:u[.-]|uni[^mn]|us[aeu]|eu|one(?:[^a-z]|$)|once|ubiq|utah|ukrain|ugand)/i.test(word)) return 'a';
  return /^[aeiou]/i.test(word) || /^(?:hour|heir|honest|hono)/i.test(word) ? 'an' : 'a';
}
