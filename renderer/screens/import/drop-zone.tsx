import { useEffect, useState } from 'react'
import { homeText } from '../../text/home.ts'
import { droppedThings, type Dropped } from './incoming-file.ts'

interface DropZoneProps {
  readonly onDrop: (dropped: readonly Dropped[]) => void
  /** Whether anything could be done with a file now. */
  readonly canDrop: () => boolean
}

/**
 * The whole window takes files, and says so while one is held over it; while it can't, the pointer says so. Text
 * dragged about is no concern of it.
 */
export function DropZone({ onDrop, canDrop }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      const isFree = canDrop()
      if (!isFree && event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none'
      setIsOver(isFree)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      setIsOver(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) onDrop(droppedThings(event.dataTransfer))
    }
    const listeners = { dragenter: over, dragover: over, dragleave: leave, drop }
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name as keyof typeof listeners, listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name as keyof typeof listeners, listener)
    }
  }, [onDrop, canDrop])
  return (
    <div aria-live="polite">
      {isOver ? (
        <div className="pointer-events-none fixed inset-0 z-30 flex items-center justify-center bg-opacity-gray-300 p-4">
          <div className="flex size-full items-center justify-center rounded-12 border-4 border-dashed border-blue-900 bg-blue-50">
            <p className="text-std-24B-150 text-blue-1000">{homeText.dropHere}</p>
          </div>
        </div>
      ) : null}
    </div>
  )
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true
