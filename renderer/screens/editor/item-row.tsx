import { memo, useState } from 'react'
import type { ItemRow, OutcomeRow } from '../../sheet/side-view.ts'
import { editorText } from '../../text/editor.ts'
import type { MenuAction } from '../../ui/action-menu.tsx'
import { useEditor } from './editor-context.ts'
import { rowField } from './field-name.ts'
import { FitMark, useFitMark } from './fit-mark.tsx'
import { itemIntent, type ItemIntent, type KeyPress } from './item-key.ts'
import { joinedIds } from './joined-ids.ts'
import { Marker } from './marker.tsx'
import { OutcomeField } from './outcome-field.tsx'
import { OutlineField, walkColumn } from './outline-field.tsx'
import { RowMenu } from './row-menu.tsx'
import { typedItem } from './side-change.ts'
import type { Half } from './use-half.ts'

interface ItemRowViewProps {
  readonly half: Half
  readonly row: ItemRow
  /** The rows around it, null at the ends. */
  readonly next: ItemRow | null
  readonly isFirst: boolean
  readonly hintId: string
  readonly onPair: (outcome: OutcomeRow) => void
}

/** One item of the outline on the left, what stands beside it on the right. */
export const ItemRowView = memo(function ItemRowView({
  half,
  row,
  next,
  isFirst,
  hintId,
  onPair,
}: ItemRowViewProps) {
  const [menuOpen, setMenuOpen] = useState(false)
  const { fields } = useEditor()
  const name = rowField(half.name, 'item', row.id)
  const mark = useFitMark(name)
  const slipId = `${name} slip`.replaceAll(/[ :]/g, '-')

  const run = useItemIntents(half, row, next, isFirst)
  const press = (keys: KeyPress, element: HTMLTextAreaElement): boolean => {
    const intent = itemIntent(keys)
    switch (intent) {
      case 'menu':
        setMenuOpen(true)
        return true
      case 'to-above':
        return walkColumn(element, -1)
      case 'to-below':
        return walkColumn(element, 1)
      case 'to-outcome':
        focusBeside(fields, half, row)
        return true
      case 'escape':
      case null:
        return false
      default:
        return run(intent, keys)
    }
  }
  const actions = (): (MenuAction | null)[] => [
    {
      id: 'insert',
      label: editorText.insertBelow,
      shortcut: 'Enter',
      onAction: () => half.edit({ kind: 'split-item', item: row.id, at: row.text.length }),
    },
    { ...moveAction('indent', editorText.indent, 'Tab', row.canIndent, run), id: 'indent' },
    { ...moveAction('outdent', editorText.outdent, 'Shift+Tab', row.canOutdent, run), id: 'outdent' },
    { ...moveAction('move-up', editorText.moveUp, 'Alt+↑', row.canMoveUp, run), id: 'up' },
    { ...moveAction('move-down', editorText.moveDown, 'Alt+↓', row.canMoveDown, run), id: 'down' },
    null,
    {
      id: 'remove',
      label: editorText.removeItem,
      onAction: () => half.edit({ kind: 'remove-item', item: row.id }),
    },
  ]

  return (
    <li className="half-columns border-b border-solid-gray-200">
      <div
        className="group/row flex items-start border-r border-solid-gray-200 py-0.5"
        style={{ paddingLeft: `${row.depth * 1.5}em` }}
      >
        <Marker text={row.marker} />
        <div className="min-w-0 grow">
          <OutlineField
            name={name}
            column="item"
            label={editorText.itemLabel(row.path)}
            {...joinedIds(row.slip === null ? null : slipId, mark, hintId)}
            invalid={row.slip !== null}
            value={row.text}
            onText={(text, origin) => half.type(name, origin, typedItem(row, text, origin.caret))}
            onPress={press}
            onPasteText={(text, from, to) =>
              half.edit({ kind: 'paste-into-item', item: row.id, from, to, text })
            }
          />
          <FitMark name={name} />
          {row.slip === null ? null : (
            <p id={slipId} className="px-1.5 text-dns-14N-120 text-error-2">
              {editorText.slips[row.slip]}
            </p>
          )}
        </div>
        <RowMenu
          label={editorText.itemMenu(row.path)}
          actions={actions}
          open={menuOpen}
          onOpen={setMenuOpen}
        />
      </div>
      <div className="py-0.5">
        <Beside half={half} row={row} onPair={onPair} />
      </div>
    </li>
  )
})

/** Keyed by place, not by id: the first character typed makes the outcome, and the caret must stay in its field. */
function Beside({ half, row, onPair }: Pick<ItemRowViewProps, 'half' | 'row' | 'onPair'>) {
  const slots = row.outcomes.length === 0 ? [null] : row.outcomes
  return slots.map((outcome, index) =>
    outcome === null || outcome.items[0] === row.id ? (
      <OutcomeField key={index} half={half} outcome={outcome} item={row} onPair={onPair} />
    ) : (
      <p key={index} className="px-2 py-0.5 text-solid-gray-700">
        {editorText.sameAs(outcome.marker)}
      </p>
    ),
  )
}

type EditIntent = Exclude<ItemIntent, 'menu' | 'to-above' | 'to-below' | 'to-outcome' | 'escape'>

/** Runs an intent; true when the key is used up. Where an item can't go up or down a level, Tab stays without effect. */
function useItemIntents(half: Half, row: ItemRow, next: ItemRow | null, isFirst: boolean) {
  return (
    intent: EditIntent,
    { start, end, length }: Pick<KeyPress, 'start' | 'end' | 'length'>,
  ): boolean => {
    const item = row.id
    switch (intent) {
      case 'split': {
        const text = row.text.slice(0, start) + row.text.slice(end)
        half.edit({ kind: 'set-item-text', item, text }, { kind: 'split-item', item, at: start })
        return true
      }
      case 'indent':
        half.move({ kind: 'indent-item', item }, end)
        return true
      case 'outdent':
        half.move({ kind: 'outdent-item', item }, end)
        return true
      case 'move-up':
        half.move({ kind: 'move-item', item, by: -1 }, end)
        return true
      case 'move-down':
        half.move({ kind: 'move-item', item, by: 1 }, end)
        return true
      case 'join':
        return isFirst
          ? length === 0 && half.edit({ kind: 'remove-item', item })
          : half.edit({ kind: 'join-item', item })
      case 'join-next':
        return next !== null && half.edit({ kind: 'join-item', item: next.id })
    }
  }
}

function moveAction(
  intent: EditIntent,
  label: string,
  shortcut: string,
  can: boolean,
  run: ReturnType<typeof useItemIntents>,
): Omit<MenuAction, 'id'> {
  return { label, shortcut, disabled: !can, onAction: () => run(intent, { start: 0, end: 0, length: 0 }) }
}

function focusBeside(fields: ReturnType<typeof useEditor>['fields'], half: Half, row: ItemRow): void {
  const [first] = row.outcomes
  const name = first ? rowField(half.name, 'outcome', first.id) : rowField(half.name, 'slot', row.id)
  fields.get(name)?.focus()
}
