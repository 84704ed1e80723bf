import { randomUUID } from 'node:crypto'
import { disk as realDisk, type Disk } from './disk.ts'
import { readFile } from './read-file.ts'
import { writeAtomic } from './write-atomic.ts'

/** What stands behind tokens, kept across restarts; the window only ever holds the tokens. */
export interface TokenList<Value> {
  /** What a token stands for, undefined for one never given or long out of use. */
  valueOf(token: string): Value | undefined
  /** The token of a value kept before that is as asked for, undefined where there is none. */
  tokenOf(isWanted: (value: Value) => boolean): string | undefined
  /** What is kept, the last used last. */
  values(): readonly Value[]
  /** Keeps a value as the last used, behind its token or a new one, and gives the token once it is on disk. */
  keep(value: Value, token?: string): Promise<string>
}

/** How a value stands in the list's file: as what follows the token in its entry. */
export interface TokenCodec<Value> {
  write(value: Value): readonly unknown[]
  /** Null for what is no such value. */
  read(entry: readonly unknown[]): Value | null
}

/** More than anybody opens and saves in a year. */
const limit = 1000

/**
 * Opens the list kept at `store`, a JSON file. A list that is not understood is set aside under the name `….damaged`.
 * One that can't be read now is not written over: until it can, what is kept is remembered for this run alone.
 */
export async function openTokenList<Value>(
  store: string,
  codec: TokenCodec<Value>,
  disk: Disk = realDisk,
): Promise<TokenList<Value>> {
  let kept = await load(store, codec, disk)
  const values = kept ?? new Map<string, Value>()
  let saving = Promise.resolve()
  const save = () => {
    saving = saving.then(async () => {
      if (kept === null) await readAgain()
      if (kept === null) return
      const list = [...values].map(([token, value]) => [token, ...codec.write(value)])
      // A list that can't be kept costs one question after the next start, so the work goes on.
      await writeAtomic(store, new TextEncoder().encode(JSON.stringify(list)), disk)
    })
    return saving
  }
  const readAgain = async () => {
    kept = await load(store, codec, disk)
    for (const [token, value] of kept ?? []) if (!values.has(token)) values.set(token, value)
  }
  return {
    valueOf: (token) => values.get(token),
    values: () => [...values.values()],
    tokenOf: (isWanted) => [...values].find(([, value]) => isWanted(value))?.[0],
    async keep(value, token = randomUUID()) {
      values.delete(token)
      values.set(token, value)
      for (const oldest of [...values.keys()].slice(0, -limit)) values.delete(oldest)
      await save()
      return token
    },
  }
}

/** Null for a list that is there and can't be read now. */
async function load<Value>(
  store: string,
  codec: TokenCodec<Value>,
  disk: Disk,
): Promise<Map<string, Value> | null> {
  const read = await readFile(store, undefined, disk)
  if (!read.ok && read.trouble === 'absent') return new Map()
  if (!read.ok && read.trouble !== 'too-large') return null
  const values = read.ok ? parse(new TextDecoder().decode(read.bytes), codec) : null
  if (values) return values
  await disk.rename(store, `${store}.damaged`).catch(() => undefined)
  return new Map()
}

function parse<Value>(text: string, codec: TokenCodec<Value>): Map<string, Value> | null {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? valuesOf(list, codec) : null
  } catch {
    return null
  }
}

function valuesOf<Value>(list: readonly unknown[], codec: TokenCodec<Value>): Map<string, Value> | null {
  const values = new Map<string, Value>()
  for (const entry of list) {
    const [token, ...rest] = Array.isArray(entry) ? (entry as unknown[]) : []
    const value = codec.read(rest)
    if (typeof token !== 'string' || value === null) return null
    values.set(token, value)
  }
  return values
}
