import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { ComboBox, Group, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { decisionText } from '../../../text/ledger.ts'
import { Button } from '../../../ui/button.tsx'
import { findDepartments } from './find-departments.ts'

interface DepartmentChoiceProps {
  readonly label: string
  readonly roster: readonly string[]
  readonly onChoose: (department: string) => void
}

/** Finds a department of the roster by a part of its name; choosing one is the decision. */
export function DepartmentChoice({ label, roster, onChoose }: DepartmentChoiceProps) {
  const [text, setText] = useState('')
  const items = findDepartments(roster, text).map((name) => ({ id: name }))
  return (
    <ComboBox
      aria-label={label}
      items={items}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && onChoose(String(key))}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Group className="flex items-center rounded-8 border border-solid-gray-600 bg-white">
        <Input
          placeholder={decisionText.choose}
          className="min-h-8 w-44 rounded-8 px-2 text-dns-14N-130 shadow-none! outline-none!"
        />
        <Button look="quiet" aria-label={decisionText.open} className="px-1!">
          <ChevronDown aria-hidden size={16} />
        </Button>
      </Group>
      <Popover className="w-(--trigger-width) min-w-60 rounded-8 border border-solid-gray-300 bg-white shadow-2">
        <ListBox
          className="max-h-72 overflow-auto py-1.5 outline-none"
          renderEmptyState={() => <p className="px-4 py-1.5 text-dns-14N-130">{decisionText.noSuch}</p>}
        >
          {({ id }: (typeof items)[number]) => (
            <ListBoxItem
              textValue={id}
              className="cursor-pointer px-4 py-1.5 text-dns-14N-130 outline-none data-focused:bg-blue-100"
            >
              {id}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
