import { GripVertical } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'

import { newId } from '../../new-id.ts'
import { editSheet, type SheetEdit } from '../../sheet/edit-sheet.ts'
import type { EditableGoal, EditableSheet } from '../../sheet/editable-sheet.ts'
import { editorText } from '../../text/editor.ts'
import { ActionMenu, type MenuAction } from '../../ui/action-menu.tsx'
import { Button } from '../../ui/button.tsx'
import { useEditor } from './editor-context.ts'
import { sideField } from './field-name.ts'
import { stateOf } from './goal-memo.ts'

interface GoalListProps {
  readonly sheet: EditableSheet
  readonly selected: string | null
}

/** The goals with their state; chosen, added, removed and put in order here. */
export function GoalList({ sheet, selected }: GoalListProps) {
  const { session, announce } = useEditor()
  const { goals } = sheet
  const list = useRef<HTMLDivElement | null>(null)

  const edit = (change: SheetEdit) =>
    session.apply((from) => ({ sheet: editSheet(from, change, newId).sheet, caret: null }), { group: null })
  const move = (goal: EditableGoal, to: number) => {
    if (edit({ kind: 'move-goal', goal: goal.id, to }))
      announce(editorText.goalRange(Math.max(0, Math.min(to, goals.length - 1)) + 1, goals.length))
  }
  const remove = (goal: EditableGoal) => {
    if (edit({ kind: 'remove-goal', goal: goal.id })) announce(editorText.goalRemoved(goal.number))
  }
  const add = () => {
    edit({ kind: 'add-goal', after: null })
    const made = session.store.getState().sheet.goals.at(-1)
    const side = made?.current ? 'current' : 'previous'
    if (made) session.goTo({ goal: made.id, side, field: sideField(side, 'title'), offset: 0 })
  }

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    getAllowedDropOperations: () => ['move'],
    onReorder: ({ keys, target }) => {
      const [key] = keys
      const from = goals.findIndex((goal) => goal.id === key)
      const goal = goals[from]
      const over = goals.findIndex((each) => each.id === target.key)
      const to = over + (target.dropPosition === 'after' ? 1 : 0)
      if (goal && over >= 0) move(goal, to > from ? to - 1 : to)
    },
  })
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    const at = goals.findIndex((goal) => goal.id === selected)
    const goal = goals[at]
    if (!goal) return
    event.preventDefault()
    event.stopPropagation()
    move(goal, at + (event.key === 'ArrowUp' ? -1 : 1))
  }

  const actions = (goal: EditableGoal, index: number): (MenuAction | null)[] => [
    {
      id: 'up',
      label: editorText.moveUp,
      shortcut: 'Alt+↑',
      disabled: index === 0,
      onAction: () => move(goal, index - 1),
    },
    {
      id: 'down',
      label: editorText.moveDown,
      shortcut: 'Alt+↓',
      disabled: index === goals.length - 1,
      onAction: () => move(goal, index + 1),
    },
    null,
    { id: 'remove', label: editorText.removeGoal, onAction: () => remove(goal) },
  ]

  return (
    <nav
      aria-label={editorText.goals}
      className="flex min-h-0 w-55 shrink-0 flex-col bg-white"
      onKeyDownCapture={onKey}
    >
      <GridList
        ref={list}
        aria-label={editorText.goals}
        items={goals}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (typeof key === 'string') session.select(key)
        }}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <p className="p-4 text-dns-14N-130">{editorText.noGoals}</p>}
        className="min-h-0 grow overflow-y-auto outline-none"
      >
        {(goal) => (
          <GridListItem
            id={goal.id}
            textValue={`${goal.number} ${titleOf(goal)} ${editorText.progress[stateOf(goal).progress]}`}
            className="group/row flex cursor-pointer items-start gap-1 border-b border-solid-gray-200 border-l-4 border-l-transparent py-2 pr-1 pl-0.5 outline-none data-drop-target:bg-blue-50 data-focus-visible:ring-2 data-focus-visible:ring-focus-blue data-focus-visible:ring-inset data-hovered:bg-solid-gray-50 data-selected:border-l-blue-900 data-selected:bg-blue-50"
          >
            <AriaButton
              slot="drag"
              aria-label={editorText.dragGoal(goal.number)}
              className="mt-0.5 h-5 w-3 shrink-0 cursor-grab rounded-4 text-solid-gray-536 opacity-0 group-data-focus-visible/row:opacity-100 group-data-hovered/row:opacity-100 data-focus-visible:opacity-100"
            >
              <GripVertical aria-hidden size={12} />
            </AriaButton>
            <GoalEntry goal={goal} />
            <ActionMenu
              dense
              label={editorText.goalMenu(goal.number)}
              actions={actions(goal, goals.indexOf(goal))}
              className="opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 group-data-selected/row:opacity-100"
            >
              <span aria-hidden>…</span>
            </ActionMenu>
          </GridListItem>
        )}
      </GridList>
      <Button look="quiet" className="m-2 justify-start" onPress={add}>
        <span aria-hidden>＋</span>
        {editorText.addGoal}
      </Button>
    </nav>
  )
}

const titleOf = (goal: EditableGoal): string =>
  [goal.current?.title, goal.previous?.title].find((title) => title !== undefined && title.trim() !== '') ??
  editorText.noTitle

const dots = {
  empty: 'border border-solid-gray-536',
  started: 'border-2 border-blue-900',
  complete: 'bg-blue-900',
  check: 'bg-orange-800',
} as const

function GoalEntry({ goal }: { readonly goal: EditableGoal }) {
  const { progress, unpaired, slips } = stateOf(goal)
  const count = unpaired + slips
  return (
    <div className="min-w-0 grow">
      <div className="flex gap-1.5">
        <span className="shrink-0 font-bold">{goal.number}</span>
        <span className="line-clamp-2 text-dns-14N-130">{titleOf(goal)}</span>
      </div>
      <div className="mt-1 flex items-center gap-1.5 pl-4 text-[0.8125rem] leading-4 text-solid-gray-700">
        <span aria-hidden className={`size-2 shrink-0 rounded-full ${dots[progress]}`} />
        {editorText.progress[progress]}
        {count === 0 ? null : <span>{count}</span>}
      </div>
    </div>
  )
}
