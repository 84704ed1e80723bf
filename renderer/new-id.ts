/** A fresh id of 12 characters (62 random bits): short, since every line of a draft carries one. */
export function newId(): string {
  const words = crypto.getRandomValues(new Uint32Array(2))
  return Array.from(words, (word) => word.toString(36).padStart(7, '0').slice(-6)).join('')
}
