import identity from '../../identity.json' with { type: 'json' }

/** The name of the folder of the copies, wherever it lies. */
export const copiesName = `${identity.productName}の控え`

/** The name of a further folder beside others, from 2 on. */
export const furtherName = (count: number): string => `${copiesName} (${count})`

/** Whether a folder has one of these names. */
export const isCopiesName = (name: string): boolean => {
  const [, base] = /^(.*?)(?: \(\d{1,2}\))?$/s.exec(name.normalize()) ?? []
  return base === copiesName.normalize()
}
