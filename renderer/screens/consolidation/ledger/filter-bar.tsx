import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { ledgerTableText } from '../../../text/ledger.ts'
import { rowFilters, type RowFilter } from './row-filter.ts'

interface FilterBarProps {
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
  readonly counts: Readonly<Record<RowFilter, number>>
  readonly query: string
  /** Null where there are too few departments to be searched. */
  readonly onQuery: ((query: string) => void) | null
  readonly found: number
  /** What the filter lets through. */
  readonly children: ReactNode
}

/** The filters as tabs, with how many each lets through, and a search beside them. */
export function FilterBar({ filter, onFilter, counts, query, onQuery, found, children }: FilterBarProps) {
  return (
    <Tabs selectedKey={filter} onSelectionChange={(key) => onFilter(key as RowFilter)}>
      <div className="flex flex-wrap items-end gap-x-6 border-b border-solid-gray-300">
        <TabList aria-label={ledgerTableText.filters} className="-mb-px flex">
          {rowFilters.map((one) => (
            <Tab
              key={one}
              id={one}
              className="cursor-pointer border-b-3 border-transparent px-3 py-2 text-dns-14N-130 whitespace-nowrap data-hovered:bg-solid-gray-50 data-selected:border-blue-900 data-selected:font-bold"
            >
              {ledgerTableText.filter[one]} <span className="tabular-nums">{counts[one]}</span>
            </Tab>
          ))}
        </TabList>
        {onQuery === null ? null : <Search query={query} onQuery={onQuery} found={found} />}
      </div>
      {/* One panel for all: what it holds stays in place and changes only its rows. */}
      <TabPanel id={filter} className="outline-none">
        {children}
      </TabPanel>
    </Tabs>
  )
}

interface SearchProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly found: number
}

function Search({ query, onQuery, found }: SearchProps) {
  return (
    <search className="ml-auto flex items-center gap-3 py-1 text-dns-14N-130">
      <output className="text-solid-gray-700">
        {query.trim() === '' ? '' : ledgerTableText.found(found)}
      </output>
      <label className="flex items-center gap-2">
        {ledgerTableText.search}
        <input
          type="search"
          className="min-h-8 w-44 rounded-8 border border-solid-gray-600 px-2"
          value={query}
          onChange={({ target }) => onQuery(target.value)}
        />
      </label>
    </search>
  )
}
