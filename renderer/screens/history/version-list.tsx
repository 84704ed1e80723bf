import { useEffect, useRef } from 'react'
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { lastSeen, type Version } from '../../history/version.ts'
import { dayWords, minuteTime } from '../../text/date-words.ts'
import { historyText, reasonsOf } from '../../text/history.ts'

interface VersionListProps {
  /** The newest first. */
  readonly versions: readonly Version[]
  /** What changed since the version before, in words; by `at`. */
  readonly sizes: ReadonlyMap<number, string>
  /** Milliseconds since 1970. */
  readonly now: number
  /** Names the chosen one; null where none is. */
  readonly chosen: number | null
  readonly onChoose: (at: number) => void
}

/** The versions of a sheet day by day, the newest on top. Who opens it looks through it first, so it takes the focus. */
export function VersionList({ versions, sizes, now, chosen, onChoose }: VersionListProps) {
  const list = useRef<HTMLDivElement | null>(null)
  useEffect(() => {
    // A collection is drawn one render after its list.
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <ListBox
      ref={list}
      aria-label={historyText.versions}
      items={byDay(versions, now)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (typeof key === 'number') onChoose(key)
      }}
      className="min-h-0 grow overflow-y-auto outline-none"
    >
      {({ day, of }) => (
        <ListBoxSection id={day}>
          <Header className="sticky top-0 border-b border-solid-gray-200 bg-solid-gray-50 px-3 py-1 text-dns-14B-130">
            {day}
          </Header>
          <Collection items={of} dependencies={[sizes]}>
            {(version) => <VersionItem version={version} size={sizes.get(version.at) ?? ''} />}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  )
}

function VersionItem({ version, size }: { readonly version: Version; readonly size: string }) {
  const { at, name } = version
  const time = minuteTime(lastSeen(version))
  const reasons = reasonsOf(version)
  return (
    <ListBoxItem
      id={at}
      textValue={[time, name, reasons, size].filter(Boolean).join(' ')}
      className="flex cursor-pointer gap-3 border-b border-solid-gray-200 border-l-4 border-l-transparent py-2 pr-3 pl-2 text-dns-14N-130 outline-none data-focus-visible:ring-2 data-focus-visible:ring-focus-blue data-focus-visible:ring-inset data-hovered:bg-solid-gray-50 data-selected:border-l-blue-900 data-selected:bg-blue-50"
    >
      <span className="w-12 shrink-0 text-right font-bold whitespace-nowrap tabular-nums">{time}</span>
      <span className="min-w-0">
        {name === null ? null : <span className="block font-bold">{name}</span>}
        <span className="block">{reasons}</span>
        <span className="block text-[0.8125rem] text-solid-gray-700 tabular-nums">{size}</span>
      </span>
    </ListBoxItem>
  )
}

interface Day {
  readonly id: string
  readonly day: string
  readonly of: readonly (Version & { readonly id: number })[]
}

/** The list cut where another day begins. */
function byDay(versions: readonly Version[], now: number): readonly Day[] {
  const days = new Map<string, (Version & { readonly id: number })[]>()
  for (const version of versions) {
    const day = dayWords(lastSeen(version), now)
    days.set(day, [...(days.get(day) ?? []), { ...version, id: version.at }])
  }
  return [...days].map(([day, of]) => ({ id: day, day, of }))
}
