import type { RecordSource } from '../records/record-source.ts'

/** A source whose records nobody is given before it is opened, and the way to open it. */
export interface HeldSource {
  readonly source: Pick<RecordSource, 'read' | 'content'>
  readonly isOpen: () => boolean
  readonly open: () => void
}

/**
 * For copying, until it is known what the copies hold that is not here: before that, a copy that is worth more could be
 * written over.
 */
export function holdSource({ read, content }: HeldSource['source']): HeldSource {
  let isOpen = false
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = () => {
      isOpen = true
      resolve()
    }
  })
  return {
    source: {
      read: async (name) => {
        await opened
        return read(name)
      },
      content,
    },
    isOpen: () => isOpen,
    open: () => open(),
  }
}
